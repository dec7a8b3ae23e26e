import { absoluteAddress } from '../publication/site-address.ts';
import { type DescribedPage, type MetadataContext, pathOf } from '../publication/described-page.ts';
import type { LinkTag } from './head.ts';
import { schemaType } from './json-ld/article.ts';
import { licenseAddress } from './license.ts';

/** Media type of a linkset in JSON (RFC 9264, 4.2). */
export const linksetType = 'application/linkset+json';

/** The linkset of an article, from the root of the site. */
function linksetPath({ id }: { id: string }): string {
  return `/articles/${id}.linkset.json`;
}

/**
 * The links of a page by Signposting the Scholarly Web (signposting.org/FAIR, level 1): how to cite
 * it, what describes it, what it is, under which licence it stands and which files hold its text. The
 * publisher’s page of an article is `related`: what is cited here is this edition. No author has a
 * known address of their own, so there is no `author`.
 */
export function signpostingLinks(page: DescribedPage, { siteUrl }: MetadataContext): LinkTag[] {
  const address = absoluteAddress(siteUrl, pathOf(page));
  const citeAs = { rel: 'cite-as', href: address };
  if (page.kind === 'dataset')
    return [
      citeAs,
      { rel: 'type', href: 'https://schema.org/Dataset' },
      ...page.files.map(({ path, type }) => ({
        rel: 'item',
        href: absoluteAddress(siteUrl, path),
        type,
      })),
    ];
  if (page.kind !== 'article') return [citeAs];
  const { data } = page.article;
  const files = (holds: 'text' | 'record', rel: string): LinkTag[] =>
    page.exports
      .filter((file) => file.holds.includes(holds))
      .map(({ path, type }) => ({ rel, href: absoluteAddress(siteUrl, path), type }));
  return [
    citeAs,
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaType(data.type)}` },
    ...files('record', 'describedby'),
    ...files('text', 'item'),
    ...(data.rights.license ? [{ rel: 'license', href: licenseAddress(data.rights.license) }] : []),
    ...(data.url ? [{ rel: 'related', href: data.url }] : []),
  ];
}

/** The link from an article’s page to its linkset. */
export function linksetLink(page: DescribedPage, { siteUrl }: MetadataContext): LinkTag[] {
  if (page.kind !== 'article') return [];
  const href = absoluteAddress(siteUrl, linksetPath(page.article));
  return [{ rel: 'linkset', href, type: linksetType }];
}
