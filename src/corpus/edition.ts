import type { ContentFiles } from '../files/content.ts';
import { nowhere, type Placed } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { edition as schema, type Edition, type EditionRecord } from '../schemas/edition.ts';
import { rangeOf } from '../words/dates.ts';
import { capitalised, countInWords } from '../words/numbers.ts';

export const editionFile = 'content/edition.yaml';

/** What an edition is called whose file cannot be read. */
const nameless: EditionRecord = {
  id: 'edition',
  name: 'Edition',
  shortName: 'Edition',
  tagline: 'A digital edition',
  description: 'A digital edition.',
  editors: [],
  publisher: null,
  license: 'NONE',
  address: null,
  history: [{ edition: '0.0.0', date: '1970-01-01', changes: 'None.' }],
  searches: ['edition'],
  examples: {},
};

/** Reads what the edition says of itself; undefined, with every problem pushed, where it cannot be read. */
export function readEdition(
  files: ContentFiles,
  problems: Problem[],
): Placed<EditionRecord> | undefined {
  return readRecord(files, editionFile, schema, problems, {
    message: 'what the edition says of itself is missing',
    hint: 'write it, with name, tagline and history; docs/editing.md describes every field',
  });
}

/** The edition as it now stands, with what depends on its texts filled in. */
export function describeEdition(
  record: Placed<EditionRecord> | undefined,
  articles: Pick<CorpusArticle, 'data'>[],
): Edition {
  const { data: edition, placeOf } = record ?? { data: nameless, placeOf: nowhere };
  const [newest] = edition.history;
  return {
    ...edition,
    tagline: fillIn(edition.tagline, articles),
    description: fillIn(edition.description, articles),
    number: newest!.edition,
    date: newest!.date,
    placeOf,
  };
}

/** Words with `{texts}` and `{years}` filled in, with a capital where these are written with one. */
export function fillIn(words: string, articles: Pick<CorpusArticle, 'data'>[]): string {
  const known: Record<string, string> = {
    texts: countInWords(articles.length, 'text'),
    years: yearsOf(articles),
  };
  return words.replaceAll(/\{(\w+)\}/g, (all, name: string) => {
    const key = name.toLowerCase();
    const value = Object.hasOwn(known, key) ? known[key] : undefined;
    return value === undefined ? all : name === name.toLowerCase() ? value : capitalised(value);
  });
}

/** When the texts appeared or were written: `from 2000 to 2024`, `of 2009`; empty where no date is known. */
export function yearsOf(articles: Pick<CorpusArticle, 'data'>[]): string {
  const years = articles
    .flatMap(({ data }) => data.published ?? data.written ?? [])
    .map((date) => new Date(rangeOf(date).min).getUTCFullYear())
    .sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '';
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}
