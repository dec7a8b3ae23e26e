import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { placeAt } from './places.ts';
import type { Problem } from './problems.ts';

/** What lies where a file should, but cannot be read. */
export class Unreadable {
  readonly message: string;
  readonly hint: string;
  constructor(message: string, hint: string) {
    this.message = message;
    this.hint = hint;
  }
}

/**
 * The content folder at one moment: path → bytes, or why it cannot be read, which {@link checkFiles}
 * tells. Paths begin with `content/` wherever the folder is.
 */
export type ContentFiles = ReadonlyMap<string, Uint8Array | Unreadable>;

/** The content folder itself, in paths. */
const root = 'content';

/** Reads the content folder, each file once, hidden ones left out. */
export function readContent(folder: string): ContentFiles {
  return new Map(readFolder(folder, root).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a file of the content is on the disk. */
export function onDisk(folder: string, path: string): string {
  return join(folder, path.slice(root.length));
}

/** The text of a file of the content; undefined where there is none, or none that can be read. */
export function textOf(files: ContentFiles, path: string): string | undefined {
  const bytes = bytesOf(files, path);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file that must be there; undefined where it cannot be read, with a problem pushed where
 * it is missing.
 */
export function requireText(
  files: ContentFiles,
  missing: Problem,
  problems: Problem[],
): string | undefined {
  if (!files.has(missing.file)) problems.push(missing);
  return textOf(files, missing.file);
}

/** The bytes of a file of the content; undefined where there is none, or none that can be read. */
export function bytesOf(files: ContentFiles, path: string): Uint8Array | undefined {
  const bytes = files.get(path);
  return bytes instanceof Unreadable ? undefined : bytes;
}

/** Names of the files that lie in a folder of the content itself, in order. */
export function namesIn(files: ContentFiles, folder: string): string[] {
  const prefix = `${folder}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map((path) => path.slice(prefix.length));
}

/** Every file can be read, and those that the edition reads as text are UTF-8. */
export function checkFiles(files: ContentFiles): Problem[] {
  return [...files].flatMap(([file, bytes]): Problem[] => {
    if (bytes instanceof Unreadable) return [{ file, message: bytes.message, hint: bytes.hint }];
    if (!/\.(mdx|yaml|json|txt)$/.test(file) || textOf(files, file) !== undefined) return [];
    const text = new TextDecoder().decode(bytes);
    return [
      {
        file,
        ...placeAt(text, text.indexOf('\uFFFD')),
        message: 'a character here is not in UTF-8',
        hint: 'save the file as UTF-8',
      },
    ];
  });
}

type Entry = [path: string, content: Uint8Array | Unreadable];

function readFolder(folder: string, path: string): Entry[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [[path, cannotRead(error, 'the folder')]];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => readEntry(entry, join(folder, entry.name), `${path}/${entry.name}`));
}

function readEntry(entry: Dirent, at: string, path: string): Entry[] {
  if (entry.isDirectory() && /\.\w+$/.test(entry.name))
    return [[path, new Unreadable('a folder lies here, where a file should', 'rename or move it')]];
  if (entry.isDirectory()) return readFolder(at, path);
  try {
    // A pipe would be waited for without end.
    const content = statSync(at).isFile()
      ? readFileSync(at)
      : new Unreadable('this is no file', 'put the file itself here, or remove it');
    return [[path, content]];
  } catch (error) {
    return [[path, cannotRead(error, 'the file')]];
  }
}

function cannotRead(error: unknown, what: string): Unreadable {
  const { code = '' } = error as NodeJS.ErrnoException;
  const [why, hint] = reasons[code] ?? [code, 'look at it in the file system'];
  return new Unreadable(`${what} cannot be read: ${why}`, hint);
}

const reasons: Record<string, [why: string, hint: string]> = {
  ENOENT: ['there is none', 'put it there; CORPUS_CONTENT says which folder holds the content'],
  ENOTDIR: ['it is none', 'put the folder there; CORPUS_CONTENT says which one holds the content'],
  EACCES: ['it may not be opened', 'give leave to read it (chmod)'],
  ELOOP: ['the link leads to itself', 'put the file itself here'],
};
