import * as z from 'zod';
import { words } from './fields.ts';

/** Types of CSL that the edition’s items have. */
const cslTypes = [
  'article-journal',
  'article-newspaper',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'report',
  'webpage',
] as const;

const cslName = z.union([
  z.strictObject({ family: words, given: words }),
  z.strictObject({ literal: words }),
]);

const datePart = z.union([
  z.tuple([z.int()]),
  z.tuple([z.int(), z.int().min(1).max(12)]),
  z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)]),
]);

const cslDate = z.union([
  z.strictObject({
    'date-parts': z.union([z.tuple([datePart]), z.tuple([datePart, datePart])]),
    circa: z.literal(true).optional(),
  }),
  z.strictObject({ literal: words }),
]);

/**
 * An item of CSL-JSON (csl-data.json of CSL 1.0.2), with those of its variables alone that the edition
 * uses: none is passed on that no style, format and test was tried with.
 */
export const cslItem = z.strictObject({
  id: words.describe('Key of the item; BibTeX key and RIS identifier too.'),
  type: z.enum(cslTypes).describe('What it is, in the words of CSL.'),
  title: words.optional().describe('Title; in square brackets if it is the editors’.'),
  author: z.array(cslName).min(1).optional().describe('Authors.'),
  editor: z.array(cslName).min(1).optional().describe('Editors of the container.'),
  'container-title': words.optional().describe('Journal, book, newspaper or site.'),
  'collection-title': words.optional().describe('Series of the container.'),
  'collection-number': words.optional().describe('Number in the series.'),
  edition: words.optional().describe('Edition of the container.'),
  version: words.optional().describe('Version of a data set.'),
  genre: words.optional().describe('Kind, in words.'),
  publisher: words.optional().describe('Publisher.'),
  'publisher-place': words.optional().describe('Place of publication.'),
  volume: words.optional().describe('Volume.'),
  issue: words.optional().describe('Issue.'),
  number: words.optional().describe('Number of the article.'),
  page: words.optional().describe('Page range, with a hyphen.'),
  ISBN: words.optional().describe('ISBN of the container.'),
  URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address.'),
  issued: cslDate.optional().describe('Date of publication; none if unknown.'),
  'original-date': cslDate.optional().describe('When the original appeared.'),
  'year-suffix': words.optional().describe('Letter after the year: a in 1998a.'),
  language: words.optional().describe('Language, BCP 47.'),
  note: words.optional().describe('What no other variable can say; no style prints it.'),
});

export type CslItem = z.infer<typeof cslItem>;
export type CslName = z.infer<typeof cslName>;
export type CslDate = z.infer<typeof cslDate>;
