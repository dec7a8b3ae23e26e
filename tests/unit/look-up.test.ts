import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lookUp, type PlaceSources } from '../../src/search/results/look-up.ts';

/** Articles a0, a1, …, of which each tenth has `rare` and all have `common`. */
function sourcesOf(articles: number): PlaceSources {
  const ids = Array.from({ length: articles }, (_, number) => `a${number}`);
  const holding = (word: string) => ids.filter((_, at) => word === 'common' || at % 10 === 9);
  return {
    articles: ids.map((id) => ({ id })),
    works: '-works',
    holders: (word) => Promise.resolve(new Map(holding(word).map((id) => [id, 0]))),
    loadHead: () => Promise.resolve({ lengths: [1], entities: [[]] }),
    loadPlaces: () =>
      Promise.resolve(
        new Map([
          ['common', [0]],
          ['rare', [0]],
        ]),
      ),
  };
}
const searched = async (articles: number, most?: number) => {
  const found = await lookUp(['common', 'rare'], sourcesOf(articles), most);
  return { ids: found.articles.map(({ text }) => text.id), held: found.held };
};

describe('Of what holds a query', () => {
  test('a small corpus is searched whole', async () => {
    const { ids, held } = await searched(12);
    assert.equal(ids.length, 12);
    assert.equal(held, 12);
  });

  test('of a larger one those articles are searched that hold the most of it', async () => {
    const { ids, held } = await searched(40);
    assert.equal(held, 40);
    assert.equal(ids.length, 8);
    for (const best of ['a9', 'a19', 'a29', 'a39']) assert.ok(ids.includes(best), best);
  });

  test('more are searched if asked for', async () => {
    assert.equal((await searched(40, 24)).ids.length, 24);
  });

  test('places come from articles that are searched alone', async () => {
    const { find } = await lookUp(['rare'], sourcesOf(40));
    assert.deepEqual([...find('rare')!.keys()], ['a9', 'a19', 'a29', 'a39']);
  });
});
