import type { ElementContent } from 'xast';
import type { Inline, Wrapped } from '../../article/inline.ts';
import type { Point, Range } from './nest.ts';

/** Words with mark-up that formats show. */
export type Marked = Exclude<Wrapped, { type: 'entity' }>;

/** What a format makes of the mark-up of passages. */
export interface Format {
  /** What becomes of words with something that is said of them. */
  wrap: (piece: Marked, words: ElementContent[]) => ElementContent;
  /** What stands at a piece without words of its own, or behind a mistake; undefined for nothing. */
  mark: (piece: Inline) => ElementContent | undefined;
}

/** What the mark-up of a passage puts upon its words, by their offsets. */
export function readMarkup(
  pieces: readonly Inline[],
  { wrap, mark }: Format,
): { ranges: Range[]; points: Point[] } {
  const ranges: Range[] = [];
  const points: Point[] = [];
  const read = (piece: Inline) => {
    if ('children' in piece) {
      const { start, end } = piece;
      // Before what it holds, since of equal ranges the first is the outer.
      if (piece.type !== 'entity')
        ranges.push({
          start,
          end,
          wrap: (words) => wrap(piece, words),
          whole: piece.type === 'sic',
        });
      piece.children.forEach(read);
    }
    const node = mark(piece);
    if (node) points.push({ offset: piece.end, node });
  };
  pieces.forEach(read);
  return { ranges, points };
}
