import { absoluteAddress } from '../publication/site-address.ts';
import { isIndexable } from '../corpus/access/access.ts';
import { site } from '../site.ts';
import { type DescribedPage, type MetadataContext, pathOf } from '../publication/described-page.ts';
import { feedPath, feedType } from './feed.ts';
import type { LinkTag, MetaTag } from './head.ts';
import { citationTags } from './highwire.ts';
import { jsonLd } from './json-ld/page.ts';
import { openGraphTags } from './open-graph.ts';
import { linksetLink, signpostingLinks } from './signposting.ts';

/** What the head of a page says to machines. */
export interface Metadata {
  meta: MetaTag[];
  links: LinkTag[];
  jsonLd: object;
}

/**
 * Everything that the head of a page says to machines: to reference managers, search engines,
 * harvesters, and whatever shows a preview of a link.
 *
 * @throws Error if the address of the site is no web address
 */
export function describePage(page: DescribedPage, context: MetadataContext): Metadata {
  return {
    meta: [
      ...robotsTags(page, context),
      ...citationTags(page, context),
      ...openGraphTags(page, context),
    ],
    links: [
      { rel: 'canonical', href: absoluteAddress(context.siteUrl, pathOf(page)) },
      ...signpostingLinks(page, context),
      ...linksetLink(page, context),
      {
        rel: 'alternate',
        href: absoluteAddress(context.siteUrl, feedPath),
        type: feedType,
        title: `${site.name}: editions of the texts`,
      },
    ],
    jsonLd: jsonLd(page, context),
  };
}

/** Uncleared texts are there to be read, not to be found through other sites. */
function robotsTags(page: DescribedPage, { access }: MetadataContext): MetaTag[] {
  if (page.kind !== 'article' || isIndexable(page.article.data, access)) return [];
  return [{ name: 'robots', content: 'noindex' }];
}
