import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const folder = 'dist';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves the built site on a free port, as a plain web server does: no rewriting, 404.html for what is not there. */
export async function serve(base: string): Promise<{ origin: string; close: () => Promise<void> }> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no ${folder}/index.html: run npm run build before these tests.`);
}
