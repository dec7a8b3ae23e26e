import { searchedText, tokenise, wordsOf } from '../../words/tokens.ts';
import type { NameRecord } from '../formats/json-files.ts';
import { placeFile, placeKey, writePlaces } from '../formats/places.ts';
import type { IndexRecord } from './index-records.ts';
import type { SourceArticle } from './search-source.ts';

/** Key → positions, ascending. */
type Places = Map<string, number[]>;

/** The files with the places of a record, by name. */
export function makePlaceFiles(places: Places): Map<string, string> {
  const files = new Map<string, string>();
  for (const [key, positions] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = placeFile(key);
    files.set(file, (files.get(file) ?? '') + writePlaces(key, positions));
  }
  return files;
}

/** Where each word of a record stands. */
export function wordPlaces({ passages }: IndexRecord): Places {
  const words = passages.flat();
  return Map.groupBy(words.keys(), (position) => words[position]!);
}

/**
 * Where names of an article stand that have several words, so that not each word must be looked up;
 * those guarded, in their capitals; and capitals at their mentions alone.
 */
export function namePlaces(
  { passages, snippets, mentions }: SourceArticle,
  names: NameRecord[],
): Places {
  const tokens = passages.map((passage) => tokenise(searchedText(passage)));
  const words = tokens.flat().map(({ word }) => word);
  const surfaces = passages.flatMap(({ text }, number) =>
    tokens[number]!.map(({ start, end }) => text.slice(start, end)),
  );
  const at = Map.groupBy(words.keys(), (position) => words[position]!);
  const lengths = tokens.map(({ length }) => length);
  const places: Places = new Map();
  const put = (key: string, found: number[], length: number) => {
    // Of a text that is withheld only passage and number of occurrences are told.
    if (found.length > 0) places.set(key, snippets ? hidePlaces(found, length, lengths) : found);
  };
  const placesOf = (sequence: string[]) =>
    (at.get(sequence[0]!) ?? []).filter((position) =>
      sequence.every((word, offset) => words[position + offset] === word),
    );
  for (const [number, { id, name, forms, guarded = [], metonyms = [] }] of names.entries()) {
    for (const form of [name, ...forms]) {
      const sequence = wordsOf(form);
      if (sequence.length > 1) put(placeKey.name(form), placesOf(sequence), sequence.length);
    }
    for (const form of guarded)
      put(
        placeKey.guarded(form),
        placesOf(wordsOf(form)).filter((position) => surfaces[position] === form),
        1,
      );
    const own = metonyms.length > 0 ? mentions.filter(([, , , entity]) => entity === number) : [];
    const mentioned = new Set(own.map(([passage, start]) => firstWordOf(passage, start)));
    for (const form of metonyms) {
      const sequence = wordsOf(form);
      const found = placesOf(sequence).filter((position) => mentioned.has(position));
      put(placeKey.metonym(form, id), found, sequence.length);
    }
  }
  return places;

  /** Position of the word at an offset of a passage. */
  function firstWordOf(passage: number, offset: number): number {
    const before = lengths.slice(0, passage).reduce((sum, length) => sum + length, 0);
    return before + tokens[passage]!.findIndex(({ end }) => end > offset);
  }
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
