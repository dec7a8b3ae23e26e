import * as z from 'zod';

/** A publication that the texts cite by author and year; the lists of references were not supplied. */
export const work = z.strictObject({
  authors: z
    .array(z.string().min(1))
    .min(1)
    .meta({ description: 'Family names or institutions as the citations give them.' }),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .meta({
      description: 'Year as cited; null for contributions cited without one (“in this volume”).',
    }),
  suffix: z
    .string()
    .regex(/^[a-z]$/)
    .optional()
    .meta({ description: 'Letter that tells apart works of one year: a in 1998a.' }),
  title: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Title, only where a citing text gives it.' }),
  citations: z
    .array(
      z.strictObject({
        article: z.string().min(1).meta({ description: 'Id of the citing article.' }),
        forms: z
          .array(z.string().min(1))
          .min(1)
          .meta({ description: 'The citations exactly as printed.' }),
      }),
    )
    .min(1)
    .meta({ description: 'Where and how the texts cite it.' }),
});

export type Work = z.infer<typeof work>;
