import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ElementContent } from 'xast';
import { attribute } from '../../article/phrasing.ts';
import type { Point, Range } from './nest.ts';
import type { Passage } from '../../article/passage.ts';

/** What the mark-up of a passage puts upon its words. */
export interface Markup {
  ranges: Range[];
  points: Point[];
}

/** What a format makes of each kind of mark-up. */
export interface Vocabulary {
  emphasis: Range['wrap'];
  strong: Range['wrap'];
  link: (words: ElementContent[], url: string) => ElementContent;
  /** Words that are a mistake of the original, with what they probably should be. */
  sic: (words: ElementContent[], reads: string, passage: Passage) => ElementContent;
  /** What stands behind such words, if anything. */
  sicMark?: (reads: string) => ElementContent;
  /** What stands where the text refers to a note. */
  note: (identifier: string) => ElementContent;
  /** Where a page of the printed original begins; without number where that is unknown. */
  pageBreak: (page: string | undefined, inferred: boolean) => ElementContent;
}

/**
 * Reads the mark-up of a passage: emphasis, links, sic marks, page breaks and notes, with their
 * offsets in the passage's words.
 */
export function readMarkup(passage: Passage, vocabulary: Vocabulary): Markup {
  const markup: Markup = { ranges: [], points: [] };
  let offset = 0;

  const addRange = (children: PhrasingContent[], wrap: Range['wrap'], whole = false) => {
    const range: Range = { start: offset, end: offset, wrap, whole };
    // Before what it holds, since of equal ranges the first is the outer.
    markup.ranges.push(range);
    children.forEach(read);
    range.end = offset;
  };

  const read = (node: PhrasingContent): void => {
    switch (node.type) {
      case 'text':
        offset += node.value.replaceAll(/\s*\n\s*/g, ' ').length;
        break;
      case 'emphasis':
        addRange(node.children, vocabulary.emphasis);
        break;
      case 'strong':
        addRange(node.children, vocabulary.strong);
        break;
      case 'link':
        addRange(node.children, (words) => vocabulary.link(words, node.url));
        break;
      case 'footnoteReference':
        markup.points.push({ offset, make: () => vocabulary.note(node.identifier) });
        break;
      case 'mdxJsxTextElement':
        readComponent(node);
        break;
    }
  };

  const readComponent = (node: MdxJsxTextElement): void => {
    if (node.name === 'PageBreak') {
      const inferred = node.attributes.some((a) => 'name' in a && a.name === 'inferred');
      markup.points.push({
        offset,
        make: () => vocabulary.pageBreak(attribute(node, 'n'), inferred),
      });
    } else if (node.name === 'Sic') {
      const reads = attribute(node, 'reads')!;
      addRange(node.children, (words) => vocabulary.sic(words, reads, passage), true);
      const { sicMark } = vocabulary;
      if (sicMark) markup.points.push({ offset, make: () => sicMark(reads) });
    } else node.children.forEach(read);
  };

  passage.node.children.forEach(read);
  return markup;
}

/** Markers `[12]` of notes that were not supplied, as ranges that `wrap` makes elements of. */
export function lostMarkers(
  { text }: Pick<Passage, 'text'>,
  wrap: (words: ElementContent[], number: string) => ElementContent,
): Range[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map(({ 0: marker, 1: number, index }) => ({
    start: index,
    end: index + marker.length,
    wrap: (words) => wrap(words, number!),
  }));
}
