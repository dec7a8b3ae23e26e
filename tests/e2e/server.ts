import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';

const folder = process.env.DIST ?? 'dist';

if (!existsSync(join(folder, 'index.html')))
  throw new Error(`There is no ${folder}/index.html: run npm run build before these tests.`);

export interface Server {
  /** Address of the site's root, without a slash at its end. */
  root: string;
  close(): Promise<void>;
}

/**
 * Serves the built site on a free port as any web server would, under the base path for which it
 * was built: index.html for folders, 404.html for what is not there, the headers of `_headers`.
 */
export async function serve(): Promise<Server> {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const base = /<body data-base="([^"]*)"/.exec(home)![1]!.replace(/\/$/, '');
  const rules = readRules();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const path = fileAt(pathname, base);
    const file = path ?? join(folder, '404.html');
    // Pagefind's own files (.pf_index, .pagefind …) have no type.
    const known = lookup(file) ?? 'application/octet-stream';
    const type = known.startsWith('text/') ? `${known}; charset=utf-8` : known;
    response.setHeader('Content-Type', type);
    for (const { pattern, headers } of path ? rules : rules.slice(0, 1))
      if (pattern.test(pathname))
        for (const [name, value] of headers)
          if (name === 'Link') response.appendHeader(name, value);
          else response.setHeader(name, value);
    response.writeHead(path ? 200 : 404).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The rules of the file `_headers`, in order: the first is that for all files. */
function readRules() {
  return readFileSync(join(folder, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...headers] = block.split('\n');
      const literal = path.split('*').map((part) => RegExp.escape(part));
      return {
        pattern: new RegExp(`^${literal.join('.*')}$`),
        headers: headers.map((line) => {
          const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line)!;
          return [name, value] as const;
        }),
      };
    });
}

function fileAt(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(`${base}/`)) return undefined;
  const path = join(folder, decodeURIComponent(pathname.slice(base.length)));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return extname(file) !== '' && existsSync(file) ? file : undefined;
}
