import * as z from 'zod';
import { characters, checkWanted, ordinal, report, words } from './fields.ts';

/**
 * The kinds of intervention, each with what it does to the source. The list is closed: a new kind
 * needs a line here, which `/about/edition/` prints.
 */
export const interventionKinds = {
  'front-matter':
    'Moved to the front matter (title, author, date, rubric): the field holds the words instead of the body.',
  furniture: 'Left out: furniture of the web site, newspaper page or journal head.',
  teaser: 'Left out: teaser for another author’s article.',
  'running-head': 'Left out: running head or foot of a printed page.',
  'page-number': 'Left out: printed page number standing in the text.',
  'page-break':
    'A page of the printed original begins here: milestone {299}, inferred number {299?}, unknown number {}.',
  'note-marker': 'A note number glued to a word becomes a reference to the footnote, written [^1].',
  'note-number': 'Left out: the number printed before the note’s own text.',
  'note-moved': 'Lines of a footnote, moved from the foot of the page into the note.',
  'word-joined': 'A word cut in two by a line, page or note is whole again.',
  'hyphen-kept': 'A compound or range cut at its own hyphen or dash is whole again and keeps it.',
  'hyphen-restored': 'A hyphen of the original that the text extraction swallowed is back.',
  'paragraph-joined':
    'The blank line before these words is not a paragraph break of the original: the sentence goes on.',
  'paragraph-break':
    'A new paragraph, heading or list begins with these words, although the source has no blank line.',
  'section-break': 'A break between sections that the source shows by blank space alone, as ***.',
  'list-item': 'A bullet or dash typed in the source becomes a list item.',
  markup:
    'Mark-up typed in the source (asterisks, hashes, link brackets) becomes the edition’s own.',
  'web-address': 'Left out: the address behind a link that was printed with it.',
  'no-break-space': 'No-break spaces become ordinary spaces; no word is touched.',
  sic: 'The words stay as they are; the edition marks a mistake of the original.',
} as const;

export type InterventionKind = keyof typeof interventionKinds;
export const interventionKindNames = Object.keys(interventionKinds) as [
  InterventionKind,
  ...InterventionKind[],
];

/** Kinds that put another reading in the place of the source's, which must be written out. */
const readings: ReadonlySet<InterventionKind> = new Set([
  'page-break',
  'note-marker',
  'word-joined',
  'hyphen-kept',
  'hyphen-restored',
  'markup',
]);

export const intervention = z
  .strictObject({
    kind: z.enum(interventionKindNames).describe('What was done; a fixed list.'),
    line: ordinal.describe('Line of the source on which the string begins, from 1.'),
    source: characters.describe('The exact string of the source; may run over line ends (\\n).'),
    article: z
      .string()
      .optional()
      .describe(
        'What the article has instead. Default: nothing for kinds that leave out or move, the source string for kinds that only place a break or a mark.',
      ),
    occurrence: ordinal
      .optional()
      .describe('Which of several equal strings that begin on this line, from 1.'),
    count: ordinal
      .optional()
      .describe('no-break-space only: how many stand on this line; all are replaced.'),
    through: ordinal
      .optional()
      .describe('note-moved only: the last line that belongs to the note.'),
    to: z
      .string()
      .regex(/^n\d+$/)
      .optional()
      .describe('note-moved only: the note that takes the lines, e.g. n1.'),
    field: z
      .string()
      .optional()
      .describe('front-matter only: path of the field, e.g. authors.0.printed.'),
    reads: z.string().optional().describe('sic only: what the word probably should be.'),
    also: z
      .array(z.enum(interventionKindNames))
      .min(1)
      .optional()
      .describe(
        'Further kinds that the same reading carries out, e.g. word-joined with a page-break.',
      ),
    doubtful: z
      .boolean()
      .optional()
      .describe('True where another editor might decide otherwise; needs a reason.'),
    reason: words.optional().describe('Why, where it is not obvious.'),
  })
  .superRefine((value, context) => {
    const { kind } = value;
    checkWanted(context, value, `kind ${kind}`, {
      through: kind === 'note-moved',
      to: kind === 'note-moved',
      field: kind === 'front-matter',
      reads: kind === 'sic',
      count: kind === 'no-break-space',
      ...(readings.has(kind) ? { article: true } : {}),
    });
    if (value.doubtful && !value.reason)
      report(context, ['reason'], 'is needed for a doubtful intervention');
  });

export type Intervention = z.infer<typeof intervention>;

export const apparatus = z.strictObject({
  article: z.string().describe('Id of the article whose source this describes.'),
  interventions: z
    .array(intervention)
    .describe('Every difference between source and article, in the order of the source.'),
});

export type Apparatus = z.infer<typeof apparatus>;
