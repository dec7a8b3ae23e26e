import type { Match } from '../../search/results/evaluate.ts';
import { type Token, wordsOf } from '../../words/tokens.ts';

/**
 * The words that a query of exact search asks for: what is typed, as a phrase. Quotation marks mean
 * the same as none, since whatever is no word is no part of the comparison.
 */
export function readPhrase(query: string): string[] {
  return wordsOf(query);
}

/**
 * Where a phrase stands in a text, word for word; places do not overlap.
 *
 * @param phrase folded words (./tokens.ts); without any nothing is found
 */
export function findExact(tokens: readonly Token[], phrase: readonly string[]): Match[] {
  const matches: Match[] = [];
  if (phrase.length === 0) return matches;
  for (let word = 0; word + phrase.length <= tokens.length; word++) {
    if (!phrase.every((one, i) => tokens[word + i]!.word === one)) continue;
    matches.push({ word, length: phrase.length });
    word += phrase.length - 1;
  }
  return matches;
}
