import type { SitemapOptions } from '@astrojs/sitemap';
import { isInSitemap, lastModified } from '../../metadata/crawlers.ts';
import { urlOf } from '../../publication/publication.ts';
import { openEdition } from '../edition.ts';

/** Which pages stand in the sitemap, and with what date; the content is read when that is asked. */
export function sitemapOptions(): NonNullable<SitemapOptions> {
  return {
    filter: (url) =>
      isInSitemap(addressOf(url), openEdition().corpus, openEdition().publication.access),
    serialize: (item) => ({
      ...item,
      lastmod: lastModified(addressOf(item.url), openEdition().corpus),
    }),
  };
}

/** The address of a page, from the root of the site. */
function addressOf(url: string): string {
  return url.slice(urlOf('', openEdition().publication).length);
}
