import edtf from 'edtf';
import type { Article } from '../schemas/article.ts';

type Dated = Pick<Article, 'published' | 'written'>;

/** A key that sorts articles by date: the first day on which it can have been published or written. */
export function dateKey(data: Dated): string {
  const date = data.published ?? data.written;
  if (!date) return '9999';
  const { min } = edtf(date);
  return new Date(min).toISOString();
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** A plain calendar date (EDTF level 0) in words: 17 February 2009, February 2009, 2009. */
export function dateInWords(date: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && months[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/**
 * When an article appeared, in words; where that is unknown, what can be said.
 * `[2013..]` (EDTF level 2, one of a set) is read as “2013 or later”.
 */
export function publishedInWords(data: Dated): string {
  if (data.published) return dateInWords(data.published);
  const later = /^\[(.+)\.\.\]$/.exec(data.written ?? '');
  if (later) return `date unknown; written ${dateInWords(later[1]!)} or later`;
  return data.written ? `date unknown; written ${dateInWords(data.written)}` : 'date unknown';
}

/** The year for short references: 2009, or n.d. */
export function yearOf(data: Dated): string {
  return data.published?.slice(0, 4) ?? 'n.d.';
}
