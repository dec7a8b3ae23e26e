/** The numbers from one to twelve. */
export const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

/** A number as running text has it: a word up to twelve, figures beyond. */
export function numberInWords(count: number): string {
  return ['no', ...numberWords][count] ?? count.toLocaleString('en');
}

/** `one text`, `five texts`, `2,000 texts`. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${nounFor(count, one, many)}`;
}

/** `1 tie`, `2 ties`, `2,000 ties`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${nounFor(number, one, many)}`;
}

/** The noun that stands beside a number: `actor` beside 1, `actors` beside any other. */
export function nounFor(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? one : many;
}

/** The same words with a capital at their beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same words without a capital at their beginning. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
