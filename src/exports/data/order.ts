import type { Corpus } from '../../model/corpus.ts';

/** The order of characters, the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By id. */
export function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

/** The global id of a passage. */
export function passageKey(article: string, passage: string): string {
  return `${article}#${passage}`;
}

/** Id of each passage of the corpus → its place: articles by id, passages in reading order. */
export function readingOrder({ articles }: Pick<Corpus, 'articles'>): Map<string, number> {
  const keys = articles
    .toSorted(byId)
    .flatMap(({ id, text }) => text.passages.map((passage) => passageKey(id, passage.id)));
  return new Map(keys.map((key, place) => [key, place]));
}
