/** Other ways to write a word or a number, and what the forms of a word share. */
import { stemmer } from 'stemmer';
import { numberWords } from '../../words/numbers.ts';

/** What may follow a plus that means one: a number of at most two digits, or the word for one. */
export const smallNumber = `(?:\\p{N}{1,2}|${numberWords.join('|')})(?![\\p{L}\\p{N}])`;

/** A number after a plus in its other notation: `6` of `ABC Plus Six`, `three` of `ABC+3`. */
export function afterPlus(words: string[], at: number): string | undefined {
  if (words[at - 1] !== 'plus') return undefined;
  const number = numberWords.indexOf(words[at]!) + 1;
  return number === 0 ? numberWords[Number(words[at]) - 1] : String(number);
}

/** The second year of a span in its other notation: `1932` of `1931/32`, `32` of `1931–1932`. */
export function otherYear(words: string[], at: number): string | undefined {
  const [first = '', last = ''] = [words[at - 1], words[at]];
  if (!/^\d{4}$/.test(first)) return undefined;
  if (/^\d{2}$/.test(last)) return first.slice(0, 2) + last;
  return /^\d{4}$/.test(last) && last.startsWith(first.slice(0, 2)) ? last.slice(2) : undefined;
}

/** Words that are one: `dollars` and `US$`, `1950s` and `50s`. */
export function sameWords(word: string): string[] {
  if (word === 'usd') return ['dollars', 'dollar'];
  if (word === 'dollars' || word === 'dollar') return ['usd'];
  if (/^\d{2}s$/.test(word)) return [`19${word}`];
  return /^19\d{2}s$/.test(word) ? [word.slice(2)] : [];
}

/** `1,154` for `1154`, `1154` for `1,154`; undefined for anything else. */
export function otherGrouping(number: string): string | undefined {
  if (/^\d{1,3}(?:,\d{3})+$/.test(number)) return number.replaceAll(',', '');
  return /^\d{4,}$/.test(number) ? number.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : undefined;
}

/** `organisation` as `organization`, `neighbour` as `neighbor`, `centre` as `center`. */
export function spellOneWay(word: string): string {
  return word
    .replace(/is(?=(?:e[drs]?|ing|ations?)$)/, 'iz')
    .replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|ers?|abl[ey]|ites?|hoods?|ly|al|ful)?$)/u, 'or')
    .replace(/(?<=\p{L}{2})tre(?=[ds]?$)/u, 'ter');
}

/** Whether a word was written with a long vowel: `Ôsawa`, `Ōsawa`. */
export function hasLongVowel(text: string): boolean {
  return /[\u0302\u0304]/.test(text.normalize('NFD'));
}

/** A word with its doubled vowels shortened, as long vowels are otherwise spelled: `Oosawa`. */
export function shortenVowels(word: string): string {
  return word.replaceAll(/o[uoh](?![aeiou])|uu|aa|ii/g, ([first]) => first!);
}

/**
 * What the forms of a word share: Porter’s stem (M. F. Porter, “An algorithm for suffix stripping”,
 * 1980), taken until it no longer changes, so that `institutionalization` meets `institution`; `-ise`
 * counts as `-ize`, `-our` as `-or`, `-tre` as `-ter`; `history` meets `historic`. A word with a digit has no other forms.
 */
export function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  let stem = spellOneWay(word);
  for (;;) {
    const next = stemmer(stem);
    if (next === stem || next.length < 3) return stem.replace(/(?<=.{6})i$/, '');
    stem = next;
  }
}
