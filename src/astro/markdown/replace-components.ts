import type { Node, Parent, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { attribute } from '../../article/phrasing.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';
import type { BlockName } from '../../article/passage.ts';

const blocks: Record<
  BlockName,
  { name: string; properties: Record<string, string>; before?: string }
> = {
  Standfirst: {
    name: 'div',
    properties: { class: 'standfirst', role: 'doc-introduction', ariaLabel: 'Standfirst' },
  },
  Summary: {
    name: 'section',
    properties: { class: 'summary', role: 'doc-abstract', ariaLabel: 'Summary' },
  },
  Keywords: { name: 'div', properties: { class: 'keywords' } },
  Caption: {
    name: 'figure',
    properties: { class: 'missing-picture' },
    before: 'Picture not supplied',
  },
  AuthorNote: {
    name: 'section',
    properties: { class: 'author-note', ariaLabel: 'About the authors' },
  },
  Citation: { name: 'div', properties: { class: 'citation' } },
  Disclaimer: { name: 'div', properties: { class: 'disclaimer' } },
};

/** Replaces the components of an article by HTML, at any depth. */
export function replaceComponents<T extends Node>(nodes: T[]): T[] {
  return nodes.map((node) => {
    if ('children' in node)
      (node as Node as Parent).children = replaceComponents((node as Node as Parent).children);
    if (node.type === 'mdxJsxFlowElement')
      return replaceBlock(node as Node as MdxJsxFlowElement) as Node as T;
    if (node.type === 'mdxJsxTextElement')
      return replaceInline(node as Node as MdxJsxTextElement) as Node as T;
    return node;
  });
}

function replaceBlock(node: MdxJsxFlowElement): RootContent {
  const { name, properties, before } = blocks[node.name as BlockName];
  const lang = attribute(node, 'lang');
  const children = node.children as RootContent[];
  if (!before)
    return blockElement(name, lang ? inLanguage(properties, lang) : properties, children);
  const marker = blockElement('div', { class: 'editorial' }, [textNode(before)]);
  return blockElement(name, properties, [marker, blockElement('figcaption', {}, children)]);
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The label of a block in another language says so, which tells two summaries apart. */
function inLanguage(properties: Record<string, string>, lang: string): Record<string, string> {
  const { ariaLabel } = properties;
  if (!ariaLabel) return { ...properties, lang };
  return { ...properties, ariaLabel: `${ariaLabel} in ${languages.of(lang) ?? lang}`, lang };
}

function replaceInline(node: MdxJsxTextElement): PhrasingContent {
  const children = node.children;
  switch (node.name) {
    case 'PageBreak':
      return pageBreak(
        attribute(node, 'n'),
        node.attributes.some((a) => 'name' in a && a.name === 'inferred'),
      );
    case 'Sic':
      return inlineElement(
        'span',
        { class: 'sic', title: `So in the source; probably “${attribute(node, 'reads')}”` },
        children,
      );
    default:
      return inlineElement('span', {}, children);
  }
}

function pageBreak(page: string | undefined, inferred: boolean): PhrasingContent {
  if (!page)
    return inlineElement('span', {
      class: 'pb',
      title: 'A new page of the original begins here; its number is unknown',
    });
  const properties = {
    class: inferred ? 'pb inferred' : 'pb',
    id: `page-${page}`,
    href: `#page-${page}`,
    dataN: page,
    ariaLabel: `Page ${page} begins`,
    title: inferred
      ? `Page ${page} of the original begins here (number inferred)`
      : `Page ${page} of the original begins here`,
  };
  return inlineElement('a', properties);
}
