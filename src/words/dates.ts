import edtf from 'edtf';
import type { Article } from '../schemas/article.ts';

type Dated = Pick<Article, 'published' | 'written'>;

/** A key that sorts articles by date: the first day on which it can have been published or written. */
export function dateKey(data: Dated): string {
  const date = data.published ?? data.written;
  return date ? new Date(rangeOf(date).min).toISOString() : '9999';
}

/**
 * The first and last moment that a date of EDTF (ISO 8601-2) can mean, in milliseconds since 1970 UTC.
 * An open side (`[2013..]`) ends with the other one.
 */
export function rangeOf(date: string): { min: number; max: number } {
  const { min, max } = boundsOf(date);
  if (!Number.isFinite(min)) return { min: max, max };
  return { min, max: Number.isFinite(max) && max >= min ? max : min };
}

/** The same, in which an open side has no number. Of `[2013..2015]` edtf.js knows the beginning alone. */
function boundsOf(date: string): { min: number; max: number } {
  const [, first, last] = /^\[([^,]+)\.\.([^,]+)\]$/.exec(date) ?? [];
  return first && last ? { min: edtf(first).min, max: edtf(last).max } : edtf(date);
}

/** Dates that are said by way of others: how EDTF writes them, and how words do. */
const compounds: [pattern: RegExp, inWords: (date: string, other: string) => string][] = [
  [/^\[(.+)\.\.\]$/, (date) => `${date} or later`],
  [/^\[\.\.(.+)\]$/, (date) => `${date} or earlier`],
  [/^\[(.+)\.\.(.+)\]$/, (date, other) => `between ${date} and ${other}`],
  [/^(.+)\/(?:\.\.)?$/, (date) => `from ${date}`],
  [/^(?:\.\.)?\/(.+)$/, (date) => `until ${date}`],
  [/^(.+)\/(.+)$/, (date, other) => `${date} to ${other}`],
  [/^(.+)[~%]$/, (date) => `about ${date}`],
  [/^(.+)\?$/, (date) => `perhaps ${date}`],
];

/** Parts of a decade, by the last digits of the years between which they lie; of a year, by its months. */
const parts: Record<string, string> = {
  '0 3': 'early',
  '4 6': 'mid',
  '7 9': 'late',
  '01 03': 'early',
  '05 08': 'mid',
  '10 12': 'late',
};

/** The year in which a part of a decade ends that begins in one, and the other way round. */
const lastOf: Record<string, string> = { '0': '3', '4': '6', '7': '9' };
const firstOf: Record<string, string> = { '3': '0', '6': '4', '9': '7' };

/**
 * `the early 1990s` of `1990~/1993~`, `the late 1980s to the early 1990s` of `1987~/1993~`,
 * `late 2005` of `2005-10~/2005-12~`; undefined of all else.
 */
function partInWords(date: string): string | undefined {
  const [, decade, from = '', to = ''] = /^(\d{3})(\d)~\/\1(\d)~$/.exec(date) ?? [];
  const ofDecade = decade && parts[`${from} ${to}`];
  if (ofDecade) return `the ${ofDecade === 'mid' ? 'mid-' : `${ofDecade} `}${decade}0s`;
  const [, one, begins = '', other, ends = ''] =
    /^(\d{3})([047])~\/(\d{3})([369])~$/.exec(date) ?? [];
  if (one && other && one !== other)
    return [
      partInWords(`${one}${begins}~/${one}${lastOf[begins]}~`),
      partInWords(`${other}${firstOf[ends]}~/${other}${ends}~`),
    ].join(' to ');
  const [, year, first = '', last = ''] = /^(\d{4})-(\d\d)~\/\1-(\d\d)~$/.exec(date) ?? [];
  const ofYear = year && parts[`${first} ${last}`];
  return ofYear ? `${ofYear === 'mid' ? 'mid-' : `${ofYear} `}${year}` : undefined;
}

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/**
 * A date of EDTF in words: `17 February 2009`, `2009`, `the 1990s`, `1999 to 2003`, `2013 or later`,
 * `about 1977`, `the early 1990s`, `late 2005`. What it cannot say better stays as it is.
 */
export function dateInWords(date: string): string {
  const part = partInWords(date);
  if (part) return part;
  for (const [pattern, inWords] of compounds) {
    const [, one, other = ''] = pattern.exec(date) ?? [];
    if (one) return inWords(dateInWords(one), dateInWords(other));
  }
  if (/^\d{3}X$/.test(date)) return `the ${date.slice(0, 3)}0s`;
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return date;
  const name = month && monthName.format(Date.UTC(2000, Number(month) - 1));
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}

/**
 * The years in which an undated text can have been written, in the brackets of what is inferred:
 * `[2020]`, `[2013/2015]`, `[2013 or later]`.
 */
export function inferredYears(written: string): string {
  const { min, max } = boundsOf(written);
  const year = (moment: number) => new Date(moment).getUTCFullYear();
  if (!Number.isFinite(min)) return `[${year(max)} or earlier]`;
  if (!Number.isFinite(max) || max < min) return `[${year(min)} or later]`;
  return year(min) === year(max) ? `[${year(min)}]` : `[${year(min)}/${year(max)}]`;
}

/**
 * When an article appeared, in words.
 *
 * @param unknown what says that this is unknown
 */
export function publishedInWords(data: Dated, unknown = 'date unknown'): string {
  if (data.published) return dateInWords(data.published);
  return data.written ? `${unknown}; written ${dateInWords(data.written)}` : unknown;
}
