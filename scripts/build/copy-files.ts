import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies files, by their path from a folder, into another one. Where the disk is full it says so, which
 * `cpSync` of Node 24 does not.
 *
 * @throws what the file system says
 */
export function copyFiles(paths: string[], from: string, to: string): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}
