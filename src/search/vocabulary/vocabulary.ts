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

  /**
   * The words that may be another with a letter or two wrong: those with its first letter or, in case two
   * have changed places, its second.
   */
  async around(word: string): Promise<VocabularyEntry[]> {
    const swapped = word[1]! + word[0]! + word.slice(2);
    const parts = [this.#partOf(word), this.#partOf(swapped)];
    return this.#entriesOf((part) => parts.includes(part) || this.#mayHold(part, word[0]!));
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
