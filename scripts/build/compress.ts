import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listPaths } from './manifest.ts';

/** Names of files that hold text; all else is compressed already. */
const text = /\.(html|css|js|json|xml|svg|txt|md|csv|bib|ris|webmanifest)$/;
/** What is smaller fits a packet either way. */
const least = 1000;

const ways = [
  ['.gz', (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })],
  [
    '.br',
    (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
  ],
] as const;

/**
 * Writes beside each file of text of a site the same compressed, `x.html.gz` (RFC 1952) and `x.html.br`
 * (RFC 7932), as `gzip_static` of nginx and `precompressed` of Caddy look for them.
 *
 * @returns how many files have them now
 */
export async function compressFiles(site: string): Promise<number> {
  const files = listPaths(site).filter((path) => text.test(path));
  let done = 0;
  const next = async (): Promise<void> => {
    for (let path = files.pop(); path !== undefined; path = files.pop()) {
      const bytes = await readFile(join(site, path));
      if (bytes.length < least) continue;
      for (const [ending, compress] of ways)
        await writeFile(join(site, path + ending), await compress(bytes));
      done++;
    }
  };
  // As many as zlib has threads for.
  await Promise.all(Array.from({ length: 4 }, next));
  return done;
}
