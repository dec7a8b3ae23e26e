import { wordsOf } from '../../words/tokens.ts';
import type { NameRecord } from '../formats/json-files.ts';
import { remember } from '../remember.ts';
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
  readonly #forms: Map<string, NameForm[]>;
  /** Words of the longest name. */
  readonly longest: number;

  constructor(records: NameRecord[]) {
    this.records = records;
    const forms = records.flatMap((record) => {
      const own = new Set([record.name, ...record.forms]);
      return [...own].map((form): NameForm => {
        return { record, form, words: wordsOf(form), only: record.only?.[form] };
      });
    });
    this.#forms = Map.groupBy(forms, ({ words }) => keyOf(words));
    this.longest = Math.max(0, ...forms.map(({ words }) => words.length));
  }

  /** The entities that go by these words, in whatever order. */
  named(words: string[]): NameRecord[] {
    const plus = words.map((word, at) => afterPlus(words, at) ?? word);
    const spellings = [words, words.map(shortenVowels), plus];
    const forms = spellings.map((some) => this.#forms.get(keyOf(some))).find(Boolean);
    return [...new Set((forms ?? []).map(({ record }) => record))];
  }

  /** Every form of an entity that can be searched in its stead, each sequence of words once. */
  formsOf(record: NameRecord): NameForm[] {
    const forms = [...this.#forms.values()].flat().filter((form) => form.record === record);
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
        const names = this.#namesOf(record).filter((words) => hasAll(words, asked, unfinished));
        return { record, rank: Math.min(...names.map((words) => rankOf(words, asked))) };
      })
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank || b.record.mentions - a.record.mentions)
      .map(({ record }) => record);
  }

  /** The words of each name of an entity. */
  readonly #namesOf = remember(({ name, forms, also = [] }: NameRecord) =>
    [name, ...forms, ...also].map(wordsOf),
  );
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
