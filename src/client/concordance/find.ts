import { parseConcordance } from '../../search/concordance/query.ts';
import {
  type ConcordanceText,
  findLines,
  type Line,
  mentionLines,
} from '../../search/concordance/concordance.ts';
import type { NameRecord } from '../../search/formats/json-files.ts';
import type { NameIndex } from '../../search/vocabulary/name-index.ts';
import { longestQuery } from '../../search/query/parse-query.ts';
import { wordsOf } from '../../words/tokens.ts';
import type { Asked } from './address.ts';
import type { Names } from './data.ts';

/** Every line that is asked for, of all texts, in reading order. */
export function linesFor(asked: Asked, texts: ConcordanceText[], { records }: Names): Line[] {
  if (asked.entity)
    return mentionLines(
      texts,
      records.findIndex(({ id }) => id === asked.entity),
    );
  return findLines(texts, parseConcordance(asked.query), asked);
}

/** The actors and initiatives that go by exactly these words. */
export function namedExactly(query: string, index: NameIndex): NameRecord[] {
  const asked = wordsOf(query.slice(0, longestQuery)).join(' ');
  return index
    .search(asked, false)
    .filter(({ name, forms, also = [] }) =>
      [name, ...forms, ...also].some((form) => wordsOf(form).join(' ') === asked),
    );
}

/** Something near to a query that has lines. */
export interface Attempt {
  asked: Asked;
  name: string;
  count: number;
}

/** What to try where a query finds nothing: only what finds something. */
export function attemptsFor(asked: Asked, texts: ConcordanceText[], names: Names): Attempt[] {
  const { query } = asked;
  const words = parseConcordance(query);
  const single = words.length === 1 ? words[0]! : [];
  const last = single.at(-1);
  const attempts = [
    { asked: { ...asked, asTyped: false }, name: 'with any capitals and accents' },
    { asked: { ...asked, asTyped: false, forms: true }, name: 'with all forms of the words' },
    ...(last && !last.after
      ? [single.map(({ typed }) => typed).join(' ') + '*'].map((open) => ({
          asked: { ...asked, query: open, asTyped: false, forms: false },
          name: open,
        }))
      : []),
    ...(single.length > 1
      ? [single.map(({ typed }) => typed).join(' OR ')].map((any) => ({
          asked: { ...asked, query: any, asTyped: false, forms: false },
          name: any,
        }))
      : []),
  ];
  return attempts
    .map((attempt) => ({ ...attempt, count: linesFor(attempt.asked, texts, names).length }))
    .filter(({ count }) => count > 0);
}
