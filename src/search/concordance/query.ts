import { readable } from '../query/parse-query.ts';
import { tokenise } from '../../words/tokens.ts';

/** A word that is looked for. */
export interface WantedWord {
  /** As it is compared: lower case, without accents. */
  word: string;
  /** As typed. */
  typed: string;
  /** `*lateral`: anything may stand before it. */
  before: boolean;
  /** `harb*`: anything may follow it. */
  after: boolean;
}

/** Words and phrases of which any may occur; none where the query has no word. */
export type ConcordanceQuery = WantedWord[][];

/**
 * Reads a query: words that stand side by side, with or without quotation marks around them;
 * `harb*` for every word that begins so; `one OR other`. Whatever is no word separates words.
 * What is longer than search reads is cut.
 */
export function parseConcordance(text: string): ConcordanceQuery {
  return alternativesIn(readable(text).replaceAll('＊', '*'))
    .map((phrase) =>
      tokenise(phrase).map(({ word, start, end }) => ({
        word,
        typed: asTyped(phrase.slice(start, end)),
        before: phrase[start - 1] === '*',
        after: phrase[end] === '*',
      })),
    )
    .filter((words) => words.length > 0);
}

/** A word with its capitals and accents, whichever way they are encoded. */
export function asTyped(word: string): string {
  return word.replaceAll(/\p{Cf}/gu, '').normalize('NFC');
}

/** What stands between `OR`s; within quotation marks `OR` is a word. */
function alternativesIn(text: string): string[] {
  const alternatives = [''];
  for (const [, quoted, plain = ''] of text.matchAll(/"([^"]*)"?|([^"]+)/g)) {
    const [first = '', ...others] =
      quoted === undefined ? plain.split(/(?<!\S)(?:OR|\|)(?!\S)/) : [` ${quoted} `];
    alternatives.push(alternatives.pop()! + first, ...others);
  }
  return alternatives;
}
