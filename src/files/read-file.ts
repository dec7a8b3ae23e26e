import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';

/** What lies where a file should, but cannot be read. */
export class Unreadable {
  readonly message: string;
  readonly hint: string;
  /** Whether it is a folder. */
  readonly isFolder: boolean;
  constructor(message: string, hint: string, isFolder = false) {
    this.message = message;
    this.hint = hint;
    this.isFolder = isFolder;
  }
}

/**
 * Reads a file: a regular one, of no more bytes than a limit, which is judged before anything is read.
 *
 * @param path where it is on the disk; a link is followed
 * @returns its bytes, or why it cannot be read; it throws nothing that the file system says
 */
export function readFile(path: string, limit: number): Uint8Array | Unreadable {
  let file: number | undefined;
  try {
    // A pipe would be waited for without end, were it opened otherwise (open(2), O_NONBLOCK; Windows
    // has no such flag, which then adds nothing, and no such pipes).
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const about = fstatSync(file);
    if (about.isDirectory())
      return new Unreadable('a folder lies here, where a file should', 'rename or move it', true);
    if (!about.isFile())
      return new Unreadable(
        'this is no file, but a pipe or a device',
        'put the file itself here, or remove it',
      );
    if (about.size > limit) return tooLarge(about.size, limit);
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return new Unreadable('a link lies here that leads nowhere', 'put the file itself here');
    return cannotRead(error, 'the file');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A file of more bytes than a limit. */
export function tooLarge(bytes: number, limit: number): Unreadable {
  return new Unreadable(
    `the file is too large: ${bytes} bytes, of at most ${limit}`,
    'look whether it is the right file; a long text is divided into several',
  );
}

/** Why the system would not read something, in words. */
export function cannotRead(error: unknown, what: string): Unreadable {
  const { code = '', errno = 0 } = error as NodeJS.ErrnoException;
  const [why, hint] = (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? [
    `${getSystemErrorMap().get(errno)?.[1] ?? 'the system does not say why'} (${code})`,
    'look at it in the file system',
  ];
  return new Unreadable(`${what} cannot be read: ${why}`, hint);
}

/** What errors of errno(3) mean to who edits the content. */
const reasons: Record<string, [why: string, hint: string]> = {
  ENOENT: ['there is none', 'put it there; CORPUS_CONTENT says which folder holds the content'],
  ENOTDIR: ['it is none', 'put the folder there; CORPUS_CONTENT says which one holds the content'],
  EACCES: ['it may not be opened', 'give leave to read it (chmod)'],
  ELOOP: ['the link leads to itself', 'put the file itself here'],
  ENXIO: ['it is a socket or a device', 'put the file itself here, or remove it'],
};
