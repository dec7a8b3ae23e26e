import { hasLongVowel, tokenise, wordsOf } from '../query/tokens.ts';
import { type VocabularyEntry, writeEntry } from '../query/vocabulary-entry.ts';
import { keyLength } from '../query/vocabulary.ts';

/** Entries in a part: few enough that a part stays small, many enough that a query needs few. */
const entriesInPart = 1000;

/** A word as a source has it, and as it should read. */
export interface Misprint {
  printed: string;
  reads: string;
}

/**
 * The words of all texts, in parts: what begins alike stands in one part.
 *
 * @returns for each part the beginning of its first word, and its text
 */
export function makeVocabularyParts(
  texts: string[],
  misprints: Misprint[],
): { first: string; text: string }[] {
  const parts: { first: string; lines: string[] }[] = [];
  for (const entry of entriesOf(texts, misprints)) {
    const key = entry.word.slice(0, keyLength);
    const last = parts.at(-1);
    const previous = last?.lines.at(-1)?.slice(0, keyLength).toLowerCase();
    if (!last || (last.lines.length >= entriesInPart && previous !== key))
      parts.push({ first: key, lines: [writeEntry(entry)] });
    else last.lines.push(writeEntry(entry));
  }
  return parts.map(({ first, lines }) => ({ first, text: `${lines.join('\n')}\n` }));
}

/** Every word with what search must know of it, sorted by character codes. */
function entriesOf(texts: string[], misprints: Misprint[]): VocabularyEntry[] {
  const entries = new Map<string, VocabularyEntry>();
  const entry = (word: string) => {
    const known = entries.get(word) ?? {
      word,
      count: 0,
      long: false,
      misprint: false,
      name: false,
      parts: undefined,
    };
    entries.set(word, known);
    return known;
  };
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
  // One that the texts also have without points (`US`) stands for itself.
  for (const letters of acronyms)
    if (entry(letters.join('')).count === 0) entry(letters.join('')).parts ??= letters;
  const words = misprintedWords(misprints);
  for (const [wrong, right] of words) {
    // A word that mostly stands where it belongs is none.
    const times = words.filter(([other]) => other === wrong).length;
    if (2 * times < entry(wrong).count) continue;
    entry(right).parts ??= [wrong];
    entry(wrong).misprint = true;
  }
  return [...entries.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** The words that misprints change, each with what it should read. */
function misprintedWords(misprints: Misprint[]): [wrong: string, right: string][] {
  return misprints.flatMap(({ printed, reads }) => {
    const [wrong, right] = [wordsOf(printed), wordsOf(reads)];
    if (wrong.length !== right.length) return [];
    return wrong.flatMap((word, at): [string, string][] =>
      word === right[at] ? [] : [[word, right[at]!]],
    );
  });
}

/** Whether two words are at times written as one: `Trans-Pacific`, `G 8`, `doesn’t`. */
function isJoined(one: string, between: string, other: string): boolean {
  if (/^[-‐‑–]$/.test(between)) return /^\p{L}{3,}$/u.test(one) && /^\p{L}{3,}$/u.test(other);
  if (/^['’]$/.test(between)) return other === 't';
  return between === ' ' && one.length === 1 && /^\p{L}$/u.test(one) && /^\p{N}{1,2}$/u.test(other);
}

/** Whether two words are letters with points: `U.K.`, `Ph.D.` */
function isAcronym(one: string, between: string, other: string): boolean {
  return between === '.' && /^\p{L}{1,2}$/u.test(one) && /^\p{L}$/u.test(other);
}
