import { zipSync, type Zippable } from 'fflate';

/** A file of a zip. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array;
  /** Whether it is kept as it is (default false). */
  stored?: boolean;
}

/**
 * A zip of files, in their order: the same bytes on every machine and day, since each file has the
 * first time that a zip can name. Zip files hold local time, so this is read as such.
 */
export function zipFiles(files: readonly ZippedFile[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = {};
  for (const { path, bytes, stored } of files)
    zippable[path] = [bytes, { level: stored ? 0 : 9, mtime }];
  return zipSync(zippable);
}
