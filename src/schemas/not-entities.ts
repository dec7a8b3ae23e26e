import * as z from 'zod';

/** Phrases that hold an alias but name no entity of the registry; no mention is sought within them. */
export const notEntities = z.array(
  z.strictObject({
    form: z.string().min(1).meta({ description: 'The phrase exactly as a text has it.' }),
    reason: z.string().min(1).meta({ description: 'Why it is not an entity.' }),
  }),
);
