import { wordsOf } from '../../words/tokens.ts';
import { smallNumber } from '../vocabulary/spellings.ts';
import { foldQuery } from './fold-query.ts';
import { isFunctionWord } from './function-words.ts';

/** One thing asked for. */
export interface Term {
  /** As typed. */
  text: string;
  /** Words that must stand side by side, folded. */
  words: string[];
  /** The same, with whatever does not matter: the `s` of `Veyra’s`. */
  all: string[];
  /** In quotation marks: exactly these words. */
  quoted: boolean;
  /** `harb*`: any word that begins with the last of the words. */
  prefix: boolean;
  /** A word that only joins others: sought where it is part of a name, or where there is nothing else. */
  joins: boolean;
}

/** A query: every group must be met by one of its terms, and none of `without` may occur. */
export interface Query {
  groups: Term[][];
  without: Term[];
  /** What looks like an operator and is none. */
  noOperators: string[];
}

const mostTerms = 40;

/**
 * Reads a query: words, `"phrases"`, `-without` or `NOT without`, `one OR other`, `prefix*`. Parts that
 * stand together (`north-south`, `1931/32`) must stand side by side. What has no meaning is left out.
 */
export function parseQuery(text: string): Query {
  const query: Query = { groups: [], without: [], noOperators: [] };
  const { groups, without } = query;
  let or = false;
  let not = false;
  for (const piece of piecesOf(clean(foldQuery(text), query.noOperators)).slice(0, mostTerms * 2)) {
    const operator = piece.quoted ? '' : piece.text;
    if (/^(OR|\|\|?)$/.test(operator)) or = groups.length > 0;
    if (operator === 'NOT') not = true;
    if (/^(OR|\|\|?|NOT|AND|&&?)$/.test(operator)) continue;
    const term = termOf(piece);
    if (!term || groups.length + without.length >= mostTerms) continue;
    if (piece.negative || not) without.push(term);
    else if (or) groups.at(-1)!.push(term);
    else if (!groups.some((group) => isSame(group, term))) groups.push([term]);
    or = not = false;
  }
  return query;
}

/** Whether a group asks for nothing but this: a word typed twice is asked for once. */
function isSame([only, ...others]: Term[], term: Term): boolean {
  return others.length === 0 && only!.text === term.text && only!.quoted === term.quoted;
}

/** Operators of other engines: `NEAR/5`, `w/5`; names of fields are left out too: `author:Quint`. */
const foreign =
  /(?<!\S)(?:(?:NEAR|ADJ|WITHIN|XOR|SAME)(?:\/?\d+)?|[wn]\/\d+|(?:author|title|year|date|text|article|actor|initiative|work|site|intitle|subject):(?=\S))/gu;

/** @param noOperators what is left out as an operator that is none is added */
function clean(text: string, noOperators: string[]): string {
  return text.replaceAll(plus, '+').replaceAll(/"[^"]*"?|[^"]+/g, (part) =>
    part.startsWith('"')
      ? part
      : part.replaceAll(loose, ' ').replaceAll(foreign, (operator) => {
          noOperators.push(operator);
          return ' ';
        }),
  );
}

/** What joins a number to a name: `ABC+3`, `ABC + 3`, `ABC Plus Three`. */
const plus = new RegExp(`(?<=[\\p{L}\\p{N}])(?:\\s*\\+\\s*|\\s+plus\\s+)(?=${smallNumber})`, 'giu');
/** Any other plus: `trade +growth`. */
const loose = new RegExp(`\\+(?!${smallNumber})`, 'giu');

/** Pieces between spaces, and phrases in quotation marks; a phrase without its end goes to the end. */
function piecesOf(text: string): { text: string; quoted: boolean; negative: boolean }[] {
  return [...text.matchAll(/(-?)"([^"]*)"?|(\S[^\s"]*)/gu)].map(([, sign, phrase, word = '']) => {
    if (phrase !== undefined) return { text: phrase, quoted: true, negative: Boolean(sign) };
    const negative = /^-(?=[\p{L}\p{N}])/u.test(word);
    return { text: negative ? word.slice(1) : word, quoted: false, negative };
  });
}

function termOf({ text, quoted }: Pick<Term, 'text' | 'quoted'>): Term | undefined {
  // Whose something is does not matter, unless one quotes: `Veyra’s`.
  const bare = quoted ? text : text.replace(/^\+/, '').replaceAll(/(?<=\p{L})'s(?!\p{L})/giu, '');
  const words = wordsOf(bare);
  if (words.length === 0) return undefined;
  const prefix = !quoted && /[\p{L}\p{N}]\*\P{L}*$/u.test(text);
  const [typed = ''] = /[\p{L}\p{N}]+/u.exec(bare) ?? [];
  // Initials of a name say as little as they do.
  const isEmpty = isFunctionWord(typed) || /^\p{L}\.$/u.test(text);
  const joins = !quoted && !prefix && words.length === 1 && isEmpty;
  const shown = quoted ? text : bare.replaceAll(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}*]+$/gu, '');
  return { text: shown, words, all: wordsOf(text), quoted, prefix, joins };
}

/** Whether words are asked for, or excluded, that stand side by side. */
export function hasPhrase({ groups, without }: Query): boolean {
  const phrases = [...groups.flat().filter(({ quoted }) => quoted), ...without];
  return phrases.some(({ words }) => words.length > 1);
}
