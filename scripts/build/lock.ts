import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { isRunning, startOf } from './processes.ts';

/** What one build at a time has. */
export interface Lock {
  /** Whether a build that has ended without giving it back had it before. */
  isTakenOver: boolean;
  /** Whether it still is this process’s. */
  isHeld(): boolean;
  /** Gives it back, if it is held. */
  release(): void;
}

/** Why there is no lock: another has it, or what stands there is none. */
export interface NoLock {
  heldBy: 'another' | 'a beginner' | 'no build';
  pid?: number;
}

/** A lock without words is about to get them, within this many milliseconds, or its process died first. */
const beginning = 1000;

/**
 * Takes a lock: a file that holds `<id of the process> <its start>`. The lock of a process that has
 * ended is taken over, also if another process has its id by now.
 *
 * @throws what the file system says where no file can be written
 */
export function takeLock(path: string): Lock | NoLock {
  const own = `${process.pid} ${startOf(process.pid)}\n`;
  let isTakenOver = false;
  for (;;) {
    if (writeNew(path, own)) break;
    const found = read(path);
    if (found === undefined) continue;
    const holder = judge(path, found);
    if (holder) return holder;
    if (removeStale(path, found)) isTakenOver = true;
  }
  const isHeld = () => read(path) === own;
  return {
    isTakenOver,
    isHeld,
    release: () => {
      if (isHeld()) rmSync(path);
    },
  };
}

/** Writes a file if there is none. */
function writeNew(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, text);
    return true;
  } catch (error) {
    rmSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Who holds a lock that says this; undefined where nobody does. */
function judge(path: string, text: string): NoLock | undefined {
  if (text === '') {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return written !== undefined && Date.now() - written < beginning
      ? { heldBy: 'a beginner' }
      : undefined;
  }
  const [, pid, start] = /^(\d+) (\d*)\n$/.exec(text) ?? [];
  if (pid === undefined) return { heldBy: 'no build' };
  return isRunning(Number(pid), start) ? { heldBy: 'another', pid: Number(pid) } : undefined;
}

/**
 * Removes a lock that nobody holds. Another build may have done so meanwhile and stand there with its
 * own: so the file is first taken aside, which one process alone can do, and put back if it is not the
 * one that was judged.
 */
function removeStale(path: string, judged: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const isJudged = read(aside) === judged;
  if (!isJudged) linkSync(aside, path);
  rmSync(aside);
  return isJudged;
}
