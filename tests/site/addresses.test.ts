import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workPath } from '../../src/corpus/works.ts';
import { countIds, pages } from './built.ts';
import { corpus } from './corpus.ts';

const published = Object.entries(corpus.ledger.addresses);

test('every address of the ledger leads to its page and, unless given up, to its place there', () => {
  const ids = new Map([...pages].map(([address, page]) => [address, countIds(page)]));
  const dead = published.filter(([address, { gone }]) => {
    const [path = '', fragment] = address.split('#');
    if (!ids.has(path)) return true;
    return fragment !== undefined && !gone && !ids.get(path)!.has(fragment);
  });
  assert.deepEqual(dead, []);
  assert.ok(published.length > 500, `the ledger holds ${published.length} addresses only`);
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
    [...pages.keys()].filter((address) => address.startsWith(folder) && address !== folder).sort();
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
