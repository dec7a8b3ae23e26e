import type { APIRoute } from 'astro';
import { site, withBase } from '../site.ts';

/** What a browser calls the search engine; the format allows 16 characters. */
const shortName = 'East Asian Texts';

/** The OpenSearch 1.1 description, with which a browser adds the site as a search engine. */
export const GET: APIRoute = ({ site: origin }) => {
  const address = (path: string) =>
    escapeXml(new URL(withBase(path, import.meta.env.BASE_URL), origin).href);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
  <ShortName>${escapeXml(shortName)}</ShortName>
  <LongName>${escapeXml(site.name)}</LongName>
  <Description>${escapeXml(`${site.tagline}. Full-text search by passage.`)}</Description>
  <Url type="text/html" template="${address('/search/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address('/opensearch.xml')}"/>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Query role="example" searchTerms="Fukuda Doctrine"/>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <moz:SearchForm>${address('/search/')}</moz:SearchForm>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
