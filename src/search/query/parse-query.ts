import { smallNumber } from '../vocabulary/spellings.ts';
import { wordsOf } from '../../words/tokens.ts';

/** One thing asked for. */
export interface Term {
  /** As typed. */
  text: string;
  /** Words that must stand side by side, folded. */
  words: string[];
  /** In quotation marks: exactly these words. */
  quoted: boolean;
  /** `harb*`: any word that begins with the last of the words. */
  prefix: boolean;
}

/** A query: every group must be met by one of its terms, and none of `without` may occur. */
export interface Query {
  groups: Term[][];
  without: Term[];
}

/** Longer queries are cut: nobody types them, and each word costs a look-up. In characters. */
export const longestQuery = 400;
const mostTerms = 24;

/**
 * Reads a query: words, `"phrases"`, `-without`, `one OR other`, `prefix*`. Parts that stand together
 * (`north-south`, `1931/32`) must stand side by side. What has no meaning is left out.
 */
export function parseQuery(text: string): Query {
  const groups: Term[][] = [];
  const without: Term[] = [];
  let or = false;
  for (const piece of piecesOf(clean(text)).slice(0, mostTerms * 2)) {
    const operator = piece.quoted ? '' : piece.text;
    const isOr = operator === 'OR' || operator === '|';
    if (isOr) or = groups.length > 0;
    const term = isOr || operator === 'AND' ? undefined : termOf(piece);
    if (!term || groups.length + without.length >= mostTerms) continue;
    if (piece.negative) without.push(term);
    else if (or) groups.at(-1)!.push(term);
    else if (!groups.some((group) => isSame(group, term))) groups.push([term]);
    or = false;
  }
  return { groups, without };
}

/** Whether a group asks for nothing but this: a word typed twice is asked for once. */
function isSame([only, ...others]: Term[], term: Term): boolean {
  return others.length === 0 && only!.text === term.text && only!.quoted === term.quoted;
}

/** What is read of a query, with one kind of quotation marks. */
export function readable(text: string): string {
  return text
    .slice(0, longestQuery)
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[“”„«»＂]/gu, '"');
}

function clean(text: string): string {
  return readable(text)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/(?<![\p{L}\p{N}])(?:US\s*\$|USD)\s*(?=\p{N})/giu, 'US$ ')
    .replaceAll(plus, '+')
    .replaceAll(/"[^"]*"?|[^"]+/g, (part) =>
      part.startsWith('"') ? part : part.replaceAll(loose, ' '),
    );
}

/** What joins a number to a name: `ABC+3`, `ABC + 3`, `ABC Plus Three`. */
const plus = new RegExp(`(?<=[\\p{L}\\p{N}])(?:\\s*\\+\\s*|\\s+plus\\s+)(?=${smallNumber})`, 'giu');
/** Any other plus: `trade +growth`. */
const loose = new RegExp(`\\+(?!${smallNumber})`, 'giu');

/** Pieces between spaces, and phrases in quotation marks; a phrase without its end goes to the end. */
function piecesOf(text: string): { text: string; quoted: boolean; negative: boolean }[] {
  return [...text.matchAll(/([-−–]?)"([^"]*)"?|(\S[^\s"]*)/gu)].map(
    ([, sign, phrase, word = '']) => {
      if (phrase !== undefined) return { text: phrase, quoted: true, negative: Boolean(sign) };
      const negative = /^[-−–](?=[\p{L}\p{N}])/u.test(word);
      return { text: negative ? word.slice(1) : word, quoted: false, negative };
    },
  );
}

function termOf({ text, quoted }: Pick<Term, 'text' | 'quoted'>): Term | undefined {
  const words = wordsOf(quoted ? text : text.replace(/^\+/, ''));
  if (words.length === 0) return undefined;
  return { text, words, quoted, prefix: !quoted && /[\p{L}\p{N}]\*\P{L}*$/u.test(text) };
}

/** Whether words are asked for, or excluded, that stand side by side. */
export function hasPhrase({ groups, without }: Query): boolean {
  const phrases = [...groups.flat().filter(({ quoted }) => quoted), ...without];
  return phrases.some(({ words }) => words.length > 1);
}
