import { wordsOf } from '../../words/tokens.ts';
import { isFunctionWord } from '../query/function-words.ts';
import type { NameIndex } from './name-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Looks up the search names that have words of a query, of which the last may be unfinished. Of a single
 * letter there would be too many, unless it is a word by itself, as in Chinese.
 */
export async function learnNames(
  query: string,
  { vocabulary, names }: { vocabulary: Vocabulary; names: NameIndex },
): Promise<void> {
  const words = wordsOf(query).filter(
    (word) => !isFunctionWord(word) && !/^[\p{Script=Latin}\d]$/u.test(word),
  );
  const found = await Promise.all(words.map((word) => vocabulary.searchNames(word)));
  names.learn(found.flat());
}
