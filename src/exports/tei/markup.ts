import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { CorpusArticle } from '../../corpus/corpus.ts';
import { passageOf } from '../../corpus/interventions.ts';
import { attribute, type Passage } from '../../corpus/passages.ts';
import type { Point, Range } from './nest.ts';

/** What the mark-up of a passage puts upon its words. */
export interface Markup {
  ranges: Range[];
  points: Point[];
}

/**
 * Reads the mark-up of a passage: emphasis, links, sic marks, page breaks and notes, with their
 * offsets in the passage's words.
 *
 * @param makeNote what stands where the text refers to a note
 */
export function readMarkup(
  passage: Passage,
  article: CorpusArticle,
  makeNote: (identifier: string) => ElementContent,
): Markup {
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
        addRange(node.children, (words) => x('hi', { rend: 'italic' }, words));
        break;
      case 'strong':
        addRange(node.children, (words) => x('hi', { rend: 'bold' }, words));
        break;
      case 'link':
        addRange(node.children, (words) => x('ref', { target: node.url }, words));
        break;
      case 'footnoteReference':
        markup.points.push({ offset, make: () => makeNote(node.identifier) });
        break;
      case 'mdxJsxTextElement':
        if (node.name === 'PageBreak') markup.points.push({ offset, make: () => pageBreak(node) });
        else if (node.name === 'Sic') addRange(node.children, sic(node), true);
        else node.children.forEach(read);
        break;
    }
  };

  /** The words stay; beside them stands what they probably should be. */
  const sic = (node: MdxJsxTextElement): Range['wrap'] => {
    const reads = attribute(node, 'reads')!;
    return (words) =>
      x('choice', [x('sic', words), x('corr', { cert: isDoubtful(reads) ? 'low' : undefined }, reads)]);
  }; // prettier-ignore

  const isDoubtful = (reads: string) =>
    article.apparatus.interventions.some(
      (item) =>
        item.kind === 'sic' &&
        item.doubtful &&
        item.reads === reads &&
        passageOf(article, item) === passage,
    );

  passage.node.children.forEach(read);
  return markup;
}

/** A page of the printed original begins; its number is unknown where there is none. */
function pageBreak(node: MdxJsxTextElement): ElementContent {
  const n = attribute(node, 'n');
  const inferred = node.attributes.some((a) => 'name' in a && a.name === 'inferred');
  if (!n) return x('pb');
  return x('pb', { n, 'xml:id': `page-${n}`, type: inferred ? 'inferred' : undefined });
}
