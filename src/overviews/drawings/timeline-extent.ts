import { rangeOf } from '../../words/dates.ts';

/** How a date is drawn: from when to when, in years, and how sure that is. */
export interface Extent {
  from: number;
  to: number;
  /** `moment`: a day or month; `year`; `stretch`: longer. */
  form: 'moment' | 'year' | 'stretch';
  /** Some time between the two, not all the time. */
  vague: boolean;
  /** True for what went on to the time of writing, or came at any time up to it. */
  open: boolean;
}

/**
 * What a date of EDTF covers, in years.
 *
 * @param until where a stretch without end stops: the time of writing
 */
export function extentOf(date: string, until: number): Extent {
  const { min, max } = rangeOf(date);
  const [from, to] = [inYears(min), inYears(max)];
  const vague = /[X~%?]|\.\.\]|\[\.\./.test(date);
  if (/\/(\.\.)?$|\.\.\]$/.test(date))
    return { from, to: Math.max(until, from), form: 'stretch', vague, open: true };
  const length = to - from;
  const form = length < 0.2 ? 'moment' : length < 1.01 ? 'year' : 'stretch';
  return { from, to, form, vague, open: false };
}

/**
 * Gives each extent a row in which it touches no other, stretches first.
 *
 * @param least years that the shortest mark takes up
 * @param apart whether stretches have their rows for themselves
 * @returns a row for each extent, from 0, and how many rows there are
 */
export function packRows(
  extents: Extent[],
  least: number,
  apart: boolean,
): { rows: number[]; count: number } {
  const taken: { stretches: boolean; spaces: [number, number][] }[] = [];
  const rows: number[] = [];
  const order = extents
    .map((extent, index) => ({
      index,
      stretch: extent.form === 'stretch',
      space: spaceOf(extent, least),
    }))
    .sort((a, b) => Number(b.stretch) - Number(a.stretch) || a.space[0] - b.space[0]);
  for (const { index, stretch, space } of order) {
    const [from, to] = space;
    let row = taken.findIndex(
      ({ stretches, spaces }) =>
        (!apart || stretches === stretch) && spaces.every(([a, b]) => to <= a || b <= from),
    );
    if (row < 0) row = taken.push({ stretches: stretch, spaces: [] }) - 1;
    taken[row]!.spaces.push(space);
    rows[index] = row;
  }
  return { rows, count: taken.length };
}

function spaceOf({ from, to, form }: Extent, least: number): [number, number] {
  const spare = Math.max(0, least - (to - from)) / 2;
  return form === 'moment' ? [from - spare, to + spare] : [from, Math.max(to, from + least)];
}

/** A moment, given in milliseconds since 1970, as a year with its fraction. */
export function inYears(moment: number): number {
  const year = new Date(moment).getUTCFullYear();
  return year + (moment - Date.UTC(year, 0)) / (Date.UTC(year + 1, 0) - Date.UTC(year, 0));
}
