import { absoluteAddress, type SiteUrl } from '../publication/site-address.ts';
import { type Access, isIndexable } from '../corpus/access/access.ts';
import type { Article } from '../schemas/article.ts';
import { withBase } from '../site.ts';
import { exportFormats } from '../publication/export-formats.ts';

/** Where the sitemap begins, from the root of the site. */
const sitemapPath = '/sitemap-index.xml';

/**
 * The file robots.txt (RFC 9309). A page says itself that it is not to be indexed, and must be
 * fetched for that; a file of an uncleared text cannot say so, and is not to be fetched.
 *
 * @param texts files that hold all texts, from the root of the site
 */
export function writeRobots(
  articles: readonly { id: string; data: Pick<Article, 'rights'> }[],
  { siteUrl, base, access }: { siteUrl: SiteUrl; base: string; access: Access },
  texts: readonly string[] = [],
): string {
  const extensions = exportFormats
    .filter(({ holds }) => (holds as readonly string[]).includes('text'))
    .map(({ extension }) => extension);
  const files = articles
    .filter(({ data }) => !isIndexable(data, access))
    .flatMap(({ id }) => extensions.map((extension) => `/articles/${id}.${extension}`));
  return [
    'User-agent: *',
    'Allow: /',
    ...[...files, ...(files.length > 0 ? texts : [])].map(
      (path) => `Disallow: ${withBase(path, base)}`,
    ),
    '',
    `Sitemap: ${absoluteAddress(siteUrl, sitemapPath)}`,
    '',
  ].join('\n');
}
