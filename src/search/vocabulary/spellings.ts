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
 * counts as `-ize`, `-our` as `-or`, `-tre` as `-ter`. A word with a digit has no other forms.
 */
export function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  let stem = spellOneWay(word);
  for (;;) {
    const next = stemmer(stem);
    if (next === stem || next.length < 3) return stem;
    stem = next;
  }
}
