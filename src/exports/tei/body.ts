import type { Node, Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { attribute } from '../../article/phrasing.ts';
import { blockType } from '../markup/block-type.ts';
import type { MakePhrases } from './phrases.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** Makes the element of the passage that a node of the article's tree is. */
type MakePassage = (name: 'head' | 'p' | 'item', node: Node) => Element;

/**
 * The body of an article (TEI P5, chapter 4): a division for each section and block, in reading
 * order; every passage carries its permanent id.
 */
export function buildBody(article: CorpusArticle, makePhrases: MakePhrases): Element {
  const made = new Map<Node, Element['children']>();
  const ids = new Map<Node, string>();
  for (const passage of article.text.passages) {
    if (passage.kind === 'note') continue;
    ids.set(passage.node, passage.id);
    made.set(passage.node, makePhrases(passage));
  }
  const makePassage: MakePassage = (name, node) =>
    x(name, { 'xml:id': ids.get(node) }, made.get(node));
  const body = x('body');
  fillDivision(body, article.tree.children, makePassage);
  return body;
}

/**
 * Puts blocks into a division, in sections where headings open them. The body itself holds
 * divisions only; what stands there before any heading gets a section without one.
 */
function fillDivision(division: Element, nodes: RootContent[], makePassage: MakePassage): void {
  const isBody = division.name === 'body';
  let open: { section: Element; depth: number }[] = [];
  const innermost = () => open.at(-1)?.section ?? division;
  const openSection = (depth: number, children: Element[] = []) => {
    const section = x('div', { type: 'section' }, children);
    innermost().children.push(section);
    open.push({ section, depth });
  };
  const add = (...children: Element[]) => {
    if (children.length === 0) return;
    if (isBody && open.length === 0) openSection(Infinity);
    innermost().children.push(...children);
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      const head = makePassage('head', node);
      if (!isBody && division.children.length === 0) add(head);
      else {
        open = open.filter(({ depth }) => depth < node.depth);
        openSection(node.depth, [head]);
      }
    } else if (node.type === 'mdxJsxFlowElement' && node.name !== 'Caption') {
      open = [];
      const block = openBlock(node);
      division.children.push(block);
      fillDivision(block, node.children, makePassage);
    } else add(...leafBlocks(node, makePassage));
  }
}

function openBlock(node: MdxJsxFlowElement): Element {
  return x('div', { type: blockType(node), 'xml:lang': attribute(node, 'lang') });
}

/** What holds no sections: paragraphs, lists, captions, breaks. Notes stand where they are referred to. */
function leafBlocks(node: RootContent, makePassage: MakePassage): Element[] {
  switch (node.type) {
    case 'paragraph':
      return [makePassage('p', node)];
    case 'list': {
      const items = node.children.map(({ children: [only] }) =>
        makePassage('item', only as Paragraph),
      );
      return [x('list', { rend: node.ordered ? 'numbered' : 'bulleted' }, items)];
    }
    case 'mdxJsxFlowElement': {
      const heads = node.children.map((caption) => makePassage('head', caption));
      return [x('figure', { type: 'not-supplied', 'xml:lang': attribute(node, 'lang') }, heads)];
    }
    case 'thematicBreak':
      return [x('milestone', { unit: 'section', rend: 'asterisks' })];
    default:
      return [];
  }
}
