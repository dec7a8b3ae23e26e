import { absoluteAddress } from '../publication/site-address.ts';
import { type ArticlePage, type MetadataContext, pathOf } from '../publication/described-page.ts';
import { signpostingLinks } from './signposting.ts';

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
export function writeLinkset(page: ArticlePage, context: MetadataContext): string {
  const address = absoluteAddress(context.siteUrl, pathOf(page));
  const landing: LinkContext = { anchor: address };
  for (const { rel, href, type } of signpostingLinks(page, context)) {
    const targets = (landing[rel] ??= []) as Target[];
    targets.push(type ? { href, type } : { href });
  }
  const target: Target = { href: address, type: 'text/html' };
  const files = page.exports.map(({ path, holds }): LinkContext => ({
    anchor: absoluteAddress(context.siteUrl, path),
    ...(holds.includes('text') && { collection: [target] }),
    ...(holds.includes('record') && { describes: [target] }),
  }));
  return `${JSON.stringify({ linkset: [landing, ...files] }, null, 2)}\n`;
}
