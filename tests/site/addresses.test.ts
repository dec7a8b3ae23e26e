import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString } from 'hast-util-to-string';
import { select } from 'hast-util-select';
import {
  articleAddress,
  entityAddress,
  readAddress,
  workAddress,
} from '../../src/addresses/addresses.ts';
import { retiredPages } from '../../src/ledger/changes/redirect-pages.ts';
import { retiredAnchors } from '../../src/ledger/changes/retired.ts';
import { withheldFiles } from '../../src/publication/files.ts';
import { base, countIds, files, pages, redirects, stringOf } from './built.ts';
import { access, corpus } from './corpus.ts';

const published = Object.entries(corpus.ledger.addresses);
const ids = new Map([...pages, ...redirects].map(([address, page]) => [address, countIds(page)]));

test('every address of the ledger leads to its page or file, and to its place there', () => {
  const withheld = withheldFiles(corpus, access);
  const dead = published.filter(([address]) => {
    if (withheld.has(address)) return files.has(address);
    const { page, fragment, extension } = readAddress(address);
    if (extension !== undefined) return !files.has(page);
    return !ids.has(page) || (fragment !== undefined && !ids.get(page)!.has(fragment));
  });
  assert.deepEqual(dead, []);
  assert.ok(published.length > corpus.articles.length);
});

test('a passage that was given up has its anchor where its successor is', () => {
  for (const article of corpus.articles) {
    const page = pages.get(articleAddress(article.id))!;
    for (const { id, at, note } of retiredAnchors(article, corpus)) {
      const anchor = select(
        `[id="${id}"].retired`,
        at ? select(`[id="${at}"]`, page.tree)! : page.tree,
      );
      assert.ok(anchor, `${page.address}#${id} stands not at ${at ?? 'the end'}`);
      const words = note.map((part) => (typeof part === 'string' ? part : part.label)).join('');
      assert.equal(toString(anchor).replaceAll(/\s+/g, ' ').trim(), words);
    }
  }
});

test('a page that was given up leads to one that is there, without script', () => {
  const retired = retiredPages(corpus);
  const given = retired.filter(({ address }) => readAddress(address).extension === undefined);
  assert.deepEqual([...redirects.keys()].sort(), given.map(({ address }) => address).sort());
  for (const { address, successors } of retired) {
    assert.ok(successors.length > 0, address);
    for (const to of successors) assert.ok(pages.has(to) || files.has(to), `${address} to ${to}`);
  }
  for (const { address, successors } of given) {
    const page = redirects.get(address)!;
    const links = page.elements.filter(({ tagName }) => tagName === 'a');
    for (const to of successors)
      assert.ok(links.some((link) => stringOf(link, 'href') === base + to));
    const refresh = select('meta[http-equiv=refresh]', page.tree);
    if (successors.length === 1)
      assert.equal(stringOf(refresh!, 'content'), `0; url=${base}${successors[0]!}`);
    else assert.equal(refresh, undefined);
  }
});

test('every page stands in the ledger, apart from the one for addresses that do not exist', () => {
  assert.deepEqual(
    [...ids.keys()].filter((address) => !(address in corpus.ledger.addresses)),
    ['/404.html'],
  );
});

test('there is one page for each article, actor, initiative and work cited', () => {
  const under = (folder: string) =>
    [...pages.keys()]
      .filter((address) => readAddress(address).folder === folder && readAddress(address).id !== '')
      .sort();
  const entities = (collection: string) =>
    corpus.entities
      .filter((entity) => entity.collection === collection)
      .map(entityAddress)
      .sort();

  assert.deepEqual(under('articles'), corpus.articles.map(({ id }) => articleAddress(id)).sort());
  assert.deepEqual(under('actors'), entities('actors'));
  assert.deepEqual(under('initiatives'), entities('initiatives'));
  assert.deepEqual(under('works'), corpus.works.map(workAddress).sort());
});

test('addresses are lower case, and pages end in a slash', () => {
  const odd = [...pages.keys()].filter(
    (address) => !/^\/([a-z0-9-]+\/)*$/.test(address) && address !== '/404.html',
  );
  assert.deepEqual(odd, []);
});
