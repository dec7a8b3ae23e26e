import type { Match } from '../../search/results/evaluate.ts';
import { placesOf, type Token } from '../../words/tokens.ts';

/**
 * Where a phrase stands in a text, word for word; places do not overlap.
 *
 * @param phrase folded words; without any nothing is found
 */
export function findExact(tokens: readonly Token[], phrase: readonly string[]): Match[] {
  const { length } = phrase;
  const matches: Match[] = [];
  for (const word of length > 0 ? placesOf(tokens, phrase) : [])
    if (word >= (matches.at(-1)?.word ?? -length) + length) matches.push({ word, length });
  return matches;
}
