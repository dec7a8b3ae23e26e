import { wordsOf } from '../../words/tokens.ts';
import type { NameRecord } from '../formats/json-files.ts';
import type { SearchName } from '../formats/words.ts';
import { afterPlus, shortenVowels } from './spellings.ts';

/** A form of an entity, its words, and the articles in which alone it means the entity. */
export interface NameForm {
  record: NameRecord;
  form: string;
  words: string[];
  only: string[] | undefined;
}

/** The names of actors and initiatives, ready to be looked up. */
export class NameIndex {
  /** As numbered in other files. */
  readonly records: NameRecord[];
  /** Forms that are searched in each other’s stead. */
  readonly #forms: NameForm[];
  /** Words in alphabetical order → the entities that go by them. */
  readonly #named = new Map<string, Set<NameRecord>>();
  /** The words of every name under which an entity is listed. */
  readonly #names = new Map<NameRecord, string[][]>();
  /** Words of the longest name. */
  longest = 0;

  constructor(records: NameRecord[]) {
    this.records = records;
    this.#forms = records.flatMap((record) => {
      const { name, forms, metonyms = [] } = record;
      return [...new Set([name, ...forms, ...metonyms])].map((form): NameForm => {
        return { record, form, words: wordsOf(form), only: record.only?.[form] };
      });
    });
    for (const { record, form, words } of this.#forms)
      // A capital is a town as well.
      if (!record.metonyms?.includes(form)) this.#add(record, words);
    for (const record of records)
      for (const form of record.also ?? []) this.#names.get(record)!.push(wordsOf(form));
  }

  #add(record: NameRecord, words: string[]): void {
    const key = keyOf(words);
    this.#named.set(key, (this.#named.get(key) ?? new Set()).add(record));
    this.#names.set(record, [...(this.#names.get(record) ?? []), words]);
    this.longest = Math.max(this.longest, words.length);
  }

  /** Adds names that no text uses: ways to an entity, not searched in its stead. */
  learn(names: SearchName[]): void {
    for (const { form, entity } of names) {
      const words = wordsOf(form);
      const record = this.records[entity]!;
      if (!this.#named.get(keyOf(words))?.has(record)) this.#add(record, words);
    }
  }

  /** The entities that go by these words, in whatever order. */
  named(words: string[]): NameRecord[] {
    const plus = words.map((word, at) => afterPlus(words, at) ?? word);
    const spellings = [words, words.map(shortenVowels), plus, [words.join('')]];
    return [...(spellings.map((some) => this.#named.get(keyOf(some))).find(Boolean) ?? [])];
  }

  /** Every form of an entity that can be searched in its stead, each sequence of words once. */
  formsOf(record: NameRecord): NameForm[] {
    const forms = this.#forms.filter((form) => form.record === record);
    return [...Map.groupBy(forms, ({ words }) => words.join(' ')).values()].map((same) => ({
      ...same[0]!,
      only: same.some(({ only }) => !only) ? undefined : same.flatMap(({ only }) => only!),
    }));
  }

  /**
   * Entities of which one name has all the words, the last perhaps unfinished. First those whose name
   * it is, then those whose name begins with it; among equals the more often named.
   */
  search(query: string, unfinished: boolean): NameRecord[] {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    return this.records
      .map((record) => {
        const all = this.#names.get(record)!;
        const names = all.filter((words) => hasAll(words, asked, unfinished));
        return { record, rank: Math.min(...names.map((words) => rankOf(words, asked))) };
      })
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank || b.record.mentions - a.record.mentions)
      .map(({ record }) => record);
  }
}

/** The same for every order of the words. */
export function keyOf(words: string[]): string {
  return words.toSorted().join(' ');
}

function hasAll(words: string[], asked: string[], unfinished: boolean): boolean {
  return asked.every((word, at) => {
    const spellings = [word, shortenVowels(word), afterPlus(asked, at) ?? word];
    const isBeginning = unfinished && at === asked.length - 1;
    return words.some((one) => spellings.includes(one) || (isBeginning && one.startsWith(word)));
  });
}

function rankOf(words: string[], asked: string[]): number {
  if (keyOf(words) === keyOf(asked)) return 0;
  return words.join(' ').startsWith(asked.join(' ')) ? 1 : 2;
}
