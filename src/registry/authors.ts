import removeAccents from 'remove-accents';
import type { Article } from '../schemas/article.ts';
import type { Passage } from '../article/passage.ts';
import { type ContentFiles } from '../files/content.ts';
import { fieldIn, nowhere, type PlaceOf } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import { type AuthorRecord, authors as schema } from '../schemas/authors.ts';
import type { CitedWork } from './works.ts';

/** An author of the texts, or a scholar whom they cite or report. */
export interface Author {
  collection: 'authors';
  id: string;
  data: Pick<AuthorRecord, 'name' | 'sort'> & { the?: undefined };
  /** Ids of the articles that are theirs, by date. */
  articles: string[];
  /** Keys of the works cited that are theirs. */
  works: string[];
  /** Passages that name them otherwise: `linden#p4`. */
  named: string[];
}

/** The file of the scholars. */
export const authorsFile = 'content/authors.yaml';

/** The scholars as their file has them, and where each stands. */
export interface AuthorRecords {
  records: AuthorRecord[];
  placeOf: PlaceOf;
}

/** Reads the file of the scholars, which need not be there; undefined where it cannot be read. */
export function readAuthors(files: ContentFiles, problems: Problem[]): AuthorRecords | undefined {
  if (!files.has(authorsFile)) return { records: [], placeOf: nowhere };
  const read = readRecord(files, authorsFile, schema, problems);
  return read && { records: read.data, placeOf: read.placeOf };
}

/** Everyone who wrote a text or is in the file of scholars, by sorting name. */
export function makeAuthors(
  records: readonly AuthorRecord[],
  articles: readonly { id: string; data: Pick<Article, 'authors'> }[],
): Author[] {
  const written = Map.groupBy(
    articles.flatMap(({ id, data }) =>
      data.authors.map(({ given, family }) => ({ id, name: `${given} ${family}`, given, family })),
    ),
    ({ name }) => name,
  );
  const cited = records.map(({ id, name, sort, works, named = [] }): Author => {
    const own = written.get(name)?.map((article) => article.id) ?? [];
    const [{ given, family } = {}] = written.get(name) ?? [];
    const sorted = sort ?? (family && `${family}, ${given}`);
    return {
      collection: 'authors',
      id,
      data: { name, ...(sorted ? { sort: sorted } : {}) },
      articles: own,
      works,
      named,
    };
  });
  const listed = new Set(records.map(({ name }) => name));
  const others = [...written].flatMap(([name, [first, ...more]]): Author[] =>
    listed.has(name) || !first
      ? []
      : [
          {
            collection: 'authors',
            id: idOf(first),
            data: { name, sort: `${first.family}, ${first.given}` },
            articles: [first, ...more].map(({ id }) => id),
            works: [],
            named: [],
          },
        ],
  );
  return [...cited, ...others].sort((a, b) =>
    (a.data.sort ?? a.data.name).localeCompare(b.data.sort ?? b.data.name, 'en'),
  );
}

/** The id of an author of a text: lower case, without accents, with hyphens: `quint-maro`. */
function idOf({ given, family }: { given: string; family: string }): string {
  return removeAccents(`${family} ${given}`.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Ids are given once, those of the authors of texts too; works and passages exist.
 *
 * @param authors everyone, as {@link makeAuthors} gives them
 */
export function checkAuthors(
  { records, placeOf }: AuthorRecords,
  authors: readonly Author[],
  works: readonly CitedWork[],
  articles: readonly { id: string; passages: ReadonlyMap<string, Passage> }[],
  unread: ReadonlySet<string>,
): Problem[] {
  const keys = works.map(({ key }) => key);
  const places = articles.flatMap(({ id, passages }) =>
    [...passages.keys()].map((passage) => `${id}#${passage}`),
  );
  const where = { file: authorsFile, placeOf };
  const names = new Set(records.map(({ name }) => name));
  // Of the authors of texts that are not in the file the id is that of their name.
  const seen = new Set(authors.flatMap(({ id, data }) => (names.has(data.name) ? [] : [id])));
  return records.flatMap(({ id, works: own, named = [] }, i) => {
    const again = seen.has(id)
      ? [
          {
            ...fieldIn(where, i, 'id'),
            message: `${id} is the id of another author too`,
            hint: 'give one of the two another id, or make them one',
          },
        ]
      : [];
    seen.add(id);
    const unknown = own.flatMap((key, at) =>
      keys.includes(key) || unread.has(key)
        ? []
        : [
            {
              ...fieldIn(where, i, 'works', at),
              message: `there is no work ${key}`,
              hint: didYouMean(nearest(key, keys), `write content/works/${key}.yaml first`),
            },
          ],
    );
    const absent = named.flatMap((place, at) =>
      places.includes(place) || unread.has(place.split('#')[0]!)
        ? []
        : [
            {
              ...fieldIn(where, i, 'named', at),
              message: `there is no passage ${place}`,
              hint: didYouMean(
                nearest(place, places),
                'write article-id#p12, as the page shows it',
              ),
            },
          ],
    );
    return [...again, ...unknown, ...absent];
  });
}
