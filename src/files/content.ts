import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The content folder as it was at one moment: path → bytes. Paths begin with `content/` wherever the
 * folder is, so that files are called the same in messages, tests and declarations.
 */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** What a path of the content folder begins with. */
const root = 'content/';

/**
 * Reads the content folder, each file once. Hidden files are left out.
 *
 * @param folder where it is: absolute, or from the working directory
 * @throws what the file system says, if the folder or a file in it cannot be read
 */
export function readContent(folder: string): ContentFiles {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/(^|\/)\./.test(path))
      .sort()
      .flatMap((path) => {
        const bytes = readIfFile(join(folder, path));
        return bytes ? [[root + path, bytes] as const] : [];
      }),
  );
}

/** The text of a file of the content; undefined where there is none. */
export function textOf(files: ContentFiles, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Names of the files that lie in a folder of the content itself, in order. */
export function namesIn(files: ContentFiles, folder: string): string[] {
  const prefix = `${folder}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map((path) => path.slice(prefix.length));
}

function readIfFile(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return undefined;
    throw error;
  }
}
