import type { Node, Parent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { citationLabel } from '../../words/cite-label.ts';
import { attribute } from '../../article/phrasing.ts';
import { withBase } from '../../site.ts';
import { inlineElement, textNode } from './nodes.ts';
import type { Corpus } from '../../model/corpus.ts';

/** Turns the `<Cite>` of an entity's description into links to the passages. */
export function annotateEntity(tree: Root, corpus: Corpus, base: string): void {
  replaceCites(tree);

  function replaceCites(parent: Parent): void {
    parent.children = parent.children.map((node) => {
      if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
        const link = cite(node as MdxJsxTextElement);
        return node.type === 'mdxJsxTextElement' ? link : { type: 'paragraph', children: [link] };
      }
      if ('children' in (node as Node)) replaceCites(node as Parent);
      return node;
    });
  }

  function cite(node: MdxJsxTextElement) {
    const [article = '', passage = ''] = attribute(node, 'passage')!.split('#');
    const data = corpus.articles.find(({ id }) => id === article)!.data;
    return inlineElement(
      'a',
      { class: 'cite', href: withBase(`/articles/${article}/#${passage}`, base) },
      [textNode(citationLabel(data, passage))],
    );
  }
}
