import {
  type ConcordanceText,
  findLines,
  type Line,
  mentionLines,
  parseConcordance,
} from '../../search/concordance/concordance.ts';
import type { NameRecord } from '../../search/formats/json-files.ts';
import { longestQuery } from '../../search/query/parse-query.ts';
import type { NameIndex } from '../../search/vocabulary/name-index.ts';
import { wordsOf } from '../../words/tokens.ts';
import type { Asked } from './address.ts';

/** Every line that is asked for, of all texts, in reading order. */
export function linesFor(asked: Asked, texts: ConcordanceText[], { records }: NameIndex): Line[] {
  if (!asked.entity) return findLines(texts, parseConcordance(asked.query), asked);
  const number = records.findIndex(({ id }) => id === asked.entity);
  return mentionLines(texts, number);
}

/** The actors and initiatives that go by exactly these words. */
export function namedExactly(query: string, names: NameIndex): NameRecord[] {
  const asked = wordsOf(query.slice(0, longestQuery)).join(' ');
  return names
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
export function attemptsFor(asked: Asked, texts: ConcordanceText[], names: NameIndex): Attempt[] {
  const phrases = parseConcordance(asked.query);
  const words = phrases.length === 1 ? phrases[0]! : [];
  const typed = words.map((word) => word.typed);
  const looser = { ...asked, asTyped: false };
  const queries = [
    ...(words.at(-1)?.after === false ? [`${typed.join(' ')}*`] : []),
    ...(words.length > 1 ? [typed.join(' OR ')] : []),
  ];
  const attempts = [
    { asked: looser, name: 'with any capitals and accents' },
    { asked: { ...looser, forms: true }, name: 'with all forms of the words' },
    ...queries.map((query) => ({ asked: { ...looser, query, forms: false }, name: query })),
  ];
  return attempts
    .map((attempt) => ({ ...attempt, count: linesFor(attempt.asked, texts, names).length }))
    .filter(({ count }) => count > 0);
}
