/** The base address of the site, with its base path if it has one, or a function that makes a path absolute. */
export type SiteUrl = string | ((path: string) => string);

/**
 * The absolute address of a page.
 *
 * @param path from the root of the site, beginning with `/`
 * @throws Error if the result is no web address
 */
export function absoluteAddress(siteUrl: SiteUrl, path: string): string {
  const address = typeof siteUrl === 'string' ? siteUrl.replace(/\/$/, '') + path : siteUrl(path);
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new Error(
      `“${address}” is no web address: a citation needs the address of the site, set SITE_URL, e.g. https://example.org`,
    );
  return address;
}
