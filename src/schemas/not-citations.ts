import * as z from 'zod';

/** Strings that look like a citation by author and year but cite no work. */
export const notCitations = z.array(
  z.strictObject({
    form: z.string().min(1).meta({ description: 'The string as the report names it.' }),
    reason: z.string().min(1).meta({ description: 'Why it is no citation.' }),
  }),
);
