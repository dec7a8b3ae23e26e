import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString } from 'hast-util-to-string';
import { select } from 'hast-util-select';
import { withheldFiles } from '../../src/publication/file-addresses.ts';
import { retiredPages } from '../../src/ledger/changes/redirect-pages.ts';
import { retiredAnchors } from '../../src/ledger/changes/retired.ts';
import { workPath } from '../../src/registry/works.ts';
import { withBase } from '../../src/site.ts';
import { base, countIds, files, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

const published = Object.entries(corpus.ledger.addresses);
const retired = new Set(retiredPages(corpus).map(({ address }) => address));
const ids = new Map([...pages].map(([address, page]) => [address, countIds(page)]));

test('every address of the ledger leads to its page or file, and to its place there', () => {
  // Beside a cleared build stands the whole one, whose files it may not publish.
  const withheld = withheldFiles(corpus, process.env.DIST_WHOLE ? 'cleared' : 'all');
  const dead = published.filter(([address]) => {
    if (withheld.has(address)) return files.has(address);
    const [path = '', fragment] = address.split('#');
    if (!path.endsWith('/')) return !files.has(path);
    return !ids.has(path) || (fragment !== undefined && !ids.get(path)!.has(fragment));
  });
  assert.deepEqual(dead, []);
  assert.ok(published.length > 500, `the ledger holds ${published.length} addresses only`);
});

test('a passage that was given up has its anchor where its successor is', () => {
  for (const article of corpus.articles) {
    const page = pages.get(`/articles/${article.id}/`)!;
    for (const { id, at, note } of retiredAnchors(article, corpus)) {
      const anchor = select(
        `[id="${id}"].retired`,
        at ? select(`[id="${at}"]`, page.tree)! : page.tree,
      );
      assert.ok(anchor, `${page.address}#${id} stands not at ${at ?? 'the end'}`);
      const words = note.map((part) => (typeof part === 'string' ? part : part.label)).join('');
      assert.equal(toString(anchor), words);
    }
  }
});

test('a page that was given up leads to one that is there, without script', () => {
  for (const { address, successors } of retiredPages(corpus)) {
    assert.ok(successors.length > 0, address);
    for (const to of successors) assert.ok(pages.has(to) || files.has(to), `${address} to ${to}`);
    const page = pages.get(address);
    if (!page) continue;
    const links = page.elements.filter(({ tagName }) => tagName === 'a');
    for (const to of successors)
      assert.ok(links.some((link) => stringOf(link, 'href') === withBase(to, base)));
    const refresh = select('meta[http-equiv=refresh]', page.tree);
    if (successors.length === 1)
      assert.equal(stringOf(refresh!, 'content'), `0; url=${withBase(successors[0]!, base)}`);
    else assert.equal(refresh, undefined);
  }
});

test('every page stands in the ledger, apart from the one for addresses that do not exist', () => {
  const known = new Set(published.map(([address]) => address));
  assert.deepEqual(
    [...pages.keys()].filter((address) => !known.has(address)),
    ['/404.html'],
  );
});

test('there is one page for each article, actor, initiative and work cited', () => {
  const under = (folder: string) =>
    [...pages.keys()]
      .filter(
        (address) => address.startsWith(folder) && address !== folder && !retired.has(address),
      )
      .sort();
  const entities = (collection: string) =>
    corpus.entities.filter((entity) => entity.collection === collection);
  const expected = (folder: string, items: { id: string }[]) =>
    items.map(({ id }) => `${folder}${id}/`).sort();

  assert.deepEqual(under('/articles/'), expected('/articles/', corpus.articles));
  assert.deepEqual(under('/actors/'), expected('/actors/', entities('actors')));
  assert.deepEqual(under('/initiatives/'), expected('/initiatives/', entities('initiatives')));
  assert.deepEqual(under('/works/'), corpus.works.map(workPath).sort());
});

test('addresses are lower case, and pages end in a slash', () => {
  const odd = [...pages.keys()].filter(
    (address) => !/^\/([a-z0-9-]+\/)*$/.test(address) && address !== '/404.html',
  );
  assert.deepEqual(odd, []);
});
