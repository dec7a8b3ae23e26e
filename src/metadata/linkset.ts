import { articleFileAddress } from '../addresses/addresses.ts';
import { type ArticlePage, type DescribedPage, pathOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { LinkTag } from './head.ts';
import { signpostingLinks } from './signposting.ts';

/** Media type of a linkset in JSON (RFC 9264, 4.2). */
export const linksetType = 'application/linkset+json';

interface Target {
  href: string;
  type?: string;
}

/** Links of one context, by their relation (RFC 9264, 4.2.2). */
type LinkContext = { anchor: string } & Record<string, string | Target[]>;

/**
 * The links of an article’s page and those of its files back to it, as a linkset in JSON (RFC 9264;
 * Signposting, level 2): a file that holds the text is part of the page’s `collection`, one that
 * holds the record `describes` the page.
 */
export function writeLinkset(page: ArticlePage, publication: Publication): string {
  const address = urlOf(pathOf(page), publication);
  const landing: LinkContext = { anchor: address };
  for (const { rel, href, type } of signpostingLinks(page, publication)) {
    const targets = (landing[rel] ??= []) as Target[];
    targets.push(type ? { href, type } : { href });
  }
  const target: Target = { href: address, type: 'text/html' };
  const files = page.files.map(({ path, holds }): LinkContext => ({
    anchor: urlOf(path, publication),
    ...(holds.includes('text') && { collection: [target] }),
    ...(holds.includes('record') && { describes: [target] }),
  }));
  return `${JSON.stringify({ linkset: [landing, ...files] }, null, 2)}\n`;
}

/** The link from an article’s page to its linkset. */
export function linksetLink(page: DescribedPage, publication: Publication): LinkTag[] {
  if (page.kind !== 'article') return [];
  const href = urlOf(articleFileAddress(page.article.id, 'linkset.json'), publication);
  return [{ rel: 'linkset', href, type: linksetType }];
}
