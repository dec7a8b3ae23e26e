import * as z from 'zod';
import { someWords, words } from './fields.ts';

/** A scholar whom the texts cite or report, or an author of a text of whom there is more to say. */
export const author = z.strictObject({
  id: words
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
    .describe('Id in addresses: quint-maro.'),
  name: words.describe(
    'Name as it is listed, with no more than the texts give: Maro Quint, Quint.',
  ),
  sort: words.optional().describe('Sorting form, where it does not sort as written: Quint, Maro.'),
  works: z.array(words).default([]).describe('Keys of the works cited that are theirs.'),
  named: someWords
    .optional()
    .describe('Passages that report them or cite a work of theirs by no key: linden#p4.'),
});

/** The scholars, by id. */
export const authors = z.array(author).describe('The scholars whom the texts cite or report.');

export type AuthorRecord = z.infer<typeof author>;
