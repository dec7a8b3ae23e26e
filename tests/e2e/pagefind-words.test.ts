import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everywhere, plainWord, recordNumber } from '../../src/search/formats/words.ts';
import { makeIndexRecords } from '../../src/search/index/index-records.ts';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
import { corpus, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

/** What of Pagefind’s own script is asked. */
interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (
    words: string,
    options?: { sort: Record<string, string> },
  ) => Promise<{ results: { id: string }[] }>;
}

test('Pagefind tells of every word all records that have it', async () => {
  const records = makeIndexRecords(searchSourceOf(corpus, 'all'));
  const words = [...new Set(records.flatMap(({ passages }) => passages.flat()))];
  const page = await site.open('/search/');
  const address = site.url('/pagefind/pagefind.js');
  const told = await page.evaluate(
    async ({ address, asked, everywhere, recordNumber }) => {
      const pagefind = (await import(address)) as Pagefind;
      await pagefind.options({ noWorker: true });
      const all = await pagefind.search(everywhere, { sort: { [recordNumber]: 'asc' } });
      const numbers = new Map(all.results.map(({ id }, number) => [id, number]));
      const found: number[][] = [];
      for (const word of asked) {
        const { results } = await pagefind.search(word);
        found.push(results.map(({ id }) => numbers.get(id) ?? -1));
      }
      return { records: all.results.length, found };
    },
    { address, asked: words.map(plainWord), everywhere, recordNumber },
  );
  assert.equal(told.records, records.length);
  const missed = words.filter((word, at) =>
    records.some(({ passages }, number) => {
      return passages.flat().includes(word) && !told.found[at]!.includes(number);
    }),
  );
  assert.deepEqual(missed, []);
});
