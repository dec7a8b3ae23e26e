import { passageLabel } from '../../words/cite-label.ts';
import type { Line } from './concordance.ts';

/** A line with what stands around it; put together, the three are the words of the passage. */
export interface Context {
  left: string;
  keyword: string;
  right: string;
  /** Whether the passage goes on beyond them. */
  cutLeft: boolean;
  cutRight: boolean;
}

/**
 * What stands around an occurrence in its passage, cut between words.
 *
 * @param width characters on either side, at most
 */
export function contextOf({ passage: { text }, start, end }: Line, width: number): Context {
  const from = firstWord(text, start - width, start);
  const to = lastWord(text, end, end + width);
  return {
    left: text.slice(from, start),
    keyword: text.slice(start, end),
    right: text.slice(end, to),
    cutLeft: from > 0,
    cutRight: to < text.length,
  };
}

/** `¶ 12, p. 299`, `note 3` */
export function placeOf(line: Line): string {
  return placeLabel(line.passage.id, pageOf(line));
}

/** The same for a passage as a whole. */
export function placeLabel(passage: string, page: number | null): string {
  return page === null ? passageLabel(passage) : `${passageLabel(passage)}, p. ${page}`;
}

/** The printed page on which an occurrence begins; null where it is not known. */
export function pageOf({ passage, start }: Line): number | null {
  return passage.breaks.findLast(({ offset }) => offset <= start)?.page ?? passage.page;
}

function firstWord(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space < 0 || space >= limit ? limit : space + 1;
}

function lastWord(text: string, limit: number, at: number): number {
  if (at >= text.length) return text.length;
  return Math.max(limit, text.lastIndexOf(' ', at));
}
