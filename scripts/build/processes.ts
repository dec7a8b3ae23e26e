import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What `/proc/<pid>/stat` says of a process, as far as it is asked; proc_pid_stat(5). */
interface Stat {
  parent: number;
  /** Clock ticks from the start of the machine to that of the process: no other with its id has the same. */
  start: string;
  /** Whether it has ended, and only waits to be asked how. */
  hasEnded: boolean;
}

function readStat(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may hold spaces and brackets; what follows begins with the third.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(fields[4 - 3]),
      start: fields[22 - 3]!,
      hasEnded: /^[ZX]/.test(fields[0]!),
    };
  } catch {
    return undefined;
  }
}

/** When a process began, in words that tell it from a later one of the same id; empty where it is not known. */
export function startOf(pid: number): string {
  return readStat(pid)?.start ?? '';
}

/**
 * Whether a process runs.
 *
 * @param start what {@link startOf} said of it; where it is empty, any process of the id is meant
 */
export function isRunning(pid: number, start = ''): boolean {
  const stat = readStat(pid);
  if (stat) return !stat.hasEnded && (start === '' || stat.start === start);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, which is another user’s.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends all that a process has started, and what that has started, at once. */
export function endDescendants(pid: number): void {
  const parents = readParents();
  const found = new Set([pid]);
  for (const one of found)
    for (const [child, parent] of parents) if (parent === one) found.add(child);
  found.delete(pid);
  for (const one of found)
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
}

/** Every process with its parent, from /proc or, where there is none, from ps(1). */
function readParents(): [child: number, parent: number][] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, number][] => {
        const stat = readStat(name);
        return stat ? [[Number(name), stat.parent]] : [];
      });
  } catch {
    const { error, stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    if (error) return [];
    return [...stdout.matchAll(/(\d+)\s+(\d+)/g)].map(([, child, parent]) => [
      Number(child),
      Number(parent),
    ]);
  }
}
