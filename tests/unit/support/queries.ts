import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const id = z.string().regex(/^[a-z0-9-]+#[pn]\d+[a-z]*(-\d+)?$/);

/** One entry of tests/search/queries.yaml; the fields are explained at its beginning. */
const entry = z.strictObject({
  query: z.string(),
  repeat: z.int().positive().default(1),
  about: z.enum([
    'names',
    'order',
    'accents',
    'vowels',
    'polish',
    'phrases',
    'variants',
    'operators',
    'forms',
    'exact',
    'typos',
    'numbers',
    'nothing',
    'plain',
    'bad-input',
    'question',
    'sentence',
    'pasted',
    'partial',
    'searchnames',
    'scripts',
    'width',
    'dates',
    'metonym',
  ]),
  find: z.array(id),
  only: z.boolean().default(false),
  not: z.array(id).default([]),
  first: z.array(id).optional(),
  within: z.int().positive().default(3),
  entities: z.array(z.string()).default([]),
  means: z.string().optional(),
  without: z.array(z.string()).default([]),
  exact: z.boolean().default(false),
  names: z.boolean().default(true),
  why: z.string().optional(),
});

export type QueryCase = z.infer<typeof entry>;

/** What a query showed. */
export interface Shown {
  /** Passages that hold all that was meant, in the order of the page. */
  passages: string[];
  /** Those that hold most of it. */
  partial: string[];
  /** Of each of these what it is said to be without. */
  without: Record<string, string[]>;
  entities: string[];
  /** The spelling offered. */
  meant: string | undefined;
}

const table = z.array(entry).parse(parse(readFileSync('tests/search/queries.yaml', 'utf8')));

/** The texts that the table was written for: what is found in another says nothing. */
const texts = new Set(
  table.flatMap(({ find, not }) => [...find, ...not]).map((passage) => passage.split('#')[0]),
);

/** The table of queries. */
export function readQueries(): QueryCase[] {
  return table;
}

/** What a query did not do as it should; empty if all is well. The rank is judged apart. */
export function faultsOf(wanted: QueryCase, shown: Shown): string[] {
  const whole = ofTable(shown.passages);
  const all = [...whole, ...ofTable(shown.partial)];
  const missing = wanted.find.filter((one) => !all.includes(one));
  const wrong = [
    ...all.filter((one) => wanted.not.includes(one)),
    ...whole.filter((one) => wanted.only && !wanted.find.includes(one)),
  ];
  const best = all.find((one) => (wanted.first ?? wanted.find).includes(one));
  const lacks = (best ? shown.without[best] : undefined) ?? [];
  const unsaid = wanted.without.filter((word) => !lacks.includes(word));
  const unnamed = wanted.entities.filter((one) => !shown.entities.includes(one));
  return [
    ...missing.map((one) => `${one} is not found`),
    ...wrong.map((one) => `${one} is found and should not be`),
    ...unsaid.map((word) => `${best} is not said to be without ${word}`),
    ...unnamed.map((one) => `${one} does not stand above`),
    ...(wanted.means !== undefined && fold(wanted.means) !== fold(shown.meant ?? '')
      ? [`${shown.meant ?? 'nothing'} is offered instead of ${wanted.means}`]
      : []),
  ];
}

/** At which place the first right passage stands, from 1; undefined if none has a place to hold. */
export function rankOf(wanted: QueryCase, shown: Shown): number | undefined {
  const right = wanted.first ?? wanted.find;
  if (right.length === 0) return undefined;
  const at = ofTable([...shown.passages, ...shown.partial]).findIndex((one) => right.includes(one));
  return at < 0 ? Infinity : at + 1;
}

function ofTable(passages: string[]): string[] {
  return passages.filter((passage) => texts.has(passage.split('#')[0]));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
