import { type Head, largestPack } from '../formats/json-files.ts';
import { placeFile, type Postings, wordsOfKey } from '../formats/places.ts';

/** A stretch of an article, or the list of works, whose passages can be found. */
export interface IndexedRecord {
  id: string;
  /** Words of each passage. */
  lengths: number[];
  /** Position of the first word of the first passage. */
  first: number;
  /** True where the words of a passage stand in no order. */
  withheld: boolean;
}

/** An article that is searched. */
export interface SearchedArticle {
  text: IndexedRecord;
  head: Head;
}

/** Where keys stand, words or names, in the articles that hold most of them. */
export interface LookUp {
  /** In the order of the edition. */
  articles: SearchedArticle[];
  works: IndexedRecord;
  /** Articles that hold one of the keys, whether searched or not. */
  held: number;
  find: (key: string) => Postings | undefined;
}

/** From where places come. */
export interface PlaceSources {
  articles: { id: string; withheld?: true }[];
  /** Id of the record of works. */
  works: string;
  /** The records that may have a word, with how well it fits each; others do not have it. */
  holders: (word: string) => Promise<Map<string, number>>;
  loadHead: (record: string) => Promise<Head>;
  /** Undefined where the record has nothing in that file. */
  loadPlaces: (record: string, file: string) => Promise<Map<string, number[]> | undefined>;
}

/** Articles of a larger corpus that are searched at once; of one that is a single pack all are. */
export const articlesAtOnce = 8;

/**
 * Looks up where keys stand.
 *
 * @param most articles to search at most: those that hold the most of the keys, the best first
 */
export async function lookUp(
  keys: string[],
  sources: PlaceSources,
  most = sources.articles.length > largestPack ? articlesAtOnce : largestPack,
): Promise<LookUp> {
  const { articles, works, loadHead } = sources;
  const holders = new Map(
    await Promise.all(
      [...new Set(keys)].map(async (key) => [key, await holdersOf(key, sources)] as const),
    ),
  );
  /** How much of the keys each record holds. */
  const scores = new Map<string, number>();
  for (const found of holders.values())
    for (const [id, score] of found) scores.set(id, (scores.get(id) ?? 0) + 1 + score);
  const held = articles.filter(({ id }) => scores.has(id));
  const best = held.toSorted((a, b) => scores.get(b.id)! - scores.get(a.id)!).slice(0, most);
  const chosen = new Set(best.map(({ id }) => id));
  const [heads, headOfWorks, postings] = await Promise.all([
    Promise.all(
      held
        .filter(({ id }) => chosen.has(id))
        .map(async (article) => searched(article, await loadHead(article.id))),
    ),
    scores.has(works) ? loadHead(works) : undefined,
    Promise.all(
      [...holders].map(async ([key, found]) => {
        const ids = [...found.keys()].filter((id) => id === works || chosen.has(id));
        const each = ids.map(async (id): Promise<[string, number[]][]> => {
          const places = (await sources.loadPlaces(id, placeFile(key)))?.get(key);
          return places ? [[id, places]] : [];
        });
        return [key, new Map((await Promise.all(each)).flat())] as const;
      }),
    ),
  ]);
  const found = new Map(postings);
  return {
    articles: heads,
    works: { id: works, lengths: headOfWorks?.lengths ?? [], first: 0, withheld: false },
    held: held.length,
    find: (key) => found.get(key),
  };
}

/** The records that may have a key: those that have its first word, which is in the same file. */
function holdersOf(key: string, { holders }: PlaceSources): Promise<Map<string, number>> {
  return holders(wordsOfKey(key)[0]!);
}

function searched(
  { id, withheld = false }: { id: string; withheld?: boolean },
  head: Head,
): SearchedArticle {
  return { text: { id, lengths: head.lengths, first: 0, withheld }, head };
}

/** Position of the first word after the passages of an article. */
export function endOf({ lengths }: Pick<IndexedRecord, 'lengths'>): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
