import type { Passage } from './passages.ts';

/** A word of a passage, with its place in the passage’s words. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

type Words = Pick<Passage, 'kind' | 'text'>;

/** Which words the texts write small, and which they write with a capital inside a sentence. */
export interface Usage {
  small: Set<string>;
  /** In lower case, so that words of a heading in capitals find them. */
  capitalised: Set<string>;
}

/** Abbreviations keep their inner stops: `U.S`, `Ph.D`. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.\p{L}+)*/gu;
const acronym = /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}/u;

/** What may stand between two words of one name; a space alone, or a joint at which two names may also meet. */
const joint = /^(?: |[-–]| [-–] | ?[+&] ?| (?:of|and|the|for|on|de)(?: the)? )$/u;

/** Notes how every word of the texts is written. */
export function observeUsage(passages: Words[]): Usage {
  const usage: Usage = { small: new Set(), capitalised: new Set() };
  for (const { kind, text } of passages) {
    if (isInCapitals(text) || (kind === 'heading' && isTitleCase(text))) continue;
    for (const word of wordsOf(text)) {
      if (!startsWithCapital(word)) usage.small.add(word.text);
      else if (placeOf(word, text) === 'inside')
        usage.capitalised.add(word.text.toLocaleLowerCase());
    }
  }
  return usage;
}

/**
 * The words of a passage that are names or parts of names, as far as their spelling tells.
 *
 * A capital tells nothing at the beginning of a sentence and in headings whose words all have one:
 * there a word counts only if the texts elsewhere write it with a capital inside a sentence and
 * nowhere without. After the stop of an abbreviation (`U.S. Treasury`) the latter alone decides.
 */
export function nameWords({ kind, text }: Words, usage: Usage): Word[] {
  const inCapitals = isInCapitals(text);
  const inTitleCase = kind === 'heading' && isTitleCase(text);
  return wordsOf(text).filter((word) => {
    if (!startsWithCapital(word)) return false;
    if (acronym.test(word.text) && !inCapitals) return true;
    const small = word.text.toLocaleLowerCase();
    const place = inCapitals || inTitleCase ? 'first' : placeOf(word, text);
    if (place === 'inside') return true;
    return !usage.small.has(small) && (place === 'unclear' || usage.capitalised.has(small));
  });
}

/** Words that follow each other within one name: `House of Representatives`. One letter alone is no name. */
export function runsOf(words: Word[], text: string): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && isJoint(between(run.at(-1)!, word, text), run.at(-1)!)) run.push(word);
    else runs.push([word]);
  }
  return runs.filter((run) => run.length > 1 || run[0]!.text.length > 1);
}

/** The characters between two words. */
export function between(a: Word, b: Word, text: string): string {
  return text.slice(a.end, b.start);
}

/** Whether the letters of a passage are all capitals, as in some headings. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isJoint(gap: string, before: Word): boolean {
  // Initials: H. H. Michael Hsiao
  return joint.test(gap) || (gap === '. ' && before.text.length === 1);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function startsWithCapital({ text }: Word): boolean {
  return /^[\p{Lu}\p{N}]*\p{Lu}/u.test(text);
}

/** Whether the longer words of a heading begin with a capital, second parts of compounds and a preposition apart. */
function isTitleCase(text: string): boolean {
  const long = wordsOf(text).filter((word) => word.text.length > 4 && text[word.start - 1] !== '-');
  return long.filter(startsWithCapital).length >= long.length * 0.75;
}

const heldOpen = /[“‘"'«„(]+$/u;
const sentenceEnd = /(?:^[\d.\s]*|[.!?…:][”’"')\]]*(?:\s*\[\d+\])*\s*)$/u;
const abbreviation = /(?:(?<!\p{L})\p{L}|\b(?:etc|No|Vol|Jr|Dr|pp|ws))\.\s*$/u;

/** Where in a sentence a word stands; a full stop that may belong to an abbreviation leaves it open. */
function placeOf(word: Word, text: string): 'first' | 'inside' | 'unclear' {
  const before = text.slice(0, word.start);
  const outside = before.replace(heldOpen, '');
  if (abbreviation.test(outside)) return 'unclear';
  // As Samuels wrote, “The structure …
  const quoted = outside !== before && outside.endsWith(', ');
  return quoted || sentenceEnd.test(outside) ? 'first' : 'inside';
}
