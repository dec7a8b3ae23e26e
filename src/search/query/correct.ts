import { capitalised } from '../../words/numbers.ts';
import { tokenise } from '../../words/tokens.ts';
import type { NameIndex } from '../vocabulary/name-index.ts';
import { wordsNear } from '../vocabulary/near.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/**
 * The query with the words that were perhaps meant; undefined where none has a near spelling. A word
 * that has other forms is corrected only where that makes a name: `Treaty of Romes`.
 *
 * @param unknown words that the corpus does not have, or only as a misprint
 * @param names what a word with other forms may be corrected to; nothing if undefined
 */
export async function correct(
  query: string,
  unknown: Set<string>,
  vocabulary: Vocabulary,
  names: NameIndex | undefined,
): Promise<string | undefined> {
  const tokens = tokenise(query);
  const typed = tokens.map(({ start, end }) => query.slice(start, end));
  /** For each word what was perhaps meant, the likeliest first. */
  const near = await Promise.all(
    tokens.map(async ({ word }, at) => {
      const isWrong = unknown.has(word) || (names && !(await isKnown(word, vocabulary)));
      return isWrong
        ? (await wordsNear(word, typed[at]!, vocabulary)).map((entry) => entry.word)
        : [];
    }),
  );
  const meant = tokens.map(({ word }, at) => {
    const [nearest] = unknown.has(word) ? near[at]! : [];
    return nearest ?? word;
  });
  for (const [at, words] of near.entries()) {
    const named = words.find((word) => names && makesName(meant.with(at, word), at, names));
    if (named) meant[at] = named;
  }
  let done = 0;
  let corrected = '';
  for (const [at, { word, start, end }] of tokens.entries()) {
    const written = meant[at] === word ? typed[at]! : likeTyped(meant[at]!, typed[at]!);
    corrected += query.slice(done, start) + written;
    done = end;
  }
  corrected += query.slice(done);
  return corrected === query ? undefined : corrected;
}

async function isKnown(word: string, vocabulary: Vocabulary): Promise<boolean> {
  const entry = await vocabulary.find(word);
  return Boolean(entry?.count) || (await vocabulary.findSpelling(word)) !== undefined;
}

/** Whether a word and those beside it are a name. */
function makesName(words: string[], at: number, names: NameIndex): boolean {
  for (let from = Math.max(0, at - names.longest + 1); from <= at; from++) {
    const last = Math.min(words.length, from + names.longest);
    for (let to = Math.max(at + 1, from + 2); to <= last; to++)
      if (names.named(words.slice(from, to)).length > 0) return true;
  }
  return false;
}

/** Capitals as they were typed: `Lodnon` is corrected to `London`, `TRADDE` to `TRADE`. */
function likeTyped(word: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  return typed === capitalised(typed) ? capitalised(word) : word;
}
