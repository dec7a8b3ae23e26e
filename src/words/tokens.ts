import removeAccents from 'remove-accents';

/** One word of a text, as search sees it. */
export interface Token {
  /** Lower case, without accents: `Ôsawa` is `osawa`, `Łódź` is `lodz`. */
  word: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/**
 * Letters and digits make a word, whatever else separates words. A number keeps the marks inside it
 * (`44.7`, `1,000`), the sign of a currency before a number is a word (`US$` and `$` are `usd`), `%` after
 * one is `percent`, and a plus beside a letter or digit is the word `plus` (`ABC+3`, `4+4`).
 */
const pattern =
  /(?<![\p{L}\p{N}])(?:US\$|[$€£¥](?= ?\p{N}))|(?<=\p{N} ?)%|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|(?<=\p{N})\.(?=\p{N})|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))*|(?<=[\p{L}\p{N}] ?)\+|\+(?= ?[\p{L}\p{N}])/gu;

/** The words of a text with their places, in order. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a text, without their places. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

/** Where words stand side by side: of each place the number of the first. */
export function placesOf(tokens: readonly Token[], words: readonly string[]): number[] {
  return [...tokens.keys()].filter((at) =>
    words.every((word, offset) => tokens[at + offset]?.word === word),
  );
}

/**
 * The text of a passage as it is searched: of the same length, with blanks for the markers of notes
 * that were not supplied (`[12]`), which are no words.
 */
export function searchedText({ text, markers }: { text: string; markers?: true }): string {
  return markers ? text.replaceAll(/\[\d+\]/g, (marker) => ' '.repeat(marker.length)) : text;
}

/** Signs of currencies, as words. */
const currencies: Record<string, string> = { $: 'usd', '€': 'euro', '£': 'pound', '¥': 'yen' };

/** A word as it is compared: lower case, without accents and invisible marks. */
export function fold(word: string): string {
  if (word === '+') return 'plus';
  if (word === '%') return 'percent';
  if (/^us\$$/i.test(word)) return 'usd';
  const currency = currencies[word];
  if (currency) return currency;
  const bare = word.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
  return removeAccents(bare).toLowerCase();
}
