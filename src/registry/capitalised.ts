import type { Passage } from '../article/passage.ts';

/** A word with its place in the words of its passage. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

type Words = Pick<Passage, 'kind' | 'text'>;

/** How the texts spell their words where spelling tells something. */
export interface Usage {
  /** Words that stand somewhere without a capital. */
  small: Set<string>;
  /** Words that stand inside a sentence with one; in lower case, so that headings in capitals find them. */
  capitalised: Set<string>;
}

/** `HL + 6`, `ABC-11`, `H 8` are one word each; abbreviations keep their inner stops: `U.S`, `Ph.D`. */
const wordPattern =
  /\p{Lu}+(?: ?[-–+] ?| )\p{N}{1,2}(?![\p{L}\p{N}-])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.\p{L}+)*/gu;
const capital = /^\p{N}*\p{Lu}/u;
const acronym = /\p{Lu}.*[\p{Lu}\p{N}]/u;
/** What may stand between two words of one name, or of two names that are spoken of together. */
const joint = /^(?: |[-–]| – | ?[+&] ?| (?:of|and|the|for|on|de)(?: the)? )$/u;

/** Notes how the words of the texts are spelt. */
export function observeUsage(passages: Words[]): Usage {
  const usage: Usage = { small: new Set(), capitalised: new Set() };
  for (const { kind, text } of passages) {
    if (hasFreeCapitals(kind, text)) continue;
    const starts = sentenceStarts(text);
    for (const word of wordsOf(text))
      if (!capital.test(word.text)) usage.small.add(word.text);
      else if (!starts.has(word.start)) usage.capitalised.add(word.text.toLowerCase());
  }
  return usage;
}

/**
 * The words of a passage that are names or parts of names, as far as their spelling tells. Where every
 * word has a capital, or a sentence begins, a word counts if no text writes it small and it has a capital
 * inside some sentence or is followed by another that has one (`Maro Quint`); where the stop before it
 * may be that of an abbreviation (`Q.R. Treasury`), not to be written small is enough.
 */
export function nameWords({ kind, text }: Words, usage: Usage): Word[] {
  const inCapitals = isInCapitals(text);
  const free = hasFreeCapitals(kind, text);
  const starts = sentenceStarts(text);
  const words = wordsOf(text);
  return words.filter((word, i) => {
    // US$ is money.
    if (!capital.test(word.text) || text[word.end] === '$') return false;
    if (acronym.test(word.text) && !inCapitals) return true;
    const place = free ? 'first' : starts.get(word.start);
    if (!place) return true;
    const small = word.text.toLowerCase();
    if (usage.small.has(small)) return false;
    if (place === 'unclear' || usage.capitalised.has(small)) return true;
    const next = words[i + 1];
    return (
      !free &&
      next !== undefined &&
      capital.test(next.text) &&
      /^[ -]$/.test(text.slice(word.end, next.start))
    );
  });
}

/** Words joined to names, single letters left out. */
export function runsOf(words: Word[], text: string): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && (joint.test(text.slice(last.end, word.start)) || areWithinOne(last, word, text)))
      run!.push(word);
    else runs.push([word]);
  }
  return runs.filter((run) => run.length > 1 || run[0]!.text.length > 1);
}

/** Whether nothing but a space, or the stop of an initial, stands between two words: they are parts of one name. */
export function areWithinOne(a: Word, b: Word, text: string): boolean {
  const gap = text.slice(a.end, b.start);
  return gap === ' ' || (gap === '. ' && a.text.length === 1);
}

/** Whether all letters are capitals, as in some headings. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether capitals tell nothing: all letters are, or a heading gives one to nearly every longer word. */
function hasFreeCapitals(kind: Passage['kind'], text: string): boolean {
  if (isInCapitals(text)) return true;
  if (kind !== 'heading') return false;
  const long = wordsOf(text).filter(
    ({ text: word, start }) => word.length > 4 && text[start - 1] !== '-',
  );
  return long.filter((word) => capital.test(word.text)).length > long.length * 0.6;
}

/** The end of a sentence and all that may stand between it and the next; a quoted sentence begins behind a comma. */
const boundary =
  /(?:^[\d.\s]*|[.!?…:][”’"')\]]*(?:\s*\[\d+\])*\s*|, (?=[“‘"«„]))[“‘"'«„(]*(?=\p{Lu})/gu;
const abbreviation = /(?:(?<!\p{L})\p{L}|\b(?:etc|No|Vol|Jr|Dr|pp|ws))$/u;

/** Offsets at which sentences begin; a full stop that may belong to an abbreviation leaves it unclear. */
function sentenceStarts(text: string): Map<number, 'first' | 'unclear'> {
  return new Map(
    [...text.matchAll(boundary)].map(({ 0: match, index }) => {
      const abbreviated =
        match.startsWith('.') && abbreviation.test(text.slice(Math.max(0, index - 5), index));
      return [index + match.length, abbreviated ? 'unclear' : 'first'];
    }),
  );
}
