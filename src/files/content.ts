import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkEncoding } from './encodings.ts';
import { largest } from './limits.ts';
import type { Problem } from './problems.ts';
import { cannotRead, readFile, Unreadable } from './read-file.ts';
import { remember } from './remember.ts';

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
  if (!bytes || faultsOf(path, bytes).length > 0) return undefined;
  return new TextDecoder().decode(bytes);
}

/** What is wrong with the bytes of a file that the edition reads as text. */
function faultsOf(path: string, bytes: Uint8Array): Omit<Problem, 'file'>[] {
  if (bytes.length === 0 && /\.(txt|mdx)$/.test(path))
    return [{ message: 'the file is empty', hint: `restore it: git checkout ${path}` }];
  return path.endsWith('.txt') ? faultsOfSource(bytes) : faultsOfText(bytes);
}

const faultsOfSource = remember((bytes: Uint8Array) => checkEncoding(bytes, true));
const faultsOfText = remember((bytes: Uint8Array) => checkEncoding(bytes, false));

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

/** Every file can be read, and those that the edition reads as text are text as it should be. */
export function checkFiles(files: ContentFiles): Problem[] {
  return [...files].flatMap(([file, bytes]): Problem[] => {
    if (bytes instanceof Unreadable) return [{ file, message: bytes.message, hint: bytes.hint }];
    if (!/\.(mdx|yaml|json|txt)$/.test(file)) return [];
    return faultsOf(file, bytes).map((fault) => ({ file, ...fault }));
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
  const content = readFile(at, largest(path));
  // Names are bytes to the system; those that are none of UTF-8 lead nowhere.
  if (entry.name.includes('\uFFFD') && content instanceof Unreadable)
    return [[path, new Unreadable('the name of this file is not in UTF-8', 'rename it')]];
  if (entry.isSymbolicLink() && content instanceof Unreadable && content.isFolder)
    return [[path, new Unreadable('a link to a folder lies here', 'put the folder itself here')]];
  return [[path, content]];
}
