import { searchedText, type Token, tokenise } from '../../words/tokens.ts';
import type { PassageRecord } from '../formats/json-files.ts';
import type { Match } from './evaluate.ts';

type Searched = Pick<PassageRecord, 'text' | 'markers'>;

/** A piece of a snippet; what matched is marked. */
export type SnippetPart = string | { mark: string };

/**
 * The part of a passage that shows most of what matched, which is marked; `…` where it is cut.
 *
 * @param width words to show
 */
export function makeSnippet(passage: Searched, matches: Match[], width = 36): SnippetPart[] {
  const { text } = passage;
  const tokens = tokenise(searchedText(passage));
  const { from, to } = windowOf(tokens, matches, width);
  const parts: SnippetPart[] = [];
  let at = from === 0 ? 0 : tokens[from]!.start;
  const end = to >= tokens.length ? text.length : tokens[to - 1]!.end;
  if (at > 0) parts.push('… ');
  for (const { word, length } of matches) {
    if (word < from || word >= to) continue;
    const start = tokens[word]!.start;
    const stop = tokens[Math.min(word + length, to) - 1]!.end;
    if (start > at) parts.push(text.slice(at, start));
    parts.push({ mark: text.slice(start, stop) });
    at = stop;
  }
  if (at < end) parts.push(text.slice(at, end));
  if (end < text.length) parts.push(' …');
  return parts;
}

/** The words that matched, as the passage has them folded; each sequence once. */
export function matchedWords(passage: Searched, matches: Match[]): string[][] {
  const tokens = tokenise(searchedText(passage));
  return [...new Set(phrasesOf(tokens, matches))].map((phrase) => phrase.split(' '));
}

function phrasesOf(tokens: Token[], matches: Match[]): string[] {
  const words = tokens.map(({ word }) => word);
  return matches.map(({ word, length }) => words.slice(word, word + length).join(' '));
}

/**
 * The stretch of words that shows most of what was asked for, in its middle: each different word once,
 * one that is rare in the passage before one that is not; then the one with the most matches.
 */
function windowOf(tokens: Token[], matches: Match[], width: number): { from: number; to: number } {
  const words = tokens.length;
  if (words <= width) return { from: 0, to: words };
  const phrases = phrasesOf(tokens, matches);
  const often = Map.groupBy(phrases, (phrase) => phrase);
  let best = { worth: 0, count: 0, from: 0 };
  for (const [at, { word }] of matches.entries()) {
    const within = matches.slice(at).filter((other) => other.word + other.length <= word + width);
    const shown = new Set(phrases.slice(at, at + within.length));
    const worth = [...shown].reduce((sum, phrase) => sum + 1 / often.get(phrase)!.length, 0);
    if (worth < best.worth || (worth === best.worth && within.length <= best.count)) continue;
    const last = within.at(-1) ?? matches[at]!;
    const slack = Math.max(0, width - (last.word + last.length - word));
    const from = Math.max(0, Math.min(word - Math.floor(slack / 2), words - width));
    best = { worth, count: within.length, from };
  }
  return { from: best.from, to: Math.min(words, best.from + width) };
}
