import {
  type ConcordanceText,
  findLines,
  type Line,
  mentionLines,
  parseConcordance,
  prepareText,
} from '../../search/concordance/concordance.ts';
import type {
  NameRecord,
  Table,
  TableArticle,
  TextRecord,
} from '../../search/formats/json-files.ts';
import { longestQuery } from '../../search/query/fold-query.ts';
import { remember } from '../../search/remember.ts';
import type { NameIndex } from '../../search/vocabulary/name-index.ts';
import { wordsOf } from '../../words/tokens.ts';
import { load } from '../shared/load.ts';
import type { Asked } from './address.ts';

/** The texts, in the order of the edition; loaded once. @throws where one does not come */
export const loadTexts = remember(async (): Promise<ConcordanceText[]> => {
  const { articles } = await load<Table>('table.json');
  const whole = articles.filter(({ withheld }) => !withheld);
  const prepare = async (article: TableArticle) =>
    prepareText(article, await load<TextRecord>(`texts/${article.id}.json`));
  return Promise.all(whole.map(prepare));
});

/** Every line that is asked for, of all texts, in reading order. */
export function linesFor(asked: Asked, texts: ConcordanceText[], { records }: NameIndex): Line[] {
  if (!asked.entity) return findLines(texts, parseConcordance(asked.query), asked);
  const number = records.findIndex(({ id }) => id === asked.entity);
  return mentionLines(texts, number);
}

/** The actors and initiatives that go by exactly these words. */
export function namedExactly(query: string, names: NameIndex): NameRecord[] {
  const asked = wordsOf(query.slice(0, longestQuery)).join(' ');
  const isAsked = (form: string) => wordsOf(form).join(' ') === asked;
  return names
    .search(asked, false)
    .filter(({ name, forms, also = [] }) => [name, ...forms, ...also].some(isAsked));
}

/** What is near to a query that finds nothing and has lines. */
export function attemptsFor(asked: Asked, texts: ConcordanceText[], names: NameIndex) {
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
    .map((attempt) => ({ ...attempt, lines: linesFor(attempt.asked, texts, names).length }))
    .filter(({ lines }) => lines > 0);
}
