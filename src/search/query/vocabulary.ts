import { mostEdits, rankNear } from './near-words.ts';
import { otherGrouping } from './numbers.ts';
import { readEntry, type VocabularyEntry } from './vocabulary-entry.ts';
import { spellOneWay, stemOf } from './stem.ts';
import { shortenVowels } from './tokens.ts';

/** Words share a part of the vocabulary if they begin alike. */
export const keyLength = 2; // characters

/**
 * The words of the corpus, of which parts are loaded as they are needed.
 */
export class Vocabulary {
  readonly #first: string[];
  readonly #load: (part: number) => Promise<string>;
  readonly #parts = new Map<number, Promise<VocabularyEntry[]>>();
  readonly #words = new Map<string, VocabularyEntry>();
  readonly #stems = new Map<string, VocabularyEntry[]>();

  /**
   * @param first the beginning of the first word of each part, in order
   * @param load gives the text of a part
   */
  constructor(first: string[], load: (part: number) => Promise<string>) {
    this.#first = first;
    this.#load = load;
  }

  /** The entry of a word, if the corpus has it. */
  async find(word: string): Promise<VocabularyEntry | undefined> {
    await this.#open(word);
    return this.#words.get(word);
  }

  /**
   * The word of the corpus of which this is another spelling: `doyuukai` of `doyukai`, which is a name or
   * written with long vowels, `organisation` of `organization`, `1154` of `1,154`.
   */
  async findSpelling(word: string): Promise<VocabularyEntry | undefined> {
    const short = shortenVowels(word);
    const long = short === word ? undefined : await this.find(short);
    if (long?.long || long?.name) return long;
    const others = [spellOneWay(word), otherGrouping(word)];
    for (const other of others) {
      const entry = other && other !== word ? await this.find(other) : undefined;
      if (entry && entry.count > 0) return entry;
    }
    return undefined;
  }

  /** The words with the stem of this one, itself among them if the corpus has it. */
  async formsOf(word: string): Promise<VocabularyEntry[]> {
    await this.#open(word);
    return this.#stems.get(stemOf(word)) ?? [];
  }

  /** The words that begin with these letters, the most frequent first. */
  async startingWith(letters: string): Promise<VocabularyEntry[]> {
    const parts = this.#first.map((_, part) => part).filter((part) => this.#mayHold(part, letters));
    const entries = (await Promise.all(parts.map((part) => this.#part(part)))).flat();
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
    const parts = new Set([this.#partOf(word), this.#partOf(swapped)]);
    const near = this.#first
      .map((_, part) => part)
      .filter((part) => parts.has(part) || this.#mayHold(part, word[0]!));
    const entries = (await Promise.all(near.map((part) => this.#part(part)))).flat();
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
    return Math.max(
      0,
      this.#first.findLastIndex((first) => first <= key),
    );
  }

  #mayHold(part: number, letters: string): boolean {
    const next = this.#first[part + 1];
    const length = Math.min(letters.length, keyLength);
    return (
      (part === 0 || this.#first[part]!.slice(0, length) <= letters.slice(0, length)) &&
      (next === undefined || next >= letters.slice(0, keyLength))
    );
  }

  #open(word: string): Promise<VocabularyEntry[]> {
    return this.#part(this.#partOf(word));
  }

  #part(part: number): Promise<VocabularyEntry[]> {
    let entries = this.#parts.get(part);
    if (!entries) {
      entries = this.#read(part);
      this.#parts.set(part, entries);
      // What did not come is asked for again the next time.
      entries.catch(() => this.#parts.delete(part));
    }
    return entries;
  }

  async #read(part: number): Promise<VocabularyEntry[]> {
    const entries = (await this.#load(part)).split('\n').filter(Boolean).map(readEntry);
    for (const entry of entries) {
      this.#words.set(entry.word, entry);
      if (entry.count === 0) continue;
      const stem = stemOf(entry.word);
      const forms = this.#stems.get(stem);
      if (forms) forms.push(entry);
      else this.#stems.set(stem, [entry]);
    }
    return entries;
  }
}
