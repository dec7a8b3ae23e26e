import { tokenise, wordsOf } from '../../words/tokens.ts';
import {
  type SearchName,
  type VocabularyEntry,
  writeEntry,
  writeSearchName,
} from '../formats/words.ts';
import { remember } from '../remember.ts';
import { hasLongVowel } from '../vocabulary/spellings.ts';
import { keyLength } from '../vocabulary/vocabulary.ts';

/** Entries in a part: few enough that a part stays small, many enough that a query needs few. */
const entriesInPart = 150;

/** A word as a source has it, and as it should read. */
export interface Misprint {
  printed: string;
  reads: string;
}

/**
 * The words of all texts, in parts that are known by how they begin: what begins alike is in one. Search
 * names stand in the part of each of their words.
 */
export function makeVocabularyParts(
  texts: string[],
  misprints: Misprint[],
  names: SearchName[],
): { first: string; text: string }[] {
  const lines = [
    ...entriesOf(texts, misprints).map((entry) => ({ word: entry.word, line: writeEntry(entry) })),
    ...names.flatMap((name) =>
      wordsOf(name.form).map((word) => ({ word, line: writeSearchName(name) })),
    ),
  ].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const parts: { first: string; lines: string[] }[] = [];
  for (const [first, alike] of Map.groupBy(lines, ({ word }) => word.slice(0, keyLength))) {
    const last = parts.at(-1);
    const own = alike.map(({ line }) => line);
    if (last && last.lines.length < entriesInPart) last.lines.push(...own);
    else parts.push({ first, lines: own });
  }
  return parts.map((part) => ({
    first: part.first,
    text: part.lines.map((line) => `${line}\n`).join(''),
  }));
}

/** Every word with what search must know of it. */
function entriesOf(texts: string[], misprints: Misprint[]): VocabularyEntry[] {
  const entries: VocabularyEntry[] = [];
  const entry = remember((word: string): VocabularyEntry => {
    const blank = { count: 0, long: false, misprint: false, name: false, parts: undefined };
    entries.push({ word, ...blank });
    return entries.at(-1)!;
  });
  const acronyms: string[][] = [];
  for (const text of texts) {
    const tokens = tokenise(text);
    for (const [at, { word, start, end }] of tokens.entries()) {
      const known = entry(word);
      const surface = text.slice(start, end);
      known.name = (known.count === 0 || known.name) && /^\p{Lu}/u.test(surface);
      known.count++;
      known.long ||= hasLongVowel(surface);
      const next = tokens[at + 1];
      if (!next) continue;
      const between = text.slice(end, next.start);
      if (isJoined(word, between, next.word)) entry(word + next.word).parts ??= [word, next.word];
      if (isAcronym(word, between, next.word)) acronyms.push([word, next.word]);
    }
  }
  // One that the texts also have without points (`UK`) stands for itself.
  for (const letters of acronyms)
    if (entry(letters.join('')).count === 0) entry(letters.join('')).parts ??= letters;
  const words = misprints.flatMap(misprintedWords);
  for (const { printed, reads } of words) {
    // A word that mostly stands where it belongs is none.
    const times = words.filter((other) => other.printed === printed).length;
    if (2 * times < entry(printed).count) continue;
    entry(reads).parts ??= [printed];
    entry(printed).misprint = true;
  }
  return entries;
}

/** The words that a misprint changes, each with what it should read. */
function misprintedWords({ printed, reads }: Misprint): Misprint[] {
  const [wrong, right] = [wordsOf(printed), wordsOf(reads)];
  if (wrong.length !== right.length) return [];
  return wrong
    .map((word, at) => ({ printed: word, reads: right[at]! }))
    .filter((word) => word.printed !== word.reads);
}

/** Whether two words are at times written as one: `Mid-Atlantic`, `H 8`, `doesn’t`. */
function isJoined(one: string, between: string, other: string): boolean {
  if (/^[-‐‑–]$/.test(between)) return /^\p{L}{3,}$/u.test(one) && /^\p{L}{3,}$/u.test(other);
  if (/^['’]$/.test(between)) return other === 't';
  return between === ' ' && one.length === 1 && /^\p{L}$/u.test(one) && /^\p{N}{1,2}$/u.test(other);
}

/** Whether two words are letters with points: `Q.R.`, `Ph.D.` */
function isAcronym(one: string, between: string, other: string): boolean {
  return between === '.' && /^\p{L}{1,2}$/u.test(one) && /^\p{L}$/u.test(other);
}
