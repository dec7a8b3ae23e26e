/** Where the words of records stand: `places/<pack>/<file>.txt`. */
import { wordsOf } from '../../words/tokens.ts';

/** Where a word or name stands: record of the index → positions of its first word, ascending. */
export type Postings = Map<string, number[]>;

/**
 * Under what the places of a name are kept: of several words these, joined by spaces; of one that
 * without its capitals is another word, with them; of a capital that stands for a government, with whose.
 */
export const placeKey = {
  name: (form: string) => wordsOf(form).join(' '),
  guarded: (form: string) => form,
  metonym: (form: string, entity: string) => `${wordsOf(form).join(' ')}~${entity}`,
};

/** The words that a record must have in order to have what is kept under a key. */
export function wordsOfKey(key: string): string[] {
  return wordsOf(key.split('~')[0]!);
}

/**
 * Name of the file that has a key, by its first two characters: for each letter there are two, so that a
 * file is small and of an article there are not many; `_` has what does not begin with a Latin letter.
 */
export function placeFile(key: string): string {
  const [, initial, next = ''] = /^([a-z])(.?)/s.exec(key.toLowerCase()) ?? [];
  return initial ? initial + (next <= 'l' ? '1' : '2') : '_';
}

/** A line of such a file: the key and, in base 36, the first position and the distances to the next ones. */
export function writePlaces(key: string, positions: number[]): string {
  const distances = positions.map((position, nth) => position - (positions[nth - 1] ?? 0));
  return `${key}\t${distances.map((distance) => distance.toString(36)).join(' ')}\n`;
}

/** The line before those of a record. */
export function placesHeading(record: string): string {
  return `#${record}\n`;
}

/** Reads what `writePlaces` wrote: record → key → positions. */
export function readPlaces(text: string): Map<string, Map<string, number[]>> {
  const records = new Map<string, Map<string, number[]>>();
  let current = new Map<string, number[]>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [key = '', distances] = line.split('\t');
    if (distances === undefined) {
      current = new Map<string, number[]>();
      records.set(key.slice(1), current);
    } else {
      let position = 0;
      const positions = distances.split(' ').map((one) => (position += parseInt(one, 36)));
      current.set(key, positions);
    }
  }
  return records;
}
