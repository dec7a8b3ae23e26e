import { readEntry, type VocabularyEntry } from '../formats/vocabulary-entry.ts';
import { remember } from '../remember.ts';
import { mostEdits, rankNear } from './near-words.ts';
import { otherGrouping, shortenVowels, spellOneWay } from './spellings.ts';
import { stemOf } from './stem.ts';

/** Words share a part of the vocabulary if they begin alike. */
export const keyLength = 2; // characters

/** A part of the vocabulary, looked up by word and by stem. */
interface Part {
  entries: VocabularyEntry[];
  words: Map<string, VocabularyEntry>;
  stems: Map<string, VocabularyEntry[]>;
}

/**
 * The words of the corpus, of which parts are loaded as they are needed.
 */
export class Vocabulary {
  readonly #first: string[];
  readonly #part: (part: number) => Promise<Part>;

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

  /** The words that begin with these letters, the most frequent first. */
  async startingWith(letters: string): Promise<VocabularyEntry[]> {
    const entries = await this.#entriesOf((part) => this.#mayHold(part, letters));
    return entries
      .filter(({ word, count }) => count > 0 && word.startsWith(letters))
      .sort((a, b) => b.count - a.count);
  }

  /**
   * The words that were perhaps meant, the likeliest first.
   *
   * @param typed the word with its capitals
   */
  async near(word: string, typed: string): Promise<VocabularyEntry[]> {
    if (word.length < 3 || /\p{N}/u.test(word)) return [];
    const swapped = word[1]! + word[0]! + word.slice(2);
    const parts = [this.#partOf(word), this.#partOf(swapped)];
    const entries = await this.#entriesOf(
      (part) => parts.includes(part) || this.#mayHold(part, word[0]!),
    );
    const most = mostEdits(word);
    return rankNear(
      entries.filter((entry) => Math.abs(entry.word.length - word.length) <= most),
      word,
      typed,
    );
  }

  /** The part in which a word stands if the corpus has it. */
  #partOf(word: string): number {
    const key = word.slice(0, keyLength);
    const part = this.#first.findLastIndex((first) => first <= key);
    return Math.max(0, part);
  }

  #mayHold(part: number, letters: string): boolean {
    const next = this.#first[part + 1];
    const length = Math.min(letters.length, keyLength);
    return (
      (part === 0 || this.#first[part]!.slice(0, length) <= letters.slice(0, length)) &&
      (next === undefined || next >= letters.slice(0, keyLength))
    );
  }

  async #entriesOf(isWanted: (part: number) => boolean): Promise<VocabularyEntry[]> {
    const parts = await Promise.all([...this.#first.keys()].filter(isWanted).map(this.#part));
    return parts.flatMap(({ entries }) => entries);
  }
}

function readPart(text: string): Part {
  const entries = text.split('\n').filter(Boolean).map(readEntry);
  return {
    entries,
    words: new Map(entries.map((entry) => [entry.word, entry])),
    stems: Map.groupBy(
      entries.filter(({ count }) => count > 0),
      ({ word }) => stemOf(word),
    ),
  };
}
