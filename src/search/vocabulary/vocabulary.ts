import distance from 'damerau-levenshtein';
import {
  readEntry,
  readSearchName,
  type SearchName,
  type VocabularyEntry,
} from '../formats/words.ts';
import { remember } from '../remember.ts';
import { otherGrouping, shortenVowels, spellOneWay, stemOf } from './spellings.ts';

/** Words share a part of the vocabulary if they begin alike. */
export const keyLength = 2; // characters

/** Of a word with as many letters or fewer the edits are limited: another short word is always near. */
const shortWord = 4;
/** A word with a capital and as many letters or fewer may well be a name that no text has. */
const shortName = 6;
/** A word with as many letters or more may have two misprints. */
const longWord = 9;

/** The words of the corpus, of which parts are loaded as they are needed. */
export class Vocabulary {
  readonly #first: string[];
  readonly #part: (part: number) => Promise<ReturnType<typeof readPart>>;

  /**
   * @param first the beginning of the first word of each part, in order
   * @param load gives the text of a part
   */
  constructor(first: string[], load: (part: number) => Promise<string>) {
    this.#first = first;
    this.#part = remember(async (part: number) => readPart(await load(part)));
  }

  /** The entry of a word, if the corpus has it. */
  async find(word: string): Promise<VocabularyEntry | undefined> {
    return (await this.#part(this.#partOf(word))).words.get(word);
  }

  /**
   * The word of the corpus of which this is another spelling: `oosawa` of `osawa`, which is a name or
   * written with long vowels, `organisation` of `organization`, `1154` of `1,154`.
   */
  async findSpelling(word: string): Promise<VocabularyEntry | undefined> {
    const short = shortenVowels(word);
    const long = short === word ? undefined : await this.find(short);
    if (long?.long || long?.name) return long;
    for (const other of [spellOneWay(word), otherGrouping(word)]) {
      const entry = other && other !== word ? await this.find(other) : undefined;
      if (entry && entry.count > 0) return entry;
    }
    return undefined;
  }

  /** The words with the stem of this one, itself among them if the corpus has it. */
  async formsOf(word: string): Promise<VocabularyEntry[]> {
    return (await this.#part(this.#partOf(word))).stems.get(stemOf(word)) ?? [];
  }

  /** Search names of which a word begins with these letters, and a few beside. */
  async searchNames(letters: string): Promise<SearchName[]> {
    const parts = await this.#partsOf((part) => this.#mayHold(part, letters));
    return parts.flatMap(({ names }) => names);
  }

  /** The words that begin with these letters, the most frequent first. */
  async startingWith(letters: string): Promise<VocabularyEntry[]> {
    const entries = await this.#entriesOf((part) => this.#mayHold(part, letters));
    return entries
      .filter(({ word, count }) => count > 0 && word.startsWith(letters))
      .sort((a, b) => b.count - a.count);
  }

  /** The words that were perhaps meant, the likeliest first, by a word and how it was typed. */
  async near(word: string, typed: string): Promise<VocabularyEntry[]> {
    if (word.length < 3 || /\p{N}/u.test(word)) return [];
    const swapped = word[1]! + word[0]! + word.slice(2);
    const parts = [this.#partOf(word), this.#partOf(swapped)];
    const entries = await this.#entriesOf(
      (part) => parts.includes(part) || this.#mayHold(part, word[0]!),
    );
    const most = mostEdits(word);
    const alike = entries.filter((entry) => Math.abs(entry.word.length - word.length) <= most);
    return rankNear(alike, word, typed);
  }

  /** The part in which a word stands if the corpus has it. */
  #partOf(word: string): number {
    const key = word.slice(0, keyLength);
    const part = this.#first.findLastIndex((first) => first <= key);
    return Math.max(0, part);
  }

  #mayHold(part: number, letters: string): boolean {
    const next = this.#first[part + 1];
    const key = letters.slice(0, keyLength);
    return (
      (part === 0 || this.#first[part]!.slice(0, key.length) <= key) &&
      (next === undefined || next >= key)
    );
  }

  async #entriesOf(isWanted: (part: number) => boolean): Promise<VocabularyEntry[]> {
    return (await this.#partsOf(isWanted)).flatMap(({ entries }) => entries);
  }

  #partsOf(isWanted: (part: number) => boolean) {
    return Promise.all([...this.#first.keys()].filter(isWanted).map(this.#part));
  }
}

/** A part of the vocabulary, to be looked up by word and by stem. */
function readPart(text: string) {
  const lines = text.split('\n').filter(Boolean);
  const names = lines.flatMap((line) => readSearchName(line) ?? []);
  const entries = lines.filter((line) => !line.startsWith('@')).map(readEntry);
  const occurring = entries.filter(({ count }) => count > 0);
  return {
    entries,
    names,
    words: new Map(entries.map((entry) => [entry.word, entry])),
    stems: Map.groupBy(occurring, ({ word }) => stemOf(word)),
  };
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
        Number(b.swapped) - Number(a.swapped) ||
        Number(b.entry.name) - Number(a.entry.name) ||
        b.entry.count - a.entry.count,
    )
    .map(({ entry }) => entry);
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
