import { round } from './network-shapes.ts';
import type { Extent } from './timeline-extent.ts';

/** What differs between the two shapes, in units; `em` is the size of the letters. */
export interface Scale {
  upright: boolean;
  year: number;
  row: number;
  mark: number;
  em: number;
  /** Between lanes. */
  gap: number;
  /** Above the rows of a lane, for its label. */
  head: number;
  /** Rows that a lane has at least. */
  least: number;
}

export const scales = {
  /** Time runs from left to right, one lane below the other. */
  wide: { upright: false, year: 14, row: 8, mark: 5.6, em: 13, gap: 14, head: 25, least: 1 },
  /** Time runs downward, one lane beside the other, for a narrow screen. */
  upright: { upright: true, year: 13, row: 5.6, mark: 4.1, em: 20, gap: 9, head: 0, least: 2 },
} satisfies Record<string, Scale>;

type Point = [along: number, across: number];
export type Paper = ReturnType<typeof paperOf>;

/** Turns places along and across the time into x and y. */
export function paperOf(scale: Scale, origin: number) {
  const { upright, year, mark } = scale;
  const along = (time: number) => origin + time * year;
  const point = ([a, c]: Point) => (upright ? [c, a] : [a, c]).map(round).join(' ');
  const place = (a: number, c: number) =>
    upright ? { x: round(c), y: round(a) } : { x: round(a), y: round(c) };
  const polygon = (points: Point[]) => `M${points.map(point).join('L')}Z`;
  return {
    scale,
    along,
    /** Where words stand. */
    label: (anchor: 'start' | 'middle' | 'end', a: number, c: number) => ({
      ...place(a, c),
      'text-anchor': anchor,
    }),
    line: (from: Point, to: Point) => `M${point(from)}L${point(to)}`,
    stripe: (time: number, near: number, far: number) => {
      const [length, depth] = [year, round(far - near)];
      const size = upright ? { width: depth, height: length } : { width: length, height: depth };
      return { ...place(along(time), near), ...size };
    },
    /** A diamond for a moment, else a bar, pointed where it goes on. */
    outline: ({ from, to, form, open }: Extent, top: number) => {
      const [middle, bottom] = [top + mark / 2, top + mark];
      if (form === 'moment') {
        const [at, reach] = [along((from + to) / 2), mark / 2 + 0.7];
        return polygon([
          [at - reach, middle],
          [at, middle - reach],
          [at + reach, middle],
          [at, middle + reach],
        ]);
      }
      const [a, b] = [along(from) + 0.6, Math.max(along(to) - 0.6, along(from) + mark)];
      return open
        ? polygon([
            [a, top],
            [b - mark, top],
            [b, middle],
            [b - mark, bottom],
            [a, bottom],
          ])
        : polygon([
            [a, top],
            [b, top],
            [b, bottom],
            [a, bottom],
          ]);
    },
  };
}
