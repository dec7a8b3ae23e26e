import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './manifest.ts';
import type { Target } from './target.ts';

/** Where in the folder of a build the new site is; nothing else is in it. */
export const siteOf = ({ next }: Target): string => join(next, 'site');

/**
 * Puts the new site in the place of the one before: the old out, the new in, two renames with nothing
 * between, and back if the second fails.
 *
 * Linux can exchange two folders in one step (renameat2 with RENAME_EXCHANGE), but Node cannot ask for
 * it, and `mv --exchange` is there from coreutils 9.5 on only, not in Debian 12, Ubuntu 24.04 or macOS,
 * and not on every file system. So there would have to be the two renames all the same; being the only
 * way they are the one that is tested everywhere. A build that is killed between them leaves both sites
 * whole and {@link tidyUp} puts the old one back.
 *
 * @param between what tests do at the moment at which there is no site
 * @throws what the file system says; the site is then as it was, or the message says where it is
 */
export function swap(target: Target, between: () => void = () => undefined): void {
  const { folder, old, given } = target;
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, old);
  try {
    between();
    renameSync(siteOf(target), folder);
  } catch (error) {
    try {
      if (isThere) renameSync(old, folder);
    } catch {
      throw new Error(`The site could not be put back to ${given}: it is whole in ${old}`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** What stands beside a target where a build would, but was not left by one. */
export function strangersBeside({ next, old }: Target): string[] {
  return [
    ...(existsSync(next) && !readdirSync(next).every((name) => name === 'site') ? [next] : []),
    ...(existsSync(old) && readdirSync(old).length > 0 && !readManifest(old) ? [old] : []),
  ];
}

/**
 * Takes up what an interrupted build left: puts the site before back where there is none, and clears the
 * rest. To be called with the lock alone.
 *
 * @returns what was done, in sentences
 * @throws what the file system says
 */
export function tidyUp(target: Target): string[] {
  const { folder, next, old, given } = target;
  const done: string[] = [];
  if (!existsSync(folder) && existsSync(old)) {
    renameSync(old, folder);
    done.push(`A build was interrupted: the site before it is back in ${given}.`);
  }
  if (existsSync(next)) {
    remove(next);
    done.push('A build was interrupted: what it had made of a site is cleared.');
  }
  if (existsSync(old)) {
    clearOld(target);
    done.push(`A build was interrupted: ${given} has its new site, the one before is cleared.`);
  }
  return done;
}

/**
 * Deletes the site before. It is first moved to where the new one was made, so that what is in its own
 * place is whole at every moment, and may be put back.
 */
export function clearOld(target: Target): void {
  mkdirSync(target.next, { recursive: true });
  renameSync(target.old, siteOf(target));
  remove(target.next);
}

/** Removes a folder with all that is in it, also while a file is still being written there. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
