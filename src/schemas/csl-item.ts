import * as z from 'zod';

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

const words = z.string().min(1);

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
 * An item of CSL-JSON (csl-data.json of CSL 1.0.2), with those of its variables that the edition
 * uses. Strict: any other variable is an error, so that none is passed on that no style, format and
 * test was tried with.
 */
export const cslItem = z.strictObject({
  id: words.meta({ description: 'Key of the item; BibTeX key and RIS identifier too.' }),
  type: z.enum(cslTypes).meta({ description: 'What it is, in the words of CSL.' }),
  title: words.optional().meta({ description: 'Title; in square brackets if it is the editors’.' }),
  author: z.array(cslName).min(1).optional().meta({ description: 'Authors.' }),
  editor: z.array(cslName).min(1).optional().meta({ description: 'Editors of the container.' }),
  'container-title': words.optional().meta({ description: 'Journal, book, newspaper or site.' }),
  'collection-title': words.optional().meta({ description: 'Series of the container.' }),
  'collection-number': words.optional().meta({ description: 'Number in the series.' }),
  edition: words.optional().meta({ description: 'Edition of the container.' }),
  version: words.optional().meta({ description: 'Version of a data set.' }),
  genre: words.optional().meta({ description: 'Kind, in words.' }),
  publisher: words.optional().meta({ description: 'Publisher.' }),
  'publisher-place': words.optional().meta({ description: 'Place of publication.' }),
  volume: words.optional().meta({ description: 'Volume.' }),
  issue: words.optional().meta({ description: 'Issue.' }),
  number: words.optional().meta({ description: 'Number of the article.' }),
  page: words.optional().meta({ description: 'Page range, with a hyphen.' }),
  ISBN: words.optional().meta({ description: 'ISBN of the container.' }),
  URL: z.url().optional().meta({ description: 'Address.' }),
  issued: cslDate.optional().meta({ description: 'Date of publication; none if unknown.' }),
  'original-date': cslDate.optional().meta({ description: 'When the original appeared.' }),
  'year-suffix': words.optional().meta({ description: 'Letter after the year: a in 1998a.' }),
  language: words.optional().meta({ description: 'Language, BCP 47.' }),
  note: words
    .optional()
    .meta({ description: 'What no other variable can say; no style prints it.' }),
});

export type CslItem = z.infer<typeof cslItem>;
export type CslName = z.infer<typeof cslName>;
export type CslDate = z.infer<typeof cslDate>;
