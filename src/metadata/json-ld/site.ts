import type { SearchAction, WebPage, WebSite, WithActionConstraints } from 'schema-dts';
import { pages } from '../../addresses/addresses.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';

/** The site, by its address, as that of which a page is part. */
export function siteReference(publication: Publication): WebSite {
  return {
    '@type': 'WebSite',
    '@id': urlOf(pages.home, publication),
    name: publication.edition.name,
  };
}

/** The page of the site that is about a thing. */
export function pageReference(url: string, publication: Publication): WebPage {
  return { '@type': 'WebPage', url, inLanguage: 'en', isPartOf: siteReference(publication) };
}

/** The site with its search (schema.org/SearchAction), for the home page. */
export function siteNode(description: string, publication: Publication): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${urlOf(pages.search, publication)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    ...siteReference(publication),
    alternateName: publication.edition.tagline,
    description,
    inLanguage: 'en',
    url: urlOf(pages.home, publication),
    potentialAction: search,
  };
}
