/** Where a word stands: record of the index → positions of the word in it, ascending. */
export type Postings = Map<string, number[]>;

/** A record of the index: an article with its passages, or the list of works. */
export interface IndexedRecord {
  /** The name under which postings have it. */
  hash: string;
  /** Id of the article, for names that count in some articles alone. */
  article: string;
  /** Words of each of its passages. */
  lengths: number[];
  /** True where these stand in no order: which stand side by side is not known. */
  withheld?: true;
}

/** What says where words stand. */
export interface WordPlaces {
  articles: IndexedRecord[];
  postingsOf: (words: string[]) => Promise<Map<string, Postings>>;
}

/** Whether a text has one of some words and, right after it, one of others. */
export async function standTogether(
  { articles, postingsOf }: WordPlaces,
  some: string[],
  others: string[],
): Promise<boolean> {
  const postings = await postingsOf([...some, ...others]);
  const placesIn = (words: string[], hash: string) =>
    words.flatMap((word) => postings.get(word)?.get(hash) ?? []);
  return articles.some(({ hash, withheld }) => {
    if (withheld) return false;
    const places = new Set(placesIn(others, hash));
    return placesIn(some, hash).some((place) => places.has(place + 1));
  });
}
