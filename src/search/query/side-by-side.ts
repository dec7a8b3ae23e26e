import type { IndexedRecord, Postings } from './evaluate.ts';
import type { Slot } from './plan.ts';

/** What says where words stand. */
export interface WordPlaces {
  articles: IndexedRecord[];
  /** Where words stand. */
  postingsOf: (words: string[]) => Promise<Map<string, Postings>>;
}

/** Whether a text has a word of one slot and, right after it, one of the other. */
export async function standTogether(
  { articles, postingsOf }: WordPlaces,
  one: Slot,
  other: Slot,
): Promise<boolean> {
  const postings = await postingsOf([...one, ...other].map(({ word }) => word));
  const placesIn = (slot: Slot, hash: string) =>
    slot.flatMap(({ word }) => postings.get(word)?.get(hash) ?? []);
  return articles
    .filter(({ withheld }) => !withheld)
    .some(({ hash }) => {
      const places = new Set(placesIn(other, hash));
      return placesIn(one, hash).some((place) => places.has(place + 1));
    });
}
