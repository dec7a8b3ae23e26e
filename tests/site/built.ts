/** The built site in `dist`, or in the folder that DIST names, as the tests of this folder read it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { siteFiles } from '../../src/addresses/addresses.ts';

export const folder = process.env.DIST ?? 'dist';

if (!existsSync(join(folder, 'index.html')))
  throw new Error(`There is no ${folder}/index.html: run npm run build before these tests.`);

export interface Page {
  /** From the root of the site, without its base path: `/actors/japan/`, `/404.html`. */
  address: string;
  html: string;
  tree: Root;
  elements: Element[];
}

/** Paths of all files of the site, from its root: `/pagefind/pagefind.js`. */
export const files = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name))}`)
    .map((path) => path.replaceAll('\\', '/')),
);

const read = [...files]
  .filter((path) => path.endsWith('.html') && path !== siteFiles.corpus)
  .sort()
  .map((path) => readPage(path));

/** All pages of the site, by address; the corpus in one HTML file is an export and no page. */
export const pages = byAddress(read.filter((page) => !isRedirect(page)));

/** What stands in the place of pages that were given up, by address. */
export const redirects = byAddress(read.filter(isRedirect));

/** The base path under which the site was built, without a slash at its end, as its pages tell it. */
export const base = stringOf(select('body', pages.get('/')!.tree)!, 'dataBase').replace(/\/$/, '');

/** The address of the home page, base path included: `https://example.org/some/prefix/`. */
export const siteUrl = stringOf(select('link[rel=canonical]', pages.get('/')!.tree)!, 'href');

/** Text of a file of the site. */
export function readFile(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The value of an attribute as HTML writes it; empty where there is none. */
export function stringOf(element: Element, property: string): string {
  const value = element.properties[property];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** How often each id stands on a page. */
export function countIds({ elements }: Page): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of elements.map((element) => stringOf(element, 'id')).filter(Boolean))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function byAddress(some: Page[]): Map<string, Page> {
  return new Map(some.map((page) => [page.address, page]));
}

/** Every page of the site tells its scripts the base path; what was put in its place has none. */
function isRedirect({ tree }: Page): boolean {
  return select('body', tree)!.properties.dataBase === undefined;
}

function readPage(path: string): Page {
  const html = readFile(path);
  const tree = fromHtml(html);
  const elements: Element[] = [];
  visit(tree, 'element', (element) => void elements.push(element));
  return { address: path.replace(/(^|\/)index\.html$/, '$1'), html, tree, elements };
}
