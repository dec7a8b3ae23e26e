import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWhole } from '../../src/corpus/access/access.ts';
import { identifiersOf } from '../../src/registry/identifiers.ts';
import { base, countIds, files, type Page, pages, redirects, siteUrl, stringOf } from './built.ts';
import { access, corpus } from './corpus.ts';

// Read from the files: linkinator reports each address once, does not say how many fragments it has
// checked, and never comes to a page that nothing links to (404.html).
const host = 'https://site.invalid';
/** Links that name a kind of thing or a licence, and lead to nothing that a reader is to open. */
const naming = ['type', 'license'];
const ids = new Map([...pages].map(([address, page]) => [address, countIds(page)]));
const links = [...pages.values(), ...redirects.values()].flatMap((page) =>
  page.elements
    .filter((element) => element.tagName !== 'link' || !naming.includes(stringOf(element, 'rel')))
    .flatMap((element) => ['href', 'src', 'action'].map((name) => stringOf(element, name)))
    .filter(Boolean)
    .map((link) => ({ page, link, url: resolve(link, page) })),
);
const internal = links.filter(({ url }) => url.origin === host);
const external = links.filter(({ url }) => url.origin !== host);

test('every link and fragment within the site leads somewhere', () => {
  const dead = internal.filter(({ url }) => !resolves(url));
  assert.deepEqual(dead.map(describe), []);
  const fragments = internal.filter(({ url }) => url.hash !== '');
  // A test of links that finds none would pass too.
  const shown = corpus.articles.filter((article) => isWhole(article, access));
  const passages = sum(shown, ({ text }) => text.passages.length);
  const named = sum(shown, ({ mentions }) => mentions.length);
  assert.ok(fragments.length > passages, `only ${fragments.length} fragments were checked`);
  assert.ok(internal.length > passages + named, `only ${internal.length} links were checked`);
});

test('links to other hosts are those to versions of record and authority files, and those that texts print', () => {
  const records = [
    ...corpus.articles.map(({ data }) => data.url).filter((url) => url !== null),
    ...corpus.entities.flatMap(identifiersOf).map(({ address }) => address),
  ];
  const printed = corpus.articles.flatMap(({ text }) =>
    text.passages.flatMap((passage) => passage.text.match(/https?:\/\/\S*[^\s.,;:)]/g) ?? []),
  );
  const found = new Set(external.map(({ link }) => link));
  assert.deepEqual(
    records.filter((url) => !found.has(url)),
    [],
  );
  assert.deepEqual([...found.difference(new Set([...records, ...printed]))], []);
});

test('every page but that for lost addresses names its own address as the canonical one', () => {
  const wrong = [...pages.values()].filter((page) => canonicalPath(page) !== ownPath(page));
  assert.deepEqual(
    wrong.map(({ address }) => address),
    [],
  );
});

/** Where a link leads; what has the full address of the site is within it. */
function resolve(link: string, page: Page): URL {
  const within = link.startsWith(siteUrl) ? `${base}/${link.slice(siteUrl.length)}` : link;
  return new URL(within, host + base + page.address);
}

function resolves(url: URL): boolean {
  if (!url.pathname.startsWith(base)) return false;
  const path = `/${url.pathname.slice(base.length).replace(/^\//, '')}`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment) return ids.get(path)?.has(fragment) ?? false;
  return pages.has(path) || files.has(path);
}

function canonicalPath({ elements }: Page): string | undefined {
  const canonical = elements.filter(({ properties }) => String(properties.rel) === 'canonical');
  assert.ok(canonical.length <= 1);
  return canonical[0] && new URL(stringOf(canonical[0], 'href')).pathname;
}

function ownPath({ address }: Page): string | undefined {
  return address === '/404.html' ? undefined : base + address;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

function describe({ page, link }: { page: Page; link: string }): string {
  return `${link} on ${page.address}`;
}
