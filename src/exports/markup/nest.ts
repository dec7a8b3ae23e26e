import type { ElementContent } from 'xast';

/** A stretch of words that becomes an element. */
export interface Range {
  start: number;
  end: number;
  /** What it becomes, around its words. */
  wrap: (children: ElementContent[]) => ElementContent;
  /** True if it must not be cut in two; others give way where they cross it. */
  whole?: boolean;
}

/** Something without words of its own between two characters: a milestone, a note. */
export interface Point {
  offset: number;
  node: ElementContent;
}

/**
 * Makes a tree of words with ranges upon them.
 *
 * XML nests: of two ranges that cross, the later is cut where the earlier ends, or the earlier where
 * one that must stay whole begins. Of equal ranges the first given is the outer. A point at the
 * border of a range stands outside of it.
 *
 * @param points in reading order
 */
export function nest(text: string, ranges: Range[], points: Point[]): ElementContent[] {
  const waiting = [...points];

  /** Words and points up to `end`; a point at `end` itself only if `closed`. */
  const leaves = (from: number, end: number, closed: boolean): ElementContent[] => {
    const nodes: ElementContent[] = [];
    let at = from;
    const addWords = (to: number) => {
      if (to > at) nodes.push({ type: 'text', value: text.slice(at, to) });
      at = to;
    };
    while (waiting[0] && (waiting[0].offset < end || (closed && waiting[0].offset === end))) {
      const point = waiting.shift()!;
      addWords(point.offset);
      nodes.push(point.node);
    }
    addWords(end);
    return nodes;
  };

  const build = (from: number, end: number, within: Range[], closed: boolean): ElementContent[] => {
    const nodes: ElementContent[] = [];
    let at = from;
    let queue = outerFirst(within);
    while (queue.length > 0) {
      const [outer, rest] = cutAtWhole(queue[0]!, queue.slice(1));
      nodes.push(...leaves(at, outer.start, true));
      const inner = rest
        .filter(({ start }) => start < outer.end)
        .map((range) => ({ ...range, end: Math.min(range.end, outer.end) }));
      nodes.push(outer.wrap(build(outer.start, outer.end, inner, false)));
      queue = outerFirst(
        rest
          .filter((range) => range.end > outer.end)
          .map((range) => ({ ...range, start: Math.max(range.start, outer.end) })),
      );
      at = outer.end;
    }
    return [...nodes, ...leaves(at, end, closed)];
  };

  return build(0, text.length, ranges, true);
}

function outerFirst(ranges: Range[]): Range[] {
  return ranges
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first range, cut where one begins that crosses it and must stay whole; and what is left. */
function cutAtWhole(first: Range, rest: Range[]): [Range, Range[]] {
  const crossing = rest.find(
    ({ start, end, whole }) =>
      whole && start > first.start && start < first.end && end > first.end && !first.whole,
  );
  if (!crossing) return [first, rest];
  const { start } = crossing;
  return [{ ...first, end: start }, outerFirst([...rest, { ...first, start }])];
}
