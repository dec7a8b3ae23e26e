import { type DescribedPage, pathOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { LinkTag } from './head.ts';
import { licenseAddress } from '../words/license.ts';
import { schemaTypes } from './json-ld/article.ts';

/**
 * The links of a page by Signposting the Scholarly Web (signposting.org/FAIR, level 1): how to cite
 * it, what describes it, what it is, under which licence it stands and which files hold its text. The
 * publisher’s page of an article is `related`: what is cited here is this edition. No author has a
 * known address of their own, so there is no `author`.
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
