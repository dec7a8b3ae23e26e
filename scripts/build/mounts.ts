import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isWithin } from './paths.ts';

/** The folders on which something is mounted, other folders bound there included; proc_pid_mountinfo(5). */
export function parseMounts(mountinfo: string): string[] {
  return mountinfo
    .split('\n')
    .map((line) => line.split(' ')[4])
    .filter((path) => path !== undefined)
    .map((path) =>
      path.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
        String.fromCharCode(parseInt(octal, 8)),
      ),
    );
}

/** What is mounted on a folder that is there, or on one within it. */
export function mountsIn(folder: string): string[] {
  const listed = parseMounts(readMountinfo()).filter((path) => isWithin(path, folder));
  const isOnOtherDevice = statSync(folder).dev !== statSync(dirname(folder)).dev;
  return [...new Set([...(isOnOtherDevice ? [folder] : []), ...listed])];
}

/** Empty where the system has no such list; the devices of folders then tell the most. */
function readMountinfo(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
