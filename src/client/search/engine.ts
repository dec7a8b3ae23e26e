import {
  type Evidence,
  type Heads,
  packOf,
  type Table,
  worksRecord,
} from '../../search/formats/json-files.ts';
import { readPlaces } from '../../search/formats/places.ts';
import { everywhere, plainWord, recordNumber } from '../../search/formats/words.ts';
import { remember } from '../../search/remember.ts';
import type { Engine } from '../../search/results/answer.ts';
import { lookUp, type PlaceSources } from '../../search/results/look-up.ts';
import {
  askPagefind,
  fetchAhead,
  forgetLoaded,
  load,
  loadText,
  MissingPart,
} from '../shared/load.ts';
import { loadNames, vocabulary } from '../shared/names.ts';

/** Loads what every search needs, once; with the table, to show its answers. */
export const loadEngine = remember(async (): Promise<Engine & { table: Table }> => {
  fetchAhead();
  const [names, table] = await Promise.all([loadNames(), load<Table>('table.json')]);
  /** Pagefind’s id of each record → ours: it is asked for all in their order. */
  const recordIds = remember(async () => {
    const results = await askPagefind(everywhere, { sort: { [recordNumber]: 'asc' } });
    const ours = [...table.articles.map(({ id }) => id), worksRecord];
    return new Map(results.map(({ id }, number) => [id, ours[number]!]));
  });
  /**
   * Asks Pagefind what records have a word, or one that begins with it.
   *
   * @throws where the part of its index does not come that has the word
   */
  const holders = remember(async (word: string): Promise<Map<string, number>> => {
    const [ids, results] = await Promise.all([recordIds(), askPagefind(plainWord(word))]);
    if (results.length === 0 && ((await vocabulary.find(word))?.count ?? 0) > 0)
      throw new MissingPart('Pagefind’s index');
    return new Map(results.map(({ id, score }) => [ids.get(id)!, score]));
  });
  const pack = (record: string) => packOf(record, table.articles.length);
  const loadPlaces = remember(async (path: string) => readPlaces(await loadText(path)));
  const sources: PlaceSources = {
    articles: table.articles,
    works: worksRecord,
    holders,
    loadHead: async (record) => (await load<Heads>(`heads/${pack(record)}.json`))[record]!,
    loadPlaces: async (record, file) =>
      (await loadPlaces(`places/${pack(record)}/${file}.txt`)).get(record),
  };
  // What any query needs comes before it is typed.
  recordIds().catch(() => undefined);
  if (table.articles[0]) sources.loadHead(table.articles[0].id).catch(() => undefined);
  return {
    table,
    names,
    vocabulary,
    loadClaims: async (id) => (await load<Evidence>(`evidence/${pack(id)}.json`))[id]!,
    withholds: table.articles.some(({ withheld }) => withheld),
    lookUp: (keys, most) => lookUp(keys, sources, most),
  };
});

/** Gives up what was loaded, after a failure. */
export function forgetEngine(): void {
  loadEngine.forget();
  forgetLoaded();
}
