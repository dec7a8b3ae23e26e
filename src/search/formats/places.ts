import { wordsOf } from '../../words/tokens.ts';
import type { EntityRecord, NameRecord } from './json-files.ts';

/** Where words stand: article, or record of the index → positions, ascending. */
export type Postings = Map<string, number[]>;

/**
 * Prepares the words of an article, one after the other, to be looked up.
 *
 * @param surfaces the words as the text has them
 * @param hidden words of each passage of a text that is withheld: of names only passage and number of
 *   occurrences are told
 */
export function indexWords(words: string[], surfaces: string[], hidden?: number[]) {
  const at = Map.groupBy(words.keys(), (position) => words[position]!);
  return { words, surfaces, at, hidden };
}

type WordsOfArticle = ReturnType<typeof indexWords>;

/** Where the forms of an entity that have several words stand in the articles, and those guarded. */
export function makePlaces(
  { name, forms, guarded = [] }: NameRecord,
  texts: WordsOfArticle[],
): EntityRecord['places'] {
  const several = [name, ...forms].map(wordsOf).filter(({ length }) => length > 1);
  const sought = [
    ...several.map((words) => ({ words, surface: undefined })),
    ...guarded.map((form) => ({ words: wordsOf(form), surface: form })),
  ];
  const places = sought.map(({ words, surface }) => {
    return [words.join(' '), placesIn(texts, words, surface)] as const;
  });
  return Object.fromEntries(places.filter(([, found]) => found.length > 0));
}

/** @param surface if the first word counts only where it is written so */
function placesIn(texts: WordsOfArticle[], sequence: string[], surface?: string): number[][] {
  return texts.flatMap(({ words, surfaces, at, hidden }, number) => {
    const found = (at.get(sequence[0]!) ?? []).filter(
      (position) =>
        sequence.every((word, offset) => words[position + offset] === word) &&
        (!surface || surfaces[position] === surface),
    );
    const places = hidden ? hidePlaces(found, sequence.length, hidden) : found;
    return places.length > 0 ? [writePlaces(number, places)] : [];
  });
}

/** Places in an article, ascending: its number, the first, and the distances to the next ones. */
export function writePlaces(article: number, places: number[]): number[] {
  return [article, ...places.map((position, nth) => position - (places[nth - 1] ?? 0))];
}

/** For each occurrence within a passage a place at its beginning, one after the other. */
function hidePlaces(places: number[], length: number, lengths: number[]): number[] {
  let start = 0;
  return lengths.flatMap((words) => {
    const [from, to] = [start, (start += words)];
    const within = places.filter((place) => place >= from && place + length <= to);
    return within.map((_, nth) => from + nth);
  });
}

/** Reads what `makePlaces` made of articles with these ids, in the order of the edition. */
export function readPlaces(
  places: EntityRecord['places'],
  articles: string[],
): Map<string, Postings> {
  const readOne = ([number, ...distances]: number[]): [string, number[]] => {
    let position = 0;
    return [articles[number!]!, distances.map((distance) => (position += distance))];
  };
  return new Map(
    Object.entries(places).map(([sequence, found]) => [sequence, new Map(found.map(readOne))]),
  );
}
