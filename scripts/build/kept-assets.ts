import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashedFiles, patternOf } from '../../src/addresses/addresses.ts';
import { copyFiles } from './copy-files.ts';
import { readManifest } from './manifest.ts';

const hashed = hashedFiles.map((path) => new RegExp(patternOf(path)));

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
    (path) =>
      hashed.some((pattern) => pattern.test(`/${path}`)) &&
      !dropped.has(path) &&
      !existsSync(join(site, path)),
  );
  copyFiles(kept, before, site);
  return kept;
}
