import type { SearchAction, WebPage, WebSite, WithActionConstraints } from 'schema-dts';
import { absoluteAddress, type SiteUrl } from '../../publication/site-address.ts';
import { site } from '../../site.ts';

/** The site, by its address, as that of which a page is part. */
export function siteReference(siteUrl: SiteUrl): WebSite {
  return { '@type': 'WebSite', '@id': absoluteAddress(siteUrl, '/'), name: site.name };
}

/** The page of the site that is about a thing. */
export function pageReference(address: string, siteUrl: SiteUrl): WebPage {
  return {
    '@type': 'WebPage',
    url: address,
    inLanguage: 'en',
    isPartOf: siteReference(siteUrl),
  };
}

/** The site with its search (schema.org/SearchAction), for the home page. */
export function siteNode(description: string, siteUrl: SiteUrl): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteAddress(siteUrl, '/search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    ...siteReference(siteUrl),
    alternateName: site.tagline,
    description,
    inLanguage: 'en',
    url: absoluteAddress(siteUrl, '/'),
    potentialAction: search,
  };
}
