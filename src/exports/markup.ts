import type { ElementContent } from 'xast';
import { type Inline, lostMarkers, type Wrapped } from '../article/inline.ts';
import type { Passage } from '../article/passage.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { type Citation, linkedParts } from '../registry/citations.ts';
import type { Mention } from '../registry/mentions.ts';

/** Words with mark-up that formats show. */
export type Marked = Exclude<Wrapped, { type: 'entity' }>;

type Wrap = Range['wrap'];

/** What a format makes of what passages hold. */
export interface Format {
  /** What becomes of words with something that is said of them. */
  wrap: (piece: Marked, words: ElementContent[], passage: Passage) => ElementContent;
  /** What stands at a piece without words of its own, or behind a mistake; undefined for nothing. */
  mark: (piece: Inline, passage: Passage) => ElementContent | undefined;
  /** What becomes of a name; undefined if it is not marked. */
  name: (mention: Mention) => Wrap | undefined;
  citation: (citation: Citation) => Wrap;
  /** What becomes of the marker of a note that was not supplied. */
  lost: (number: string, passage: Passage) => Wrap;
  /** What else becomes of words, outside of all this. */
  around?: (passage: Passage, within: readonly Range[]) => Range[];
}

export type MakePhrases = (passage: Passage) => ElementContent[];

/** Prepares the content of an article’s passages in a format. */
export function phraseMaker(article: CorpusArticle, format: Format): MakePhrases {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage);
  return (passage) => {
    const lost = article.data.lostNotes ? lostMarkers(passage.text) : [];
    const { ranges, points } = readMarkup(passage, format);
    const within = [
      ...(mentions.get(passage) ?? []).map((mention) => ({
        ...mention,
        wrap: format.name(mention),
      })),
      ...linkedParts(citations.get(passage) ?? []).map((citation) => ({
        ...citation,
        wrap: format.citation(citation),
      })),
      ...lost.map((marker) => ({ ...marker, wrap: format.lost(marker.number, passage) })),
    ].flatMap(({ start, end, wrap }): Range[] => (wrap ? [{ start, end, wrap }] : []));
    within.push(...ranges);
    return nest(passage.text, [...(format.around?.(passage, within) ?? []), ...within], points);
  };
}

function readMarkup(passage: Passage, { wrap, mark }: Format) {
  const ranges: Range[] = [];
  const points: Point[] = [];
  const read = (piece: Inline) => {
    const { start, end } = piece;
    if ('children' in piece) {
      // Before what it holds, since of equal ranges the first is the outer.
      if (piece.type !== 'entity')
        ranges.push({
          start,
          end,
          wrap: (words) => wrap(piece, words, passage),
          whole: piece.type === 'sic',
        });
      piece.children.forEach(read);
    }
    const node = mark(piece, passage);
    if (node) points.push({ offset: end, node });
  };
  passage.content.forEach(read);
  return { ranges, points };
}

export interface Range {
  start: number;
  end: number;
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
