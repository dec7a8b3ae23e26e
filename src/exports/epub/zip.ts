import { zipSync, type Zippable } from 'fflate';

/** Files of a container by their paths, in the order in which they are written. */
export type Files = ReadonlyMap<string, string>;

const encoder = new TextEncoder();

/**
 * A zip file as EPUB asks for it (EPUB 3.3, section 4.2, OCF ZIP container): `mimetype` first and
 * not compressed. The same files give the same bytes on every machine and day.
 */
export function zipEpub(files: Files): Uint8Array {
  // The first day that a zip file can name. Zip files hold local time, so this is read as such.
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = {
    mimetype: [encoder.encode('application/epub+zip'), { level: 0, mtime }],
  };
  for (const [path, content] of files) zippable[path] = [encoder.encode(content), { mtime }];
  return zipSync(zippable, { level: 9 });
}
