import edtf from 'edtf';
import type { Article } from '../schemas/article.ts';

type Dated = Pick<Article, 'published' | 'written'>;

/** A key that sorts articles by date: the first day on which it can have been published or written. */
export function dateKey(data: Dated): string {
  const date = data.published ?? data.written;
  return date ? new Date(rangeOf(date).min).toISOString() : '9999';
}

/**
 * The first and last moment that a date of EDTF (ISO 8601-2) can mean, in milliseconds since 1970
 * UTC. A date without end (`[2013..]`) ends where it begins, one without beginning begins where it
 * ends.
 */
export function rangeOf(date: string): { min: number; max: number } {
  const { min, max } = edtf(date);
  if (!Number.isFinite(min)) return { min: max, max };
  return { min, max: Number.isFinite(max) && max >= min ? max : min };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date of EDTF in words: `17 February 2009`, `2009`, `the 1990s`, `1999 to 2003`, `2013 or later`,
 * `about 1977`. What it cannot say better stays as it is.
 */
export function dateInWords(date: string): string {
  const later = /^\[(.+)\.\.\]$/.exec(date);
  if (later) return `${dateInWords(later[1]!)} or later`;
  const earlier = /^\[\.\.(.+)\]$/.exec(date);
  if (earlier) return `${dateInWords(earlier[1]!)} or earlier`;
  const [from, to] = date.split('/');
  if (to !== undefined) {
    if (to === '' || to === '..') return `from ${dateInWords(from!)}`;
    if (from === '' || from === '..') return `until ${dateInWords(to)}`;
    return `${dateInWords(from!)} to ${dateInWords(to)}`;
  }
  const about = /^(.+)[~%]$/.exec(date);
  if (about) return `about ${dateInWords(about[1]!)}`;
  const uncertain = /^(.+)\?$/.exec(date);
  if (uncertain) return `perhaps ${dateInWords(uncertain[1]!)}`;
  const decade = /^(\d{3})X$/.exec(date);
  if (decade) return `the ${decade[1]!}0s`;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  const month = match?.[2] ? months[Number(match[2]) - 1] : '';
  if (!match || month === undefined) return date;
  return [match[3] && String(Number(match[3])), month, match[1]].filter(Boolean).join(' ');
}

/**
 * When an article appeared, in words; where that is unknown, what can be said.
 * `[2013..]` (EDTF level 2, one of a set) is read as “2013 or later”.
 *
 * @param unknown what says that it is unknown: capital at the beginning of a sentence, `unknown` after
 *   a label
 */
export function publishedInWords(data: Dated, unknown = 'date unknown'): string {
  if (data.published) return dateInWords(data.published);
  return data.written ? `${unknown}; written ${dateInWords(data.written)}` : unknown;
}
