/** A query as it is read: signs of every script and width as one, dates and sums as the texts write them. */

/** Longer queries are cut: nobody types them, and each word costs a look-up. In characters. */
export const longestQuery = 400;

/** Quotation marks, the single ones that are no apostrophes among them. */
const quotationMarks = /[“”„‟«»‹›「」『』｢｣〝〞〟＂]/gu;
/** Apostrophes, and letters and accents that stand for one. */
const apostrophes = /[’‘‛ʼʻʽʹˈ′`´]/gu;
/** Hyphens, dashes and the minus. */
const hyphens = /[\p{Pd}−⁃]/gu;

/** What is read of a query, with one kind of quotation mark, apostrophe and hyphen, at one width. */
export function readable(text: string): string {
  return text
    .slice(0, longestQuery)
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(quotationMarks, '"')
    .replaceAll(apostrophes, "'")
    .normalize('NFKC')
    .replaceAll(hyphens, '-')
    .replaceAll(/(?<=\s)&(?=\s)/g, 'and');
}

/** The same, without invisible marks, and with dates and sums of money in one notation. */
export function foldQuery(text: string): string {
  return foldSums(foldDates(readable(text).replaceAll(/\p{Cf}/gu, ''))).replaceAll(
    comparisons,
    ' ',
  );
}

/** How a comparison is asked for. */
const comparisons = /(?<![\p{L}"])(?:differences?|comparisons?)\s+between(?!\p{L})/giu;

const beforeWord = String.raw`(?<![\p{L}\p{N}])`;
const afterWord = String.raw`(?![\p{L}\p{N}])`;

/** Multiples as they are shortened, and as the texts have them. */
const multiples: Record<string, string> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  tn: 'trillion',
};

/** `US$30bn`, `USD 30 bn`, `$30 billion` as `US$ 30 billion`; `28 per cent` as `28 percent`. */
function foldSums(text: string): string {
  return text
    .replaceAll(new RegExp(`${beforeWord}(?:US\\s*\\$|USD|\\$)\\s*(?=\\p{N})`, 'giu'), 'US$ ')
    .replaceAll(
      new RegExp(`(?<=\\p{N})(\\s*(?:bn|mn|tn)|m)${afterWord}`, 'giu'),
      (short) => ` ${multiples[short.trim().toLowerCase()]!}`,
    )
    .replaceAll(new RegExp(`(?<=\\p{N}\\s*)per\\s+cent${afterWord}`, 'giu'), 'percent');
}

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);
const shortMonth = `(?:${monthNames.map((name) => name.slice(0, 3)).join('|')}|Sept)${afterWord}\\.?`;
const anyMonth = `(?:${monthNames.join('|')})${afterWord}`;
const [shortByNumber, beforeOrdinal, afterOrdinal] = [
  `(?<=\\p{N}\\p{L}{0,2}\\s+(?:of\\s+)?)${shortMonth}|${beforeWord}${shortMonth}(?=\\s+\\p{N})`,
  `(?<=${anyMonth}\\s+\\d{1,2})(?:st|nd|rd|th)${afterWord}`,
  `(?<=(?<!\\p{N})\\d{1,2})(?:st|nd|rd|th)(?:\\s+of)?(?=\\s+${anyMonth})`,
].map((pattern) => new RegExp(pattern, 'giu'));

/**
 * `1999-11-28` (ISO 8601), `28.11.1999`, `11/28/1999`, `1999年11月28日` as `28 November 1999`; months
 * beside a number in full, days without `th`.
 */
function foldDates(text: string): string {
  return text
    .replaceAll(
      /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g,
      (all, year: string, month: string, day?: string) => dateOf(day, month, year, all),
    )
    .replaceAll(
      /(?<!\d)(\d{1,2})([./]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/g,
      (all, one: string, _, other: string, year: string) =>
        Number(other) > 12 ? dateOf(other, one, year, all) : dateOf(one, other, year, all),
    )
    .replaceAll(
      /(\d{4})年 ?(\d{1,2})月(?: ?(\d{1,2})日)?/g,
      (all, year: string, month: string, day?: string) => dateOf(day, month, year, all),
    )
    .replaceAll(shortByNumber!, monthOf)
    .replaceAll(beforeOrdinal!, '')
    .replaceAll(afterOrdinal!, '');
}

/** A date with the name of its month; as it was written where there is no such month. */
function dateOf(day: string | undefined, month: string, year: string, written: string): string {
  const name = monthNames[Number(month) - 1];
  return name ? [day && Number(day), name, year].filter(Boolean).join(' ') : written;
}

/** `Nov.` as `November`. */
function monthOf(short: string): string {
  const letters = short.slice(0, 3).toLowerCase();
  return monthNames.find((name) => name.toLowerCase().startsWith(letters))!;
}
