import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a command on this machine, or undefined. */
export function findTool(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

/**
 * Path of a command that a Debian package brings, installed first where it is missing and can be
 * (Debian, as root); undefined where it cannot.
 */
export function ensureTool(command: string, debianPackage = command): string | undefined {
  const found = findTool(command);
  if (found || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found;
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], options);
  return findTool(command);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
