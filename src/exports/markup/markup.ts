import type { ElementContent } from 'xast';
import { type Inline, lostMarkers, type Wrapped } from '../../article/inline.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Citation, linkedParts } from '../../registry/citations.ts';
import type { Mention } from '../../registry/mentions.ts';
import { nest, type Point, type Range } from './nest.ts';

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

/** Makes the content of a passage. */
export type MakePhrases = (passage: Passage) => ElementContent[];

/**
 * Prepares the content of an article's passages in a format: words with names, citations, emphasis,
 * links, sic marks, page breaks and notes.
 */
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

/** What the mark-up of a passage puts upon its words. */
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
