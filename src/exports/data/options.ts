import { withBase } from '../../site.ts';

/** What the same corpus is exported with. */
export interface DataOptions {
  /** Origin of the site, such as `https://example.org`. */
  siteUrl: string;
  /** Astro's `base`, such as `/` or `/some/prefix`. */
  base: string;
  /** `cleared` withholds the words of texts whose redistribution is not cleared. */
  access: 'all' | 'cleared';
  /** Edition of the data: the project's version. */
  version: string;
}

/**
 * The absolute address of a path of the site.
 *
 * @param path from the root of the site, beginning with `/`
 * @throws Error that says how to set the site's address, if it is no http(s) address
 */
export function absoluteUrl(path: string, { siteUrl, base }: DataOptions): string {
  const url = URL.parse(withBase(path, base), siteUrl);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `SITE_URL: “${siteUrl}” is not the address of a site\n    → set it as in SITE_URL=https://example.org`,
    );
  return url.href;
}
