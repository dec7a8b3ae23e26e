import * as z from 'zod';
import { someWords, words } from './fields.ts';

/** A publication that the texts cite by author and year or name in a sentence; the lists of references were not supplied. */
export const work = z.strictObject({
  authors: someWords.describe('Family names or institutions as the citations give them.'),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .describe(
      'Year as cited; null for what is cited without one: contributions “in this volume”, works named in a sentence.',
    ),
  suffix: z
    .string()
    .regex(/^[a-z]$/)
    .optional()
    .describe('Letter that tells apart works of one year: a in 1998a.'),
  title: words.optional().describe('Title, only where a citing text gives it.'),
  citations: z
    .array(
      z.strictObject({
        article: words.describe('Id of the citing article.'),
        forms: someWords.describe('The citations exactly as printed.'),
      }),
    )
    .min(1)
    .describe('Where and how the texts cite it.'),
});

export type Work = z.infer<typeof work>;

/** Strings that look like a citation by author and year but cite no work. */
export const notCitations = z.array(
  z.strictObject({
    form: words.describe('The string as the report names it.'),
    reason: words.describe('Why it is no citation.'),
  }),
);
