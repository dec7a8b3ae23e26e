import { articleFileAddress } from '../addresses/addresses.ts';
import { type ArticlePage, type DescribedPage, pathOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { licenseAddress } from '../words/license.ts';
import { schemaTypes } from './json-ld.ts';

/** A `<link>` that says something of the page and loads nothing. */
interface LinkTag {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/**
 * The links of a page by Signposting the Scholarly Web (signposting.org/FAIR, level 1). The
 * publisher’s page of an article is `related`: what is cited here is this edition. No author has a
 * known address.
 */
export function signpostingLinks(page: DescribedPage, publication: Publication): LinkTag[] {
  const citeAs = { rel: 'cite-as', href: urlOf(pathOf(page), publication) };
  if (page.kind !== 'article' && page.kind !== 'dataset') return [citeAs];
  const linkAs = (rel: string, files: readonly { path: string; type: string }[]): LinkTag[] =>
    files.map(({ path, type }) => ({ rel, href: urlOf(path, publication), type }));
  if (page.kind === 'dataset') return [citeAs, typeLink('Dataset'), ...linkAs('item', page.files)];
  const { type, rights, url } = page.article.data;
  const holding = (what: 'text' | 'record') =>
    page.files.filter(({ holds }) => holds.includes(what));
  return [
    citeAs,
    typeLink('AboutPage'),
    typeLink(schemaTypes[type]),
    ...linkAs('describedby', holding('record')),
    ...linkAs('item', holding('text')),
    ...(rights.license ? [{ rel: 'license', href: licenseAddress(rights.license) }] : []),
    ...(url ? [{ rel: 'related', href: url }] : []),
  ];
}

function typeLink(type: string): LinkTag {
  return { rel: 'type', href: `https://schema.org/${type}` };
}

/** Media type of a linkset in JSON (RFC 9264, 4.2). */
export const linksetType = 'application/linkset+json';

/**
 * The links of an article’s page and those of its files back to it, as a linkset in JSON (RFC 9264;
 * Signposting, level 2).
 */
export function writeLinkset(page: ArticlePage, publication: Publication): string {
  const address = urlOf(pathOf(page), publication);
  const relations = Map.groupBy(signpostingLinks(page, publication), ({ rel }) => rel);
  const landing = [...relations].map(([rel, links]) => [
    rel,
    links.map(({ href, type }) => ({ href, type })),
  ]);
  const target = { href: address, type: 'text/html' };
  const files = page.files.map(({ path, holds }) => ({
    anchor: urlOf(path, publication),
    ...(holds.includes('text') && { collection: [target] }),
    ...(holds.includes('record') && { describes: [target] }),
  }));
  const linkset = [{ anchor: address, ...Object.fromEntries(landing) }, ...files];
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
}

export function linksetLink(page: DescribedPage, publication: Publication): LinkTag[] {
  if (page.kind !== 'article') return [];
  const href = urlOf(articleFileAddress(page.article.id, 'linkset.json'), publication);
  return [{ rel: 'linkset', href, type: linksetType }];
}
