/** Every file of a built site as words, whatever it is packed in, for tests that look for sentences. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';

/** A file, or a file within a packed one, in each reading of its text. */
export interface OutputFile {
  path: string;
  readings: string[][];
}

/**
 * The folder of a build, which a variable of the environment names.
 *
 * @param of what the build must be of
 * @throws Error where there is none
 */
export function requireBuild(variable: string, of: string): string {
  const folder = process.env[variable] ?? '';
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`${variable} must name a built site of ${of}: see scripts/test.ts.`);
}

/** All files under a folder, packed ones opened. */
export function* readOutput(folder: string): Generator<OutputFile> {
  for (const path of globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort())
    yield* open(path, readFileSync(path));
}

/** A file and whatever is packed in it: gzip (RFC 1952), zip and EPUB (PKWARE APPNOTE, 4.3.7). */
export function* open(path: string, bytes: Uint8Array): Generator<OutputFile> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    yield* open(`${path} (gzip)`, gunzipSync(bytes));
    return;
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      yield* open(`${path} › ${name}`, content);
    return;
  }
  const text = new TextDecoder().decode(bytes);
  yield { path, readings: readingsOf(text) };
}

/**
 * The words of a text, without its mark-up. A tag may stand within a word or between two, so the text
 * is read both ways; JSON and scripts are read with their escapes undone.
 */
export function readingsOf(text: string): string[][] {
  const plain = unescape(text);
  return [plain.replaceAll(/<[^>]*>/g, ''), plain.replaceAll(/<[^>]*>/g, ' ')].map((reading) =>
    wordsOf(decodeEntities(reading)),
  );
}

/** Words in lower case; what is left out, `…`, is one too, since words on both sides are not together. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|…/gu) ?? []
  );
}

function unescape(text: string): string {
  return decodeEntities(text)
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/\\(["'\\/`])/g, '$1');
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi, (entity) => {
    const node = fromHtml(entity, { fragment: true }).children[0];
    return node?.type === 'text' ? node.value : entity;
  });
}
