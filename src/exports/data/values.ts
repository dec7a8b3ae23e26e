import type { CorpusArticle } from '../../model/corpus.ts';
import { rangeOf } from '../../words/dates.ts';

/** The global id of a passage. */
export function passageKey(article: string, passage: string): string {
  return `${article}#${passage}`;
}

/** By id, in the order of characters: the same on every machine, whatever its locale. */
export function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first and last day that a date of EDTF (ISO 8601-2:2019, Annex A) can mean, as `1987-06-05`.
 *
 * @returns null for an unknown date, for a side that is open (`[1987..]`, `../1987`) or unknown
 *   (`1987/`), and for years that are not written with four digits
 */
export function daysOf(date: string | null | undefined): {
  earliest: string | null;
  latest: string | null;
} {
  if (!date) return { earliest: null, latest: null };
  const { min, max } = rangeOf(date);
  // rangeOf closes an open side with the other one; here it stays open.
  const openBefore = /^[[{]?(\.\.|\/)/.test(date);
  const openAfter = /(\.\.|\/)[\]}]?$/.test(date);
  return { earliest: openBefore ? null : day(min), latest: openAfter ? null : day(max) };
}

function day(time: number): string | null {
  if (!Number.isFinite(time)) return null;
  const [date = ''] = new Date(time).toISOString().split('T');
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

/** Id of each passage → its place: articles by id, passages in reading order. */
export function readingOrder(articles: readonly CorpusArticle[]): Map<string, number> {
  const keys = articles
    .toSorted(byId)
    .flatMap(({ id: article, text }) => text.passages.map(({ id }) => passageKey(article, id)));
  return new Map(keys.map((key, place) => [key, place]));
}
