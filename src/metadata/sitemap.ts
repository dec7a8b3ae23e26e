import { articleIn, pageAt } from '../addresses/addresses.ts';
import { type Access, isIndexable } from '../corpus/access/access.ts';
import type { Corpus } from '../model/corpus.ts';
import { shownPages } from '../overviews/shown-pages.ts';

/**
 * Whether a page belongs into the sitemap: every page but those of texts that crawlers are told not
 * to index, and those that have nothing to show and are not there.
 */
export function isInSitemap(address: string, corpus: Corpus, access: Access): boolean {
  const article = corpus.articleOf.get(articleIn(address) ?? '');
  if (article) return isIndexable(article.data, access);
  const page = pageAt(address);
  return page === undefined || shownPages(corpus).has(page);
}

/**
 * The day on which a page last changed, for `lastmod` (sitemaps.org): that of the newest edition of
 * its article. Every other page is made of all the texts, and changes with any of them.
 */
export function lastModified(
  address: string,
  { edition, articles, articleOf }: Pick<Corpus, 'edition' | 'articles' | 'articleOf'>,
): string {
  const own = articleOf.get(articleIn(address) ?? '');
  if (own) return own.data.history[0]!.date;
  const days = articles.map(({ data }) => data.history[0]!.date);
  return [edition.date, ...days].sort().at(-1)!;
}
