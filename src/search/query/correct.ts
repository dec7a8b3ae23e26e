import type { NameIndex } from './names.ts';
import { type Token, tokenise } from './tokens.ts';
import type { VocabularyEntry } from './vocabulary-entry.ts';
import type { Vocabulary } from './vocabulary.ts';

interface TypedWord extends Token {
  typed: string;
  /** What was perhaps meant, the likeliest first. */
  near: VocabularyEntry[];
}

/**
 * The query with the words that were perhaps meant. A word that has other forms is corrected only
 * where that makes a name: `Chang Mai Initiative`.
 *
 * @param unknown words that the corpus does not have, or only as a misprint
 * @param names what a word with other forms may be corrected to; nothing if undefined
 * @returns undefined where no word has a near spelling
 */
export async function correct(
  query: string,
  unknown: string[],
  vocabulary: Vocabulary,
  names: NameIndex | undefined,
): Promise<string | undefined> {
  const words: TypedWord[] = [];
  for (const token of tokenise(query)) {
    const typed = query.slice(token.start, token.end);
    const wrong =
      unknown.includes(token.word) || (names && !(await isKnown(token.word, vocabulary)));
    words.push({ ...token, typed, near: wrong ? await vocabulary.near(token.word, typed) : [] });
  }
  const meant = words.map(({ word, near }) =>
    near.length > 0 && unknown.includes(word) ? near[0]!.word : word,
  );
  for (const [at, { near }] of words.entries()) {
    const named = near.find(({ word }) => makesName(meant.with(at, word), at, names));
    if (named) meant[at] = named.word;
  }
  let corrected = query;
  for (const [at, { word, typed, start, end }] of [...words.entries()].reverse())
    if (meant[at] !== word)
      corrected = corrected.slice(0, start) + likeTyped(meant[at]!, typed) + corrected.slice(end);
  return corrected === query ? undefined : corrected;
}

async function isKnown(word: string, vocabulary: Vocabulary): Promise<boolean> {
  const entry = await vocabulary.find(word);
  return Boolean(entry?.count) || (await vocabulary.findSpelling(word)) !== undefined;
}

/** Whether a word and those beside it are a name. */
function makesName(words: string[], at: number, names: NameIndex | undefined): boolean {
  if (!names) return false;
  for (let from = Math.max(0, at - names.longest + 1); from <= at; from++)
    for (
      let to = Math.max(at + 1, from + 2);
      to <= Math.min(words.length, from + names.longest);
      to++
    )
      if (names.named(words.slice(from, to)).length > 0) return true;
  return false;
}

/** Capitals as they were typed: `Fukda` is corrected to `Fukuda`, `REGIONLISM` to `REGIONALISM`. */
function likeTyped(word: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  return typed.startsWith(typed[0]!.toUpperCase()) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
