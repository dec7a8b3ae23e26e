import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyFiles } from './copy-files.ts';
import { readManifest } from './manifest.ts';

/** Files whose name or folder changes with what they hold, so that those of two releases can stand side by side. */
const hashed = /^(_astro\/|search\/[0-9a-f]{10}\/|pagefind\/index\/|pagefind\/[^/]+\.pf_meta$)/;

/**
 * Copies the hashed files of the site before into the new one, which pages that a browser still has ask
 * for. What the site before had only kept is left out, and everything if it showed other texts: an index
 * of whole texts must not come into a site of the cleared ones.
 *
 * @returns the paths that were copied, sorted
 */
export function keepAssets(before: string, site: string, access: string): string[] {
  const manifest = readManifest(before);
  if (manifest?.access !== access) return [];
  const dropped = new Set(manifest.kept);
  const kept = manifest.paths.filter(
    (path) => hashed.test(path) && !dropped.has(path) && !existsSync(join(site, path)),
  );
  copyFiles(kept, before, site);
  return kept;
}
