import removeAccents from 'remove-accents';
import type { PassageRecord } from '../formats.ts';

/** One word of a text, as search sees it. */
export interface Token {
  /** Lower case, without accents: `Tôkyô` is `tokyo`, `członkostwa` is `czlonkostwa`. */
  word: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/**
 * Letters and digits make a word, whatever else separates words. A number keeps the marks inside it
 * (`44.7`, `1,000`), `US$` is the currency `usd`, and a plus beside a letter or digit is the word
 * `plus` (`ASEAN+3`, `2+2`).
 */
const pattern =
  /(?<![\p{L}\p{N}])US\$|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|(?<=\p{N})\.(?=\p{N})|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))*|(?<=[\p{L}\p{N}] ?)\+|\+(?= ?[\p{L}\p{N}])/gu;

/** The words of a text with their places, in order. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The text of a passage as it is searched: of the same length, with blanks for the markers of notes
 * that were not supplied (`[12]`), which are no words.
 */
export function searchedText({ text, markers }: Pick<PassageRecord, 'text' | 'markers'>): string {
  return markers ? text.replaceAll(/\[\d+\]/g, (marker) => ' '.repeat(marker.length)) : text;
}

/** The words of a text, without their places. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

/** A word as it is compared: lower case, without accents and invisible marks. */
export function fold(word: string): string {
  if (word === '+') return 'plus';
  if (/^us\$$/i.test(word)) return 'usd';
  const bare = word.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
  return removeAccents(bare).toLowerCase();
}

/**
 * The word as it stands in Pagefind's index. Pagefind answers a word with every word that begins with
 * it (pagefind_web, `find_word_extensions`); a letter that occurs in no text closes each word, so that
 * only the word itself is found. Marks inside numbers, which Pagefind would drop, become letters.
 */
export function seal(word: string): string {
  return `${word.replaceAll('.', 'ǂ').replaceAll(',', 'ǁ')}ǀ`;
}

/** Whether a word was written with a long vowel: `Dôyûkai`, `Dōyūkai`. */
export function hasLongVowel(text: string): boolean {
  return /[\u0302\u0304]/.test(text.normalize('NFD'));
}

/** A word with its doubled vowels shortened, as long vowels are otherwise spelled: `Toukyou`. */
export function shortenVowels(word: string): string {
  return word.replaceAll(/o[uoh](?![aeiou])|uu|aa|ii/g, ([first]) => first!);
}
