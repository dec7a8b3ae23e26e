import { pages, siteFiles } from '../addresses/addresses.ts';
import { escapeMarkup } from '../files/escape.ts';
import { type Publication, urlOf } from '../publication/publication.ts';

/** Media type of a description of a search engine (OpenSearch 1.1). */
export const openSearchType = 'application/opensearchdescription+xml';

/** The OpenSearch 1.1 description, with which a browser adds the site as a search engine. */
export function writeOpenSearch(publication: Publication): string {
  const { name, shortName, tagline, searches } = publication.edition;
  const address = (path: string) => escapeMarkup(urlOf(path, publication));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
  <ShortName>${escapeMarkup(shortName)}</ShortName>
  <LongName>${escapeMarkup(name)}</LongName>
  <Description>${escapeMarkup(`${tagline}. Full-text search by passage.`)}</Description>
  <Url type="text/html" template="${address(pages.search)}?q={searchTerms}"/>
  <Url type="${openSearchType}" rel="self" template="${address(siteFiles.openSearch)}"/>
  <Image width="16" height="16" type="image/svg+xml">${address(siteFiles.favicon)}</Image>
  <Query role="example" searchTerms="${escapeMarkup(searches[0]!)}"/>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <moz:SearchForm>${address(pages.search)}</moz:SearchForm>
</OpenSearchDescription>
`;
}
