import { basename, relative } from 'node:path';
import type { Root } from 'mdast';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { retiredAnchors } from '../../ledger/changes/retired.ts';
import { annotateArticle } from './annotate-article.ts';
import { annotateEntity } from './annotate-entity.ts';

/** Remark plugin: prepares articles and entity descriptions for the page. */
export function remarkEdition({ base }: { base: string }) {
  return (tree: Root, file: { path: string }): void => {
    const path = relative(process.cwd(), file.path).replaceAll('\\', '/');
    const corpus = getCorpus();
    if (path.startsWith('content/articles/')) {
      const id = basename(path, '.mdx');
      const article = corpus.articles.find((other) => other.id === id)!;
      annotateArticle(tree, article, base, retiredAnchors(article, corpus));
    } else if (path.startsWith('content/')) {
      annotateEntity(tree, corpus, base);
    }
  };
}
