import * as z from 'zod';
import { compareEditions, editionRecord, report, someWords, words } from './fields.ts';
import { siteAddress, spdxLicense } from './standards.ts';

const example = z.strictObject({
  query: words.optional().describe('What is typed.'),
  with: z
    .record(z.string(), z.string())
    .optional()
    .describe('What else is chosen: parameters of the address, e.g. exact: "1".'),
  in: z.enum(['search', 'concordance']).default('search').describe('The page on which it runs.'),
  link: words.optional().describe('The words of the link, where they are no query.'),
  how: words.optional().describe('What else is chosen, in words.'),
  shows: words.describe('What it shows, in a few words.'),
  finds: z.boolean().default(true).describe('false where nothing is to be found.'),
});

/** The parts of the help page that have examples. */
export const helpParts = [
  'results',
  'questions',
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

/** What stands in words about the edition for what the program counts: `{texts}`, `{years}`. */
export const placeholders = ['texts', 'years'] as const;

/** Whether a name in braces is a placeholder; with a capital it is written with one. */
export function isPlaceholder(name: string): boolean {
  return placeholders.some((one) => one === name.toLowerCase());
}

/** Words with placeholders, none of which is unknown. */
const filledWords = words.superRefine((text, context) => {
  for (const [braces, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
    if (!isPlaceholder(name))
      report(context, [], `${braces} is no placeholder`, 'placeholders are {texts} and {years}');
});

/** What an edition says of itself: `content/edition.yaml`. */
export const edition = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
      .describe('Name of its data in file names: east-asian-regionalism.'),
    name: words.describe('What it is called.'),
    shortName: words.max(16).describe('What a browser calls its search: at most 16 characters.'),
    // In these two `{texts}` stands for how many texts there are, `{years}` for when they appeared.
    tagline: filledWords.describe('What it is, in a line.'),
    description: filledWords.describe('What it is about, in a sentence.'),
    editors: z.array(words).default([]).describe('Who edits it; left out where it is unknown.'),
    publisher: words.nullable().describe('Who publishes it; null where it is unknown.'),
    license: spdxLicense.describe('Licence of what is the edition’s own, as an SPDX identifier.'),
    address: siteAddress
      .nullable()
      .describe('Address of the site without path; null: SITE_URL says it.'),
    history: z.array(editionRecord).min(1).describe('Every edition of the whole, newest first.'),
    searches: someWords.describe(
      'Queries to suggest where nothing is typed; the first is the example.',
    ),
    examples: z
      .partialRecord(z.enum(helpParts), z.array(example))
      .describe('Examples of the help page: its part → what to try.'),
  })
  .superRefine(({ history }, context) => {
    for (const [i, { edition: number, date }] of history.entries()) {
      const newer = history[i - 1];
      if (newer && (compareEditions(newer.edition, number) <= 0 || newer.date < date))
        report(
          context,
          ['history', i],
          `${number} of ${date} is not before ${newer.edition} of ${newer.date}`,
          'order the entries by number and date, the newest first',
        );
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
