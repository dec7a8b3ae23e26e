import * as z from 'zod';
import { edtfDate } from './edtf.ts';
import { compareEditions, editionNumber } from './edition-number.ts';

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
  given: z
    .string()
    .min(1)
    .meta({ description: 'Given names, in Western order of parts: Stephen R.' }),
  family: z.string().min(1).meta({ description: 'Family name.' }),
  affiliation: z
    .string()
    .min(1)
    .nullable()
    .meta({ description: 'Institution; null where it is unknown.' }),
  printed: z.string().min(1).optional().meta({
    description: 'The name exactly as the source prints it, where it is moved here from the text.',
  }),
  role: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'A role printed with the name, as the source has it.' }),
});

const person = z.strictObject({
  given: z.string().min(1).meta({ description: 'Given names.' }),
  family: z.string().min(1).meta({ description: 'Family name.' }),
});

const fact = z.strictObject({
  from: z.enum(['text', 'catalogue', 'inferred', 'editors']).meta({
    description:
      'text: the source says so; catalogue: a public record of the publication; inferred: concluded from the text; editors: ours.',
  }),
  note: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'How it was found, or what speaks against it.' }),
});

const editionRecord = z.strictObject({
  edition: editionNumber.meta({ description: 'Its number.' }),
  date: z.iso.date().meta({ description: 'Day on which it appeared: 2026-11-21.' }),
  changes: z.string().min(1).meta({ description: 'What changed, in a sentence for the public.' }),
});

/** Front matter of an article. */
export const article = z
  .strictObject({
    title: z.string().min(1).meta({ description: 'Title of the article.' }),
    titleIsEditors: z.boolean().meta({
      description: 'True if the title is the editors’ own; it is then shown in square brackets.',
    }),
    shortTitle: z
      .string()
      .min(1)
      .meta({ description: 'Two to five words, for lists and running heads.' }),
    label: z
      .string()
      .min(1)
      .meta({ description: 'How this edition refers to it briefly: author and year.' }),
    authors: z.array(author).min(1).meta({ description: 'Authors in the order of the original.' }),
    type: z
      .enum(['journal-article', 'book-chapter', 'newspaper-article', 'web-essay', 'research-paper'])
      .meta({ description: 'What kind of publication it is.' }),
    container: z.string().min(1).nullable().meta({
      description: 'Journal, book, newspaper or site in which it appeared; null if unknown.',
    }),
    editors: z.array(person).optional().meta({ description: 'Editors of the container.' }),
    series: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Series of the container with its number.' }),
    isbn: z.string().min(1).optional().meta({ description: 'ISBN of the container.' }),
    publisher: z.string().min(1).nullable().meta({ description: 'Publisher; null if unknown.' }),
    place: z.string().min(1).optional().meta({ description: 'Place of publication.' }),
    volume: z.string().min(1).optional().meta({ description: 'Volume.' }),
    issue: z.string().min(1).optional().meta({ description: 'Issue.' }),
    number: z.string().min(1).optional().meta({ description: 'Number within the issue.' }),
    articleNumber: z.string().min(1).optional().meta({ description: 'Number of the article.' }),
    rubric: z.string().min(1).optional().meta({ description: 'Rubric, as printed.' }),
    published: edtfDate
      .nullable()
      .meta({ description: 'Date of publication in EDTF; null if unknown.' }),
    publishedPrinted: z.string().min(1).optional().meta({
      description:
        'The date exactly as the source prints it, where it is moved here from the text.',
    }),
    written: edtfDate.optional().meta({
      description: 'When it was written, in EDTF, where the date of publication is unknown.',
    }),
    pages: z
      .strictObject({
        first: z.int().meta({ description: 'First printed page.' }),
        last: z.int().meta({ description: 'Last printed page.' }),
      })
      .nullable()
      .meta({ description: 'Printed page range; null if unknown or not paged.' }),
    language: z.string().min(2).meta({ description: 'Main language, BCP 47.' }),
    url: z
      .url()
      .nullable()
      .meta({ description: 'Address of the version of record; null if unknown.' }),
    rights: z
      .strictObject({
        statement: z
          .string()
          .min(1)
          .meta({ description: 'What is known of the rights, in a sentence.' }),
        holder: z
          .string()
          .min(1)
          .nullable()
          .meta({ description: 'Rights holder; null if unknown.' }),
        license: z
          .string()
          .min(1)
          .nullable()
          .meta({ description: 'SPDX identifier of the licence, or null.' }),
        redistribution: z
          .enum(['cleared', 'unknown', 'restricted'])
          .meta({ description: 'Whether the text may be redistributed.' }),
      })
      .meta({ description: 'Rights in the text.' }),
    source: z
      .strictObject({
        file: z.string().min(1).meta({ description: 'File in content/sources.' }),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
          .meta({ description: 'SHA-256 of that file.' }),
      })
      .meta({ description: 'The supplied text, kept byte for byte.' }),
    lostNotes: z
      .strictObject({
        first: z.int().min(1).meta({ description: 'First endnote number in the text.' }),
        last: z.int().min(1).meta({ description: 'Last endnote number in the text.' }),
      })
      .optional()
      .meta({
        description:
          'Endnotes whose markers [n] stand in the text but whose bodies were not supplied.',
      }),
    edition: editionNumber.meta({
      description:
        'Edition of this article: a changed text raises the first number, metadata or mark-up the second, the apparatus the third.',
    }),
    history: z
      .array(editionRecord)
      .min(1)
      .meta({ description: 'Every edition of this article, newest first.' }),
    about: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'What the article is about, in one sentence of our own.' }),
    facts: z
      .partialRecord(z.enum(factNames), fact)
      .meta({ description: 'For each bibliographic fact, known or unknown, where it comes from.' }),
  })
  .superRefine((value, context) => {
    for (const key of ['pages', 'lostNotes'] as const) {
      const range = value[key];
      if (range && range.first > range.last)
        context.addIssue({
          code: 'custom',
          path: [key, 'last'],
          message: `is ${range.last}, before the first, ${range.first}`,
        });
    }
    for (const name of requiredFacts(value))
      if (!value.facts[name])
        context.addIssue({
          code: 'custom',
          path: ['facts', name],
          message:
            'is missing: say where this fact comes from (text, catalogue, inferred, editors)',
        });
    for (const [i, { edition, date }] of value.history.entries()) {
      const newer = value.history[i - 1];
      if (newer && compareEditions(newer.edition, edition) <= 0)
        context.addIssue({
          code: 'custom',
          path: ['history', i, 'edition'],
          message: `is ${edition}, which is not before ${newer.edition}: the newest edition stands first`,
          params: { hint: 'order the entries by their numbers, the greatest first' },
        });
      if (newer && newer.date < date)
        context.addIssue({
          code: 'custom',
          path: ['history', i, 'date'],
          message: `is ${date}, after that of edition ${newer.edition}`,
          params: { hint: 'mend the date of one of the two: a later edition is not older' },
        });
    }
    const newest = value.history[0]?.edition;
    if (newest && editionNumber.safeParse(value.edition).success && newest !== value.edition)
      context.addIssue({
        code: 'custom',
        path: ['history', 0, 'edition'],
        message: `is ${newest}, but the edition of the article is ${value.edition}: say what changed in it`,
        params: {
          hint: `put at the top of history an entry with edition: ${value.edition}, its date and its changes`,
        },
      });
    if (value.titleIsEditors !== (value.facts.title?.from === 'editors'))
      context.addIssue({
        code: 'custom',
        path: ['titleIsEditors'],
        message: 'must be true exactly when facts.title is from editors',
      });
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
