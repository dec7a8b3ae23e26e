import type { NameRecord } from '../formats.ts';
import { otherNotation } from './numbers.ts';
import { shortenVowels, wordsOf } from './tokens.ts';

/** A form of an entity, as words. */
export interface NameForm {
  record: NameRecord;
  /** As the texts have it. */
  form: string;
  words: string[];
  /** Articles in which alone it means the entity. */
  only: string[] | undefined;
}

/** The names of actors and initiatives, ready to be looked up. */
export class NameIndex {
  readonly #forms = new Map<string, NameForm[]>();
  readonly #listed: { record: NameRecord; names: string[][] }[];
  /** Words of the longest name. */
  readonly longest: number;

  constructor(records: NameRecord[]) {
    for (const record of records) {
      for (const form of new Set([record.name, ...record.forms])) {
        const words = wordsOf(form);
        const key = keyOf(words);
        const entry = { record, form, words, only: record.only?.[form] };
        const others = this.#forms.get(key);
        if (others) others.push(entry);
        else this.#forms.set(key, [entry]);
      }
    }
    this.#listed = records.map((record) => ({
      record,
      names: [record.name, ...record.forms, ...(record.also ?? [])].map(wordsOf),
    }));
    this.longest = Math.max(
      0,
      ...[...this.#forms.values()].flat().map(({ words }) => words.length),
    );
  }

  /** The entities that go by these words, in whatever order. */
  named(words: string[]): NameRecord[] {
    const short = words.map(shortenVowels);
    const plus = words.map((word, at) => afterPlus(words, at) ?? word);
    const forms = [words, short, plus].map((some) => this.#forms.get(keyOf(some))).find(Boolean);
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
    const whole = asked.join(' ');
    return this.#listed
      .flatMap(({ record, names }) => {
        const ranks = names
          .filter((words) => hasAll(words, asked, unfinished))
          .map((words) => rankOf(words, asked, whole));
        return ranks.length > 0 ? [{ record, rank: Math.min(...ranks) }] : [];
      })
      .sort((a, b) => a.rank - b.rank || b.record.mentions - a.record.mentions)
      .map(({ record }) => record);
  }
}

/** A number after a plus in its other notation: `6` of `ASEAN Plus Six`. */
function afterPlus(words: string[], at: number): string | undefined {
  return words[at - 1] === 'plus' ? otherNotation(words[at]!) : undefined;
}

/** The same for every order of the words. */
function keyOf(words: string[]): string {
  return [...words].sort().join(' ');
}

function hasAll(words: string[], asked: string[], unfinished: boolean): boolean {
  return asked.every(
    (word, at) =>
      words.includes(word) ||
      words.includes(shortenVowels(word)) ||
      words.includes(afterPlus(asked, at) ?? word) ||
      (unfinished && at === asked.length - 1 && words.some((other) => other.startsWith(word))),
  );
}

function rankOf(words: string[], asked: string[], whole: string): number {
  const name = words.join(' ');
  if (name === whole || keyOf(words) === keyOf(asked)) return 0;
  return name.startsWith(whole) ? 1 : 2;
}
