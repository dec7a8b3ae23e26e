import { readAccess } from '../corpus/access/access.ts';
import { withBase } from '../site.ts';
import type { MetadataContext } from './described-page.ts';

/**
 * Where the site stands and what it shows, from Astro’s settings and the environment of the build.
 *
 * @param origin Astro’s `site`
 * @param base Astro’s `base`
 * @throws Error if there is no `site`
 */
export function metadataContext(
  origin: URL | string | undefined,
  base: string,
  env = process.env,
): MetadataContext {
  if (!origin)
    throw new Error(
      'the address of the site is not set: SITE_URL=https://example.org npm run build',
    );
  return { siteUrl: new URL(withBase('/', base), origin).href, access: readAccess(env) };
}
