import * as z from 'zod';

/** The committed list of every address ever published. */
export const ledger = z.strictObject({
  addresses: z
    .record(
      z.string().startsWith('/'),
      z.strictObject({
        holds: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .nullable()
          .meta({
            description: 'Fingerprint of the words at this address; null for pages and milestones.',
          }),
        since: z.string().meta({ description: 'Edition in which the address first appeared.' }),
        gone: z
          .boolean()
          .optional()
          .meta({ description: 'True if the address is no longer on the site.' }),
      }),
    )
    .meta({ description: 'Address from the root of the site → what it held.' }),
});

export type Ledger = z.infer<typeof ledger>;
