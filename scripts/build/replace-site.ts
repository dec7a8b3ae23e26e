import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '../../src/files/problems.ts';
import { keepAssets } from './kept-assets.ts';
import { type Lock, type NoLock, takeLock } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { endOnSignals } from './signals.ts';
import { clearOld, remove, siteOf, strangersBeside, swap, tidyUp } from './swap.ts';
import { systemWords } from './system-errors.ts';
import { judgeContents, type Target } from './target.ts';

/** How a site is replaced. */
export interface Replacing {
  /**
   * Writes the whole site.
   *
   * @param site the empty folder for it
   */
  write: (site: string) => Promise<void> | void;
  /** Which texts the site shows whole, as `CORPUS_ACCESS` says it. */
  access: string;
  /** Whether hashed files of the site before stay for one release. */
  keepsAssets?: boolean;
  /** Tells a person what was taken up, cleared or kept. */
  say: (sentence: string) => void;
  /** What tests do at the moment at which there is no site. */
  between?: () => void;
}

/**
 * Puts a new site in the place of the one in a folder, all or nothing: it is written beside the folder
 * and takes its place when it is whole. One process at a time does so; one that a signal ends takes its
 * children with it and leaves the folder as it was.
 *
 * @returns why nothing was done, if nothing was
 * @throws what writing throws, and what the file system says; the folder is then as it was
 */
export async function replaceSite(target: Target, replacing: Replacing): Promise<Problem[]> {
  const refused = judgeContents(target);
  if (refused.length > 0) return refused;
  const above = dirname(target.folder);
  let made: string | undefined;
  try {
    made = mkdirSync(above, { recursive: true });
  } catch (error) {
    return [unwritable(target, error)];
  }
  try {
    return await replaceLocked(target, replacing);
  } finally {
    if (!existsSync(target.folder)) removeEmpty(above, made);
  }
}

/**
 * Takes up what an interrupted build left. Where a build is at work, or the folder is not one of a
 * build, it does nothing.
 *
 * @returns why what was to be taken up could not be
 */
export function takeUp(target: Target, say: Replacing['say']): Problem[] {
  if (![target.lock, target.next, target.old].some((path) => existsSync(path))) return [];
  if (judgeContents(target).length > 0) return [];
  const { lock, problem, isAtWork } = tryLock(target);
  if (!lock) return isAtWork ? [] : [problem];
  try {
    return tidyUpSaying(target, lock, say);
  } finally {
    lock.release();
  }
}

/** Replaces a site that was judged, in a folder that can be there. */
async function replaceLocked(target: Target, replacing: Replacing): Promise<Problem[]> {
  const { given, next } = target;
  const { say } = replacing;
  let tidy = (): void => undefined;
  const stopListening = endOnSignals((signal) => {
    tidy();
    say(`Stopped by ${signal}: nothing was built; ${given} is as it was.`);
  });
  const { lock, problem } = tryLock(target);
  if (!lock) {
    stopListening();
    return [problem];
  }
  try {
    const refused = tidyUpSaying(target, lock, say);
    if (refused.length > 0) return refused;
    tidy = () => {
      remove(next);
      lock.release();
    };
    return await write(target, replacing, lock);
  } finally {
    try {
      tidy();
    } finally {
      lock.release();
      stopListening();
    }
  }
}

/** Writes the site and swaps it in. */
async function write(target: Target, replacing: Replacing, lock: Lock): Promise<Problem[]> {
  const { given, folder, old } = target;
  const { access, keepsAssets, say, between } = replacing;
  const site = siteOf(target);
  try {
    mkdirSync(site, { recursive: true });
  } catch (error) {
    return [unwritable(target, error)];
  }
  await replacing.write(site);
  const kept = keepsAssets ? keepAssets(folder, site, access) : [];
  writeManifest(site, access, kept);
  if (keepsAssets) say(`${kept.length} hashed files of the site before are kept.`);
  // Building takes its time: who put something there meanwhile does not lose it.
  const refused = judgeContents(target);
  if (refused.length > 0) return refused;
  if (!lock.isHeld()) throw new Error(`${target.lock} was removed while the site was built`);
  swap(target, between);
  try {
    if (existsSync(old)) clearOld(target);
  } catch (error) {
    say(`The new site is in ${given}; the one before cannot be deleted: ${systemWords(error)}`);
  }
  return [];
}

/** Takes up what an interrupted build left, unless it is somebody else’s. */
function tidyUpSaying(target: Target, lock: Lock, say: Replacing['say']): Problem[] {
  const strangers = strangersBeside(target);
  if (strangers.length > 0) return strangers.map(strangerProblem);
  try {
    const done = tidyUp(target);
    if (lock.isTakenOver && done.length === 0)
      done.push('A build was interrupted before it had made anything; its lock is taken over.');
    done.forEach(say);
    return [];
  } catch (error) {
    return [unwritable(target, error)];
  }
}

/** The lock of a target, or why there is none. */
function tryLock(
  target: Target,
):
  | { lock: Lock; problem?: undefined; isAtWork?: undefined }
  | { lock?: undefined; problem: Problem; isAtWork: boolean } {
  let lock: Lock | NoLock;
  try {
    lock = takeLock(target.lock);
  } catch (error) {
    return { problem: unwritable(target, error), isAtWork: false };
  }
  if (!('heldBy' in lock)) return { lock };
  return { problem: lockProblem(target, lock), isAtWork: lock.heldBy !== 'no build' };
}

/** Removes empty folders upward as far as one that was made; one that is filled by now stays. */
function removeEmpty(folder: string, first: string | undefined): void {
  if (first === undefined) return;
  try {
    for (let path = folder; path.startsWith(first); path = dirname(path)) rmdirSync(path);
  } catch {
    // Something is in it.
  }
}

function unwritable({ given }: Target, error: unknown): Problem {
  return {
    file: '--out',
    message: `nothing can be written beside “${given}”: ${systemWords(error)}`,
    hint: 'see to it that it can, or name a folder elsewhere',
  };
}

function lockProblem({ given, lock }: Target, { heldBy, pid }: NoLock): Problem {
  if (heldBy === 'no build')
    return {
      file: '--out',
      message: `${lock} stands where builds have their lock, and is none`,
      hint: 'move it elsewhere, or name another folder',
    };
  const who = pid === undefined ? '' : ` (process ${pid})`;
  return {
    file: '--out',
    message: `another build of “${given}” is at work${who}`,
    hint: 'wait until it has ended, end it, or name another folder',
  };
}

function strangerProblem(folder: string): Problem {
  return {
    file: '--out',
    message: `${basename(folder)} stands where a build needs room, and no build left it`,
    hint: `move it elsewhere (it is ${folder}), or name another folder`,
  };
}
