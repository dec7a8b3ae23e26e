import { articleIn, pageAt, siteFiles } from '../addresses/addresses.ts';
import { type Access, isIndexable } from '../corpus/access/access.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { shownPages } from '../overviews/shown-pages.ts';
import { articleFilesOf, wholeTextFiles } from '../publication/files.ts';
import { linkTo, type Publication, urlOf } from '../publication/publication.ts';

/**
 * The file robots.txt (RFC 9309). A page says itself that it is not to be indexed, and must be
 * fetched for that; a file of an uncleared text, or one that holds all texts, cannot say so.
 */
export function writeRobots(
  corpus: { articles: readonly Pick<CorpusArticle, 'id' | 'data'>[] },
  publication: Publication,
): string {
  return [
    'User-agent: *',
    'Allow: /',
    ...notIndexed(corpus, publication).map((path) => `Disallow: ${linkTo(path, publication)}`),
    '',
    `Sitemap: ${urlOf(siteFiles.sitemap, publication)}`,
    '',
  ].join('\n');
}

/** Files that crawlers may not index, with `*` for a part that changes; pages say so themselves. */
export function notIndexed(
  { articles }: { articles: readonly Pick<CorpusArticle, 'id' | 'data'>[] },
  { access, edition }: Publication,
): string[] {
  const files = articles
    .filter(({ data }) => !isIndexable(data, access))
    .flatMap((article) => articleFilesOf(article, access))
    .filter(({ holds }) => holds.includes('text'))
    .map(({ path }) => path);
  return files.length > 0 ? [...files, ...wholeTextFiles(edition)] : [];
}

/** Whether a page belongs into the sitemap: it is there, and crawlers may index it. */
export function isInSitemap(address: string, corpus: Corpus, access: Access): boolean {
  const article = corpus.articleOf.get(articleIn(address) ?? '');
  if (article) return isIndexable(article.data, access);
  const page = pageAt(address);
  return page === undefined || shownPages(corpus).has(page);
}

/**
 * The day on which a page last changed, for `lastmod` (sitemaps.org): that of the newest edition of
 * its article, or of all texts, of which every other page is made.
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
