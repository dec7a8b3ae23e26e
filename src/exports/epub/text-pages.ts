import type { List, Node, Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { displayTitle } from '../../words/names.ts';
import { attribute } from '../../article/phrasing.ts';
import { blockType } from '../markup/block-type.ts';
import { type Division, divideArticle } from './divide.ts';
import type { Attributes, Page } from './page.ts';
import type { Phrases } from './phrases.ts';
import type { BlockName, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * The text of an article, a page for each section, every passage under its permanent id. Notes
 * apart.
 */
export function makeTextPages(article: CorpusArticle, phrases: Phrases): Page[] {
  const passages = new Map<Node, Passage>(article.text.passages.map((p) => [p.node, p]));
  const make = (name: string, node: Node): Element => {
    const passage = passages.get(node)!;
    return x(name, { id: passage.id }, phrases.make(passage));
  };
  return divideArticle(article).map((division) => ({
    file: division.file,
    title: `${division.label} – ${displayTitle(article.data)}`,
    lang: article.data.language,
    content: divisionContent(division, make),
  }));
}

type Make = (name: string, node: Node) => Element;

/** A section with its heading; blocks behind its words, as a note on the authors, are none of it. */
function divisionContent({ heading, nodes }: Division, make: Make): Element[] {
  const blocks = nodes.flatMap((node) => blockElements(node, make));
  if (!heading || nodes[0]!.type !== 'heading') return blocks;
  const end = nodes.findIndex(
    (node) => node.type === 'mdxJsxFlowElement' && node.name !== 'Caption',
  );
  const own = end < 0 ? blocks : blocks.slice(0, end);
  const chapter = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading.id };
  return [x('section', chapter, own), ...blocks.slice(own.length)];
}

/** One element for each node. */
function blockElements(node: RootContent, make: Make): Element[] {
  switch (node.type) {
    case 'heading':
      return [make(`h${node.depth}`, node)];
    case 'paragraph':
      return [make('p', node)];
    case 'list':
      return [listElement(node, make)];
    case 'mdxJsxFlowElement':
      return [blockElement(node, make)];
    case 'thematicBreak':
      return [x('hr')];
    default:
      throw new Error(`no page of an EPUB can hold ${node.type}: let readPassages refuse it`);
  }
}

function listElement({ ordered, start, children }: List, make: Make): Element {
  const items = children.map(({ children: [only] }) => make('li', only as Paragraph));
  const first = ordered && start && start !== 1 ? String(start) : undefined;
  return x(ordered ? 'ol' : 'ul', { start: first }, items);
}

const blocks: Record<BlockName, { name: string; attributes?: Attributes }> = {
  Standfirst: { name: 'div', attributes: { role: 'doc-introduction', 'aria-label': 'Standfirst' } },
  Summary: {
    name: 'section',
    attributes: { 'epub:type': 'abstract', role: 'doc-abstract', 'aria-label': 'Summary' },
  },
  Keywords: { name: 'div' },
  Caption: { name: 'figure' },
  AuthorNote: { name: 'section', attributes: { 'aria-label': 'About the authors' } },
  Citation: { name: 'div' },
  Disclaimer: { name: 'div' },
};

const languages = new Intl.DisplayNames('en', { type: 'language' });

function blockElement(node: MdxJsxFlowElement, make: Make): Element {
  const { name, attributes = {} } = blocks[node.name as BlockName];
  const lang = attribute(node, 'lang');
  const label = attributes['aria-label'];
  const children = node.children.flatMap((child) => blockElements(child, make));
  if (name === 'figure')
    return x(name, { class: blockType(node) }, [
      x('p', { class: 'editorial' }, 'Picture not supplied'),
      x('figcaption', { lang, 'xml:lang': lang }, children),
    ]);
  return x(
    name,
    {
      class: blockType(node),
      ...attributes,
      // The label is in the language of the edition, which tells two summaries apart.
      'aria-label': lang && label ? `${label} in ${languages.of(lang) ?? lang}` : label,
      lang,
      'xml:lang': lang,
    },
    children,
  );
}
