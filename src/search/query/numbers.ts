/** Number words that follow a plus: `ASEAN Plus Three`. */
const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** What may follow a plus that means one: a number of at most two digits, or the word for one. */
export const smallNumber = `(?:\\p{N}{1,2}|${numberWords.join('|')})(?![\\p{L}\\p{N}])`;

/** `3` for `three`, `three` for `3`; undefined for anything else. */
export function otherNotation(number: string): string | undefined {
  const at = numberWords.indexOf(number);
  return at < 0 ? numberWords[Number(number) - 1] : String(at + 1);
}

/** `1,154` for `1154`, `1154` for `1,154`; undefined for anything else. */
export function otherGrouping(number: string): string | undefined {
  if (/^\d{1,3}(?:,\d{3})+$/.test(number)) return number.replaceAll(',', '');
  return /^\d{4,}$/.test(number) ? number.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : undefined;
}
