import type { ArticlePage, DescribedArticle } from './described-page.ts';
import { editionsOf } from './editions.ts';
import { exportFiles, type ExportExtension } from './export-formats.ts';

/** The formats of {@link exportFiles} that the site has. */
const written: readonly ExportExtension[] = [];

/** An article with its editions and files, as its page and its linkset describe it. */
export function articlePage(article: DescribedArticle): ArticlePage {
  return {
    kind: 'article',
    article,
    history: editionsOf(article),
    exports: exportFiles(article, written),
  };
}
