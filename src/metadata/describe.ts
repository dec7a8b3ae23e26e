import { siteFiles } from '../addresses/addresses.ts';
import { isIndexable } from '../corpus/access/access.ts';
import { type DescribedPage, pathOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { feedType } from './feed.ts';
import { jsonLd } from './json-ld.ts';
import { citationTags, type MetaTag, openGraphTags } from './meta-tags.ts';
import { linksetLink, signpostingLinks } from './signposting.ts';

/** What the head of a page says to reference managers, search engines, harvesters and previews. */
export function describePage(page: DescribedPage, publication: Publication) {
  return {
    meta: [
      ...robotsTags(page, publication),
      ...citationTags(page, publication),
      ...openGraphTags(page, publication),
    ],
    links: [
      { rel: 'canonical', href: urlOf(pathOf(page), publication) },
      ...signpostingLinks(page, publication),
      ...linksetLink(page, publication),
      {
        rel: 'alternate',
        href: urlOf(siteFiles.feed, publication),
        type: feedType,
        title: `${publication.edition.name}: editions of the texts`,
      },
    ],
    jsonLd: jsonLd(page, publication),
  };
}

/** Uncleared texts are there to be read, not to be found through other sites. */
function robotsTags(page: DescribedPage, { access }: Publication): MetaTag[] {
  if (page.kind !== 'article' || isIndexable(page.article.data, access)) return [];
  return [{ name: 'robots', content: 'noindex' }];
}
