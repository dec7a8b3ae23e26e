import * as z from 'zod';
import { edtfDate } from './edtf.ts';
import {
  compareEditions,
  editionNumber,
  editionRecord,
  ordinal,
  report,
  sha256,
  words,
} from './fields.ts';
import { isbn, languageTag, spdxLicense, webAddress } from './standards.ts';

/** Bibliographic facts, each of which says where it comes from. */
export const factNames = [
  'title',
  'authors',
  'affiliations',
  'container',
  'publisher',
  'place',
  'editors',
  'series',
  'isbn',
  'volume',
  'issue',
  'number',
  'articleNumber',
  'rubric',
  'published',
  'written',
  'pages',
  'url',
  'rights',
] as const;

const author = z.strictObject({
  given: words.describe('Given names, in Western order of parts: Stephen R.'),
  family: words.describe('Family name.'),
  affiliation: words.nullable().describe('Institution; null where it is unknown.'),
  printed: words
    .optional()
    .describe('The name exactly as the source prints it, where it is moved here from the text.'),
  role: words.optional().describe('A role printed with the name, as the source has it.'),
});

const person = z.strictObject({
  given: words.describe('Given names.'),
  family: words.describe('Family name.'),
});

const fact = z.strictObject({
  from: z
    .enum(['text', 'catalogue', 'inferred', 'editors'])
    .describe(
      'text: the source says so; catalogue: a public record of the publication; inferred: concluded from the text; editors: ours.',
    ),
  note: words.optional().describe('How it was found, or what speaks against it.'),
});

/** Front matter of an article. */
export const article = z
  .strictObject({
    title: words.describe('Title of the article.'),
    titleIsEditors: z
      .boolean()
      .describe('True if the title is the editors’ own; it is then shown in square brackets.'),
    shortTitle: words.describe('Two to five words, for lists and running heads.'),
    label: words.describe('How this edition refers to it briefly: author and year.'),
    authors: z.array(author).min(1).describe('Authors in the order of the original.'),
    type: z
      .enum(['journal-article', 'book-chapter', 'newspaper-article', 'web-essay', 'research-paper'])
      .describe('What kind of publication it is.'),
    container: words
      .nullable()
      .describe('Journal, book, newspaper or site in which it appeared; null if unknown.'),
    editors: z.array(person).optional().describe('Editors of the container.'),
    series: words.optional().describe('Series of the container with its number.'),
    isbn: isbn.optional().describe('ISBN of the container.'),
    publisher: words.nullable().describe('Publisher; null if unknown.'),
    place: words.optional().describe('Place of publication.'),
    volume: words.optional().describe('Volume.'),
    issue: words.optional().describe('Issue.'),
    number: words.optional().describe('Number within the issue.'),
    articleNumber: words.optional().describe('Number of the article.'),
    rubric: words.optional().describe('Rubric, as printed.'),
    published: edtfDate.nullable().describe('Date of publication in EDTF; null if unknown.'),
    publishedPrinted: words
      .optional()
      .describe('The date exactly as the source prints it, where it is moved here from the text.'),
    written: edtfDate
      .optional()
      .describe('When it was written, in EDTF, where the date of publication is unknown.'),
    pages: z
      .strictObject({
        first: z.int().describe('First printed page.'),
        last: z.int().nullable().describe('Last printed page; null where it is unknown.'),
      })
      .nullable()
      .describe('Printed page range; null if unknown or not paged.'),
    language: languageTag.describe('Main language, BCP 47.'),
    url: webAddress.nullable().describe('Address of the version of record; null if unknown.'),
    rights: z
      .strictObject({
        statement: words.describe('What is known of the rights, in a sentence.'),
        holder: words.nullable().describe('Rights holder; null if unknown.'),
        license: spdxLicense.nullable().describe('SPDX identifier of the licence, or null.'),
        redistribution: z
          .enum(['cleared', 'unknown', 'restricted'])
          .describe('Whether the text may be redistributed.'),
      })
      .describe('Rights in the text.'),
    source: z
      .strictObject({
        file: words.describe('File in content/sources.'),
        sha256: sha256.describe('SHA-256 of that file.'),
      })
      .describe('The supplied text, kept byte for byte.'),
    lostNotes: z
      .strictObject({
        first: ordinal.describe('First endnote number in the text.'),
        last: ordinal.describe('Last endnote number in the text.'),
      })
      .optional()
      .describe('Endnotes whose markers [n] stand in the text but whose bodies were not supplied.'),
    edition: editionNumber.describe(
      'Edition of this article: a changed text raises the first number, metadata or mark-up the second, the apparatus the third.',
    ),
    history: z.array(editionRecord).min(1).describe('Every edition of this article, newest first.'),
    about: words.max(300).describe('What the article is about, in one sentence of our own.'),
    facts: z
      .partialRecord(z.enum(factNames), fact)
      .describe('For each bibliographic fact, known or unknown, where it comes from.'),
  })
  .superRefine((value, context) => {
    const { edition, history, facts } = value;
    for (const key of ['pages', 'lostNotes'] as const) {
      const { first, last } = value[key] ?? { first: 0, last: 0 };
      if (last !== null && first > last)
        report(context, [key, 'last'], `is ${last}, before the first, ${first}`);
    }
    for (const name of requiredFacts(value).filter((name) => !facts[name]))
      report(
        context,
        ['facts', name],
        'is missing: say where this fact comes from (text, catalogue, inferred, editors)',
      );
    for (const [i, { edition: number, date }] of history.entries()) {
      const newer = history[i - 1];
      if (newer && compareEditions(newer.edition, number) <= 0)
        report(
          context,
          ['history', i, 'edition'],
          `is ${number}, which is not before ${newer.edition}: the newest edition stands first`,
          'order the entries by their numbers, the greatest first',
        );
      if (newer && newer.date < date)
        report(
          context,
          ['history', i, 'date'],
          `is ${date}, after that of edition ${newer.edition}`,
          'mend the date of one of the two: a later edition is not older',
        );
    }
    const newest = history[0]?.edition;
    if (newest && editionNumber.safeParse(edition).success && newest !== edition)
      report(
        context,
        ['history', 0, 'edition'],
        `is ${newest}, but the edition of the article is ${edition}: say what changed in it`,
        `put at the top of history an entry with edition: ${edition}, its date and its changes`,
      );
    if (value.titleIsEditors !== (facts.title?.from === 'editors'))
      report(context, ['titleIsEditors'], 'must be true exactly when facts.title is from editors');
  });

export type Article = z.infer<typeof article>;
export type FactName = (typeof factNames)[number];

/** The facts that a front matter states and whose origin it must therefore give. */
function requiredFacts(
  value: Partial<Record<FactName, unknown>> & { authors: { affiliation: string | null }[] },
): FactName[] {
  return factNames.filter((name) => {
    if (name === 'affiliations') return value.authors.some((a) => a.affiliation !== null);
    const stated = value[name];
    return stated !== null && stated !== undefined;
  });
}
