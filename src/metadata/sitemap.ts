import { type Access, isIndexable } from '../corpus/access/access.ts';
import type { Article } from '../schemas/article.ts';
import { type ArticleEdition, newestDay } from '../publication/article-editions.ts';

/** An article as the sitemap needs it. */
export interface SitemapArticle {
  id: string;
  data: Pick<Article, 'rights'>;
  history: readonly ArticleEdition[];
}

/**
 * Whether a page belongs into the sitemap: every page but those of texts that crawlers are told not
 * to index.
 *
 * @param path from the root of the site
 */
export function isInSitemap(
  path: string,
  articles: readonly SitemapArticle[],
  access: Access,
): boolean {
  const article = articles.find(({ id }) => path === `/articles/${id}/`);
  return !article || isIndexable(article.data, access);
}

/**
 * The day on which a page last changed, for `lastmod` (sitemaps.org): that of the newest edition of
 * its article. Every other page is made of all the texts, and changes with any of them.
 *
 * @param path from the root of the site
 */
export function lastModified(
  path: string,
  articles: readonly SitemapArticle[],
): string | undefined {
  const own = articles.filter(({ id }) => path === `/articles/${id}/`);
  return newestDay((own.length > 0 ? own : articles).flatMap(({ history }) => history));
}
