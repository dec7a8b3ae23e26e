import type { Access } from '../corpus/access/access.ts';
import { passageAddress } from '../addresses/addresses.ts';
import type { Edition } from '../schemas/edition.ts';

/** As what and where the edition is published. */
export interface Publication {
  /** What it says of itself. */
  edition: Edition;
  /** `https://example.org`, without a slash at its end. */
  origin: string;
  /** `/some/prefix`, without a slash at its end; empty at the root of a host. */
  base: string;
  /** Which texts it shows whole. */
  access: Access;
}

/**
 * Where a site stands whose address is said nowhere: at none, which a name under `.invalid` can never be
 * (RFC 6761, 6.4). Such a site is for the machine that built it.
 */
export const noAddress = 'https://address.invalid';

/** What a page of the site links to: an address under the base path. */
export function linkTo(address: string, { base }: Pick<Publication, 'base'>): string {
  return base + address;
}

/** What a link that a text holds is on a page of the site; `#p1`, on the same page, stays as it is. */
export function targetOnSite(target: string, place: Pick<Publication, 'base'>): string {
  return target.startsWith('/') ? linkTo(target, place) : target;
}

/** What a link that the text of an article holds is outside of the site: a full address. */
export function targetElsewhere(
  target: string,
  article: { id: string },
  publication: Pick<Publication, 'origin' | 'base'>,
): string {
  if (target.startsWith('#'))
    return urlOf(passageAddress(article.id, target.slice(1)), publication);
  return target.startsWith('/') ? urlOf(target, publication) : target;
}

/** The full address of something on the site, for whatever leaves it. */
export function urlOf(
  address: string,
  { origin, base }: Pick<Publication, 'origin' | 'base'>,
): string {
  return origin + base + address;
}
