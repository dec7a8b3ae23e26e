import { manifest } from 'virtual:search-manifest';
import type { EntityRecord, Table } from '../../search/formats/json-files.ts';
import { type Postings, readPlaces } from '../../search/formats/places.ts';
import { seal } from '../../search/formats/words.ts';
import { remember } from '../../search/remember.ts';
import type { Engine } from '../../search/results/answer.ts';
import { Vocabulary } from '../../search/vocabulary/vocabulary.ts';
import { fetchAhead, forgetLoaded, load, loadPagefind, loadText } from '../shared/load.ts';
import { loadNames } from '../shared/names.ts';

/** Loads what every search needs, once; with the table, to show its answers. */
export const loadEngine = remember(async (): Promise<Engine & { table: Table }> => {
  fetchAhead();
  const [names, table] = await Promise.all([loadNames(), load<Table>('table.json')]);
  const articles = table.articles.map(({ id }) => id);
  /** Asks Pagefind where a word stands. */
  const askPagefind = remember(async (word: string): Promise<Postings> => {
    const { results } = await (await loadPagefind()).search(seal(word));
    return new Map(results.map(({ id, words }) => [id, words]));
  });
  return {
    table,
    names,
    vocabulary: new Vocabulary(manifest.shards, (part) => loadText(`words/${part}.txt`)),
    articles: table.articles,
    works: [{ id: '', ...table.works }],
    placesOf: async ({ id }) => {
      const { places } = await load<EntityRecord>(`names/${id}.json`);
      return readPlaces(places, articles);
    },
    postingsOf: async (words) => {
      const found = words.map(async (word) => [word, await askPagefind(word)] as const);
      return new Map(await Promise.all(found));
    },
  };
});

/** Gives up what was loaded, after a failure. */
export function forgetEngine(): void {
  loadEngine.forget();
  forgetLoaded();
}
