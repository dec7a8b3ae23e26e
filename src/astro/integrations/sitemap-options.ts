import type { SitemapOptions } from '@astrojs/sitemap';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { editionsOf } from '../../publication/article-editions.ts';
import { metadataContext } from '../../publication/site-context.ts';
import { isInSitemap, lastModified, type SitemapArticle } from '../../metadata/sitemap.ts';

/**
 * Which pages stand in the sitemap, and with what date.
 *
 * @param site Astro’s `site`
 * @param base Astro’s `base`
 */
export function sitemapOptions(site: string, base: string): NonNullable<SitemapOptions> {
  const { siteUrl, access } = metadataContext(site, base);
  const pathOf = (url: string) => `/${url.slice(String(siteUrl).length)}`;
  return {
    filter: (url) => isInSitemap(pathOf(url), articles(), access),
    serialize: (item) => ({ ...item, lastmod: lastModified(pathOf(item.url), articles()) }),
  };
}

function articles(): SitemapArticle[] {
  return getCorpus().articles.map(({ id, data }) => ({ id, data, history: editionsOf({ data }) }));
}
