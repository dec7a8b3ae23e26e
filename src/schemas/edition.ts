import * as z from 'zod';
import { compareEditions, editionNumber } from './edition-number.ts';

const words = z.string().min(1);

/**
 * Words of the edition about itself; `{texts}` stands for how many texts there are, `{years}` for the
 * years in which they appeared, each with a capital where it is written with one.
 */
const filledWords = words;

const example = z.strictObject({
  query: words.optional().meta({ description: 'What is typed.' }),
  with: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'What else is chosen: parameters of the address, e.g. exact: "1".' }),
  in: z
    .enum(['search', 'concordance'])
    .default('search')
    .meta({ description: 'The page on which it runs.' }),
  link: words.optional().meta({ description: 'The words of the link, where they are no query.' }),
  how: words.optional().meta({ description: 'What else is chosen, in words.' }),
  shows: words.meta({ description: 'What it shows, in a few words.' }),
  finds: z.boolean().default(true).meta({ description: 'false where nothing is to be found.' }),
});

/** The parts of the help page that have examples. */
export const helpParts = [
  'results',
  'forms',
  'names',
  'accents',
  'phrases',
  'dashes',
  'operators',
  'numbers',
  'typos',
  'narrowing',
  'concordance',
] as const;

/** What an edition says of itself: `content/edition.yaml`. */
export const edition = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
      .meta({ description: 'Name of its data in file names: east-asian-regionalism.' }),
    name: words.meta({ description: 'What it is called.' }),
    shortName: words
      .max(16)
      .meta({ description: 'What a browser calls its search: at most 16 characters.' }),
    tagline: filledWords.meta({ description: 'What it is, in a line.' }),
    description: filledWords.meta({ description: 'What it is about, in a sentence.' }),
    editors: z
      .array(words)
      .default([])
      .meta({ description: 'Who edits it; left out where it is unknown.' }),
    publisher: words
      .nullable()
      .meta({ description: 'Who publishes it; null where it is unknown.' }),
    license: words.meta({
      description: 'Licence of what is the edition’s own, as an SPDX identifier.',
    }),
    address: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .meta({ description: 'Address of the site without path; null: SITE_URL says it.' }),
    history: z
      .array(
        z.strictObject({
          edition: editionNumber.meta({ description: 'Its number.' }),
          date: z.iso.date().meta({ description: 'Day on which it appeared: 2026-11-21.' }),
          changes: words.meta({ description: 'What changed, in a sentence for the public.' }),
        }),
      )
      .min(1)
      .meta({ description: 'Every edition of the whole, newest first.' }),
    searches: z.array(words).min(1).meta({
      description: 'Queries to suggest where nothing is typed; the first is the example.',
    }),
    examples: z
      .partialRecord(z.enum(helpParts), z.array(example))
      .meta({ description: 'Examples of the help page: its part → what to try.' }),
  })
  .superRefine(({ history }, context) => {
    for (const [i, { edition: number, date }] of history.entries()) {
      const newer = history[i - 1];
      if (newer && (compareEditions(newer.edition, number) <= 0 || newer.date < date))
        context.addIssue({
          code: 'custom',
          path: ['history', i],
          message: `${number} of ${date} is not before ${newer.edition} of ${newer.date}`,
          params: { hint: 'order the entries by number and date, the newest first' },
        });
    }
  });

export type EditionRecord = z.infer<typeof edition>;
export type HelpPart = (typeof helpParts)[number];

/** The edition as it now stands: its record, with the number and the day of the newest. */
export interface Edition extends EditionRecord {
  number: string;
  /** ISO 8601. */
  date: string;
  /** Where a field of the file stands. */
  placeOf?: (path: readonly PropertyKey[]) => { line: number; column: number } | undefined;
}
