import distance from 'damerau-levenshtein';
import type { VocabularyEntry } from '../formats/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Of a word with as many letters or fewer the edits are limited: another short word is always near. */
const shortWord = 4;
/** A word with a capital and as many letters or fewer may well be a name that no text has. */
const shortName = 6;
/** A word with as many letters or more may have two misprints. */
const longWord = 9;

/** The words that were perhaps meant, the likeliest first, by a word and how it was typed. */
export async function wordsNear(
  word: string,
  typed: string,
  vocabulary: Vocabulary,
): Promise<VocabularyEntry[]> {
  if (word.length < 3 || /\p{N}/u.test(word)) return [];
  const most = mostEdits(word);
  const entries = await vocabulary.around(word);
  const alike = entries.filter((entry) => Math.abs(entry.word.length - word.length) <= most);
  return rankNear(alike, word, typed);
}

/**
 * The words that were perhaps meant, the likeliest first: what a misprint of a source should read, then
 * by the number of edits, letters swapped, names, frequency. `typed` has its capitals.
 */
export function rankNear(
  entries: VocabularyEntry[],
  word: string,
  typed: string,
): VocabularyEntry[] {
  return entries
    .filter((entry) => canBeOffered(entry) && entry.word !== word)
    .map((entry) => ({
      entry,
      reads: entry.parts?.length === 1 && entry.parts[0] === word,
      steps: distance(word, entry.word).steps,
      swapped: isSwapped(word, entry.word),
    }))
    .filter(
      ({ entry, reads, steps, swapped }) =>
        reads || swapped || (isNear(entry, word, steps) && isLikely(entry, word, typed)),
    )
    .sort(
      (a, b) =>
        Number(b.reads) - Number(a.reads) ||
        a.steps - b.steps ||
        likelihood(b) - likelihood(a) ||
        b.entry.count - a.entry.count,
    )
    .map(({ entry }) => entry);
}

/** Letters swapped and names are likelier than others, and a word is that is ten times as frequent. */
function likelihood({ entry, swapped }: { entry: VocabularyEntry; swapped: boolean }): number {
  return Number(swapped) + Number(entry.name) + Math.floor(Math.log10(Math.max(1, entry.count)));
}

/** The most edits by which a word may differ from what was meant. */
function mostEdits(word: string): number {
  return word.length >= longWord ? 2 : 1;
}

/** Not misprints; words that only a misprint stands for are as good as others. */
function canBeOffered({ count, misprint, parts }: VocabularyEntry): boolean {
  return !misprint && (count > 0 || parts?.length === 1);
}

function isNear({ word: other }: VocabularyEntry, word: string, steps: number): boolean {
  return steps === 1 || (steps <= mostEdits(word) && other.slice(0, 2) === word.slice(0, 2));
}

/** Short words and short names are taken for a name alone. */
function isLikely({ word: other, name }: VocabularyEntry, word: string, typed: string): boolean {
  if (word.length <= shortWord)
    return name && other.length !== word.length && other.startsWith(word[0]!);
  return name || word.length > shortName || typed === word;
}

/** Whether two letters side by side have changed places: `cetnre`. */
function isSwapped(word: string, other: string): boolean {
  const at = [...word.split('').keys()].find((letter) => word[letter] !== other[letter]) ?? 0;
  const [one = '', next = ''] = word.slice(at, at + 2);
  return word !== other && word.slice(0, at) + next + one + word.slice(at + 2) === other;
}
