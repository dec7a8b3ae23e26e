import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import type { Manifest } from '../../src/search/formats/json-files.ts';
import type { SearchIndex } from '../../src/search/index/build-index.ts';

/** Where the manifest of search stands in a script of the built site. */
const manifestInScript =
  /\{root:[`"']search\/[0-9a-f]{10}\/[`"'],meta:[^{}]*?shards:(?:\[[^\]]*\]|`[^`]*`\.split\(`.`\))\}/;

/**
 * Serves the built site as static hosts do, text compressed with gzip; with another index, that one in
 * place of its own; with other files, these beside.
 *
 * @returns the address of the root, without a slash at its end
 */
export async function serveCompressed(
  folder: string,
  other?: Partial<Pick<SearchIndex, 'manifest'>> & Pick<SearchIndex, 'files'>,
): Promise<{ root: string; close: () => void }> {
  let swapped = 0;
  const read = (path: string): Uint8Array | undefined => {
    const file = other?.files.get(path.slice(1));
    if (file) return file;
    const onDisk = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (extname(onDisk) === '' || !existsSync(onDisk)) return undefined;
    const content = readFileSync(onDisk);
    if (!other?.manifest || extname(onDisk) !== '.js') return content;
    const { manifest } = other;
    const script = content.toString();
    if (!manifestInScript.test(script)) return content;
    swapped++;
    return Buffer.from(script.replace(manifestInScript, () => asScript(manifest)));
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const content = read(path);
    const type = path.endsWith('/') ? 'text/html' : lookup(path);
    if (!content) response.writeHead(404).end();
    else if (type && /^text|json|javascript|xml/.test(type))
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
        .end(gzipSync(content, { level: 9 }));
    else
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      if (other?.manifest && swapped === 0)
        throw new Error(
          'No script of the site has the manifest of search: the large index was not measured.',
        );
    },
  };
}

function asScript({ root, meta, shards }: Manifest): string {
  return `{root:${JSON.stringify(root)},meta:${JSON.stringify(meta)},shards:${JSON.stringify(shards)}}`;
}
