/**
 * Measures the built site: what a first visit to a page transfers, compressed with gzip -9, fonts
 * apart; and the size of the whole.
 *
 *   npm run build && npm run measure
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = 'dist';
const files = globSync(`${dist}/**/*`).filter((file) => statSync(file).isFile());
const pages = files.filter((file) => file.endsWith('.html'));
const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');

/** Bytes of a file compressed with gzip at its highest level. */
function compressed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Style sheets and scripts that a page asks for, with the modules that those import. */
function resources(page: string): Set<string> {
  const html = readFileSync(page, 'utf8');
  const found = new Set<string>();
  const add = (url: string) => {
    const file = join(dist, url.slice(base.length));
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([^"']+)["']/g,
    ))
      add(`${base}/_astro/${name}`);
  };
  for (const [, url] of html.matchAll(
    /(?:<link rel="stylesheet" href|<script type="module" src)="([^"]+)"/g,
  ))
    add(url!);
  return found;
}

const rows = pages
  .map((page) => {
    const extra = [...resources(page)].reduce((sum, file) => sum + compressed(file), 0);
    return {
      page: page.slice(dist.length).replace('index.html', ''),
      html: compressed(page),
      extra,
    };
  })
  .sort((a, b) => b.html + b.extra - a.html - a.extra);

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
console.log(
  `${'page'.padEnd(62)}${'HTML kB'.padStart(8)}${'CSS+JS'.padStart(8)}${'in all'.padStart(8)}`,
);
for (const { page, html, extra } of [
  ...rows.slice(0, 10),
  ...rows.filter(({ page }) => page === '/' || page === '/search/'),
])
  console.log(page.padEnd(62) + kB(html) + kB(extra) + kB(html + extra));
const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
console.log(
  `\n${pages.length} pages, ${files.length} files, ${(total / 1e6).toFixed(1)} MB uncompressed`,
);
