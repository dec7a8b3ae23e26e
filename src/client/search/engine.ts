import {
  claimsRecord,
  type EntityRecord,
  type Table,
  worksRecord,
} from '../../search/formats/json-files.ts';
import { type Postings, readPlaces } from '../../search/formats/places.ts';
import { closed, everywhere, recordNumber } from '../../search/formats/words.ts';
import { remember } from '../../search/remember.ts';
import type { Engine } from '../../search/results/answer.ts';
import { fetchAhead, forgetLoaded, load, loadPagefind, MissingPart } from '../shared/load.ts';
import { loadNames, vocabulary } from '../shared/names.ts';

/** Loads what every search needs, once; with the table, to show its answers. */
export const loadEngine = remember(async (): Promise<Engine & { table: Table }> => {
  fetchAhead();
  const [names, table] = await Promise.all([loadNames(), load<Table>('table.json')]);
  const articles = table.articles.map(({ id }) => id);
  /** Pagefind’s id of each record → ours: it is asked for all in their order. */
  const recordIds = remember(async () => {
    const pagefind = await loadPagefind();
    const sort = { [recordNumber]: 'asc' as const };
    const { results } = await pagefind.search(closed(everywhere), { sort });
    const ours = [...articles, worksRecord, claimsRecord];
    return new Map(results.map(({ id }, number) => [id, ours[number]!]));
  });
  /** Asks Pagefind where a word stands. @throws where the part of the index does not come that has it */
  const askPagefind = remember(async (word: string): Promise<Postings> => {
    const ids = await recordIds();
    const { results } = await (await loadPagefind()).search(closed(word));
    if (results.length === 0 && ((await vocabulary.find(word))?.count ?? 0) > 0)
      throw new MissingPart('a part of the index of words');
    // The word that is everywhere stands before the first of the text.
    return new Map(results.map(({ id, words }) => [ids.get(id)!, words.map((at) => at - 1)]));
  });
  return {
    table,
    names,
    vocabulary,
    articles: table.articles,
    works: [{ id: worksRecord, lengths: table.works }],
    claims: [{ id: claimsRecord, lengths: table.claims.lengths }],
    evidence: table.claims.evidence,
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
