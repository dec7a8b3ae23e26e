import { relative, sep } from 'node:path';
import type { Node, Parent, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import { passageAddress } from '../../addresses/addresses.ts';
import { fillIn } from '../../corpus/edition.ts';
import { retiredAnchors } from '../../ledger/changes/retired.ts';
import type { Corpus } from '../../model/corpus.ts';
import { linkTo, type Publication, targetOnSite } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import { citationLabel } from '../../words/cite-label.ts';
import { openEdition } from '../edition.ts';
import { articleTree } from './article-tree.ts';
import { inlineElement, textNode } from './nodes.ts';

/**
 * Remark plugin: the files of articles, actors and initiatives are not parsed again; their trees are
 * made from what was read and proved. Prose about the edition is parsed as usual, with the number of texts
 * and their years filled in and links to its pages under the base path.
 *
 * @param options `content`: the content folder, absolute
 */
export function remarkEdition(this: Processor, { content }: { content: string }): void {
  const parse = this.parser!;
  this.parser = (document, file) =>
    treeOf(relative(content, file.path)) ?? proseTree(document, (words) => parse(words, file));
}

function proseTree(document: string, parse: (words: string) => Node): Node {
  const { corpus, publication } = openEdition();
  return withTargets(parse(fillIn(document, corpus.articles)), publication);
}

/** A tree with the base path before the links that lead to addresses of the edition. */
export function withTargets(tree: Node, place: Pick<Publication, 'base'>): Node {
  const isLink = tree.type === 'link' || tree.type === 'definition';
  return {
    ...tree,
    ...(isLink && 'url' in tree && { url: targetOnSite(String(tree.url), place) }),
    ...('children' in tree && {
      children: (tree as Parent).children.map((child) => withTargets(child, place)),
    }),
  };
}

/** The tree of a file of the edition by its path in the content folder; undefined of any other. */
function treeOf(path: string): Root | undefined {
  const [, folder, id = ''] =
    /^(articles|actors|initiatives)\/([^/]+)\.mdx$/.exec(path.replaceAll(sep, '/')) ?? [];
  if (folder === undefined) return undefined;
  const { corpus, publication } = openEdition();
  const article = folder === 'articles' ? corpus.articleOf.get(id) : undefined;
  if (article)
    return articleTree(article, publication, retiredAnchors(article, corpus), corpus.positionsIn);
  const entity = corpus.entityOf.get(id);
  return entity?.collection === folder ? entityTree(entity, corpus, publication) : undefined;
}

/** The Markdown tree of an entity's page: its description, with links to the passages that it cites. */
export function entityTree(
  { description }: Pick<Entity, 'description'>,
  { articleOf }: Pick<Corpus, 'articleOf'>,
  place: Pick<Publication, 'base'>,
): Root {
  const children = description.flatMap(({ text, cites }, i): PhrasingContent[] => [
    textNode(i > 0 ? ` ${text}` : text),
    ...cites.flatMap(({ article, passage }) => {
      const href = linkTo(passageAddress(article, passage), place);
      const label = citationLabel(articleOf.get(article)!.data, passage);
      return [textNode(' '), inlineElement('a', { class: 'cite', href }, label)];
    }),
  ]);
  return { type: 'root', children: [{ type: 'paragraph', children }] };
}
