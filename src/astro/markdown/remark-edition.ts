import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { fillIn } from '../../corpus/edition.ts';
import { retiredAnchors } from '../../ledger/changes/retired.ts';
import { openEdition } from '../edition.ts';
import { articleTree } from './article-tree.ts';
import { entityTree } from './entity-tree.ts';

/** What the plugin is told. */
export interface RemarkEditionOptions {
  /** The content folder, absolute. */
  content: string;
}

/**
 * Remark plugin: the files of articles, actors and initiatives are not parsed again; their trees are
 * made from what was read and proved. Prose about the edition is parsed as usual, with the number of texts
 * and their years filled in.
 */
export function remarkEdition(this: Processor<Root>, { content }: RemarkEditionOptions): void {
  const parse = this.parser!;
  this.parser = (document, file) =>
    treeOf(relative(content, file.path)) ??
    parse(fillIn(document, openEdition().corpus.articles), file);
}

/** The tree of a file of the edition by its path in the content folder; undefined of any other. */
function treeOf(path: string): Root | undefined {
  const [, folder, id = ''] =
    /^(articles|actors|initiatives)\/([^/]+)\.mdx$/.exec(path.replaceAll(sep, '/')) ?? [];
  if (folder === undefined) return undefined;
  const { corpus, publication } = openEdition();
  const article = folder === 'articles' ? corpus.articleOf.get(id) : undefined;
  if (article) return articleTree(article, publication, retiredAnchors(article, corpus));
  const entity = corpus.entityOf.get(id);
  return entity?.collection === folder ? entityTree(entity, corpus, publication) : undefined;
}
