/** What the edition is called; the one place where its name stands. */
const name = 'East Asian Regionalism';

export const site = {
  name,
  /** What its data are called. */
  dataTitle: `${name}: data`,
  tagline: 'Five texts on Japan, China and ASEAN: a digital edition',
  /** Edition of the site; that of package.json, which a built site does not have at hand. */
  edition: '1.0.0',
};

/**
 * An address of the site under its base path.
 *
 * @param path from the root of the site, beginning with `/`
 * @param base Astro's `base`, with or without a slash at its end
 */
export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}
