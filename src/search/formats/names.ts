import { wordsOf } from '../../words/tokens.ts';
import type { NameRecord, NamesFile } from './json-files.ts';

/** The names as they are written, given the ids of the articles in order. */
export function writeNames(records: NameRecord[], articles: string[]): NamesFile {
  return records.map(({ id, collection, only, ...record }) => ({
    ...(id === idOf(record.name) ? {} : { id }),
    ...(collection === 'initiatives' ? { initiative: true } : {}),
    ...record,
    ...(only && { only: mapValues(only, (ids) => ids.map((one) => articles.indexOf(one))) }),
  }));
}

/** Reads what `writeNames` wrote. */
export function readNames(names: NamesFile, articles: string[]): NameRecord[] {
  return names.map(({ id, initiative, only, ...record }) => ({
    id: id ?? idOf(record.name),
    collection: initiative ? 'initiatives' : 'actors',
    ...record,
    ...(only && { only: mapValues(only, (numbers) => numbers.map((one) => articles[one]!)) }),
  }));
}

/** The id that most entities have: the words of their name. */
function idOf(name: string): string {
  return wordsOf(name).join('-');
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
