import { siteAccess } from '../corpus/access/access.ts';
import type { ArticlePage, DescribedArticle } from './described-page.ts';
import { editionsOf } from './article-editions.ts';
import { exportFiles, writtenFormats } from './export-formats.ts';

/** An article with its editions and files, as its page and its linkset describe it. */
export function articlePage(article: DescribedArticle): ArticlePage {
  return {
    kind: 'article',
    article,
    history: editionsOf(article),
    exports: exportFiles(article, writtenFormats(article, siteAccess())),
  };
}
