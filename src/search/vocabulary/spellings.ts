/** Other ways to write a word or a number. */

/** Words for the numbers that follow a plus: `ABC Plus Three`. */
const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What may follow a plus that means one: a number of at most two digits, or the word for one. */
export const smallNumber = `(?:\\p{N}{1,2}|${numberWords.join('|')})(?![\\p{L}\\p{N}])`;

/** `3` for `three`, `three` for `3`; undefined for anything else. */
function otherNotation(number: string): string | undefined {
  const at = numberWords.indexOf(number);
  return at < 0 ? numberWords[Number(number) - 1] : String(at + 1);
}

/** A number after a plus in its other notation: `6` of `ABC Plus Six`. */
export function afterPlus(words: string[], at: number): string | undefined {
  return words[at - 1] === 'plus' ? otherNotation(words[at]!) : undefined;
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
