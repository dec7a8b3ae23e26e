import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in a built folder that says what the build put there. */
export const manifestFile = '.built.json';

/** What a build put into a folder, as the file says it. */
export interface Manifest {
  /** Which texts the site shows whole, as `CORPUS_ACCESS` says it. */
  access: string;
  /** Files and empty folders, these with a slash at their end, from the folder on; the file itself is left out. */
  paths: string[];
  /** Those of them that were kept from the site before. */
  kept: string[];
}

/** What operating systems put into any folder that is looked at, and nobody misses. */
const ofTheSystem = new Set(['.DS_Store', 'Thumbs.db']);

/** All files of a folder, and its empty folders with a slash at their end, sorted; the manifest is left out. */
export function listPaths(folder: string): string[] {
  return [...walk(folder, '')].filter((path) => path !== manifestFile).sort();
}

/** Node’s own recursive reading would follow links out of the folder. */
function* walk(folder: string, path: string): Generator<string> {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  if (entries.length === 0 && path !== '') yield path;
  for (const entry of entries)
    if (entry.isDirectory()) yield* walk(folder, `${path}${entry.name}/`);
    else yield `${path}${entry.name}`;
}

/** Writes into a built folder what is in it now. */
export function writeManifest(folder: string, access: string, kept: string[]): void {
  const manifest: Manifest = { access, paths: listPaths(folder), kept };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** What a build wrote of a folder; undefined where none did, or where that cannot be read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8'));
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What is in a folder that no build put there: all that is in it, where there is no manifest. */
export function foreignPaths(folder: string): string[] {
  const manifest = readManifest(folder);
  const known = new Set(manifest?.paths);
  const foreign = listPaths(folder).filter(
    (path) => !known.has(path) && !(manifest && ofTheSystem.has(path.split('/').at(-1)!)),
  );
  return !manifest && existsSync(join(folder, manifestFile)) ? [manifestFile, ...foreign] : foreign;
}

function isManifest(read: unknown): read is Manifest {
  if (typeof read !== 'object' || read === null) return false;
  const { access, paths, kept } = read as Record<string, unknown>;
  return typeof access === 'string' && isPaths(paths) && isPaths(kept);
}

function isPaths(read: unknown): read is string[] {
  return Array.isArray(read) && read.every((path) => typeof path === 'string');
}
