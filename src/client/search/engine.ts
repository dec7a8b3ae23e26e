import { manifest } from 'virtual:search-manifest';
import { type Answer, answer, type Engine } from '../../search/results/answer.ts';
import type { Postings } from '../../search/results/evaluate.ts';
import type { EntityRecord, NameRecord, Table } from '../../search/formats/json-files.ts';
import { NameIndex } from '../../search/vocabulary/name-index.ts';
import { readPlaces } from '../../search/formats/places.ts';
import type { Switches } from '../../search/query/plan.ts';
import { seal } from '../../words/tokens.ts';
import { Vocabulary } from '../../search/vocabulary/vocabulary.ts';
import {
  fetchAhead,
  forgetPagefind,
  loadData,
  loadPagefind,
  loadText,
  missedRequests,
} from '../shared/load.ts';

/** The engine with what the page needs to show its answers. */
export interface LoadedEngine extends Engine {
  table: Table;
  records: NameRecord[];
}

let loading: Promise<LoadedEngine> | undefined;

/** Loads what every search needs, once. */
export function loadEngine(): Promise<LoadedEngine> {
  loading ??= load();
  return loading;
}

/** The names of actors and initiatives alone, which need no index. */
export async function loadNames(): Promise<NameIndex> {
  return (await loadEngine()).names;
}

/** Gives up what was loaded, after a failure. */
export function forgetEngine(): void {
  loading = undefined;
  forgetPagefind();
}

async function load(): Promise<LoadedEngine> {
  fetchAhead();
  const [records, table] = await Promise.all([
    loadData<NameRecord[]>('names.json'),
    loadData<Table>('table.json'),
  ]);
  return {
    table,
    records,
    names: new NameIndex(records),
    vocabulary: new Vocabulary(manifest.shards, (part) => loadText(`words/${part}.txt`)),
    articles: table.articles.map(({ id, hash, lengths, withheld }) => ({
      article: id,
      hash,
      lengths,
      ...(withheld ? { withheld } : {}),
    })),
    works: [{ article: '', ...table.works }],
    placesOf: async ({ id }) => {
      const { places } = await loadData<EntityRecord>(`names/${id}.json`);
      return readPlaces(
        places,
        table.articles.map((article) => article.id),
      );
    },
    postingsOf: makePostings(),
  };
}

/**
 * Answers a query.
 *
 * @param typing whether its last word may be unfinished
 * @throws where a part of the index does not come
 */
export async function ask(query: string, switches: Switches, typing: boolean): Promise<Answer> {
  const missed = missedRequests();
  const found = await answer(query, switches, typing, await loadEngine());
  if (missedRequests() > missed) throw new Error('a part of the index did not come');
  return found;
}

/** Asks Pagefind where words stand, of each word once. */
function makePostings(): Engine['postingsOf'] {
  const known = new Map<string, Promise<Postings>>();
  return async (words) => {
    const pagefind = await loadPagefind();
    const entries = words.map(async (word): Promise<[string, Postings]> => {
      let postings = known.get(word);
      if (!postings) {
        postings = pagefind
          .search(seal(word))
          .then(({ results }) => new Map(results.map(({ id, words }) => [id, words])));
        known.set(word, postings);
      }
      return [word, await postings];
    });
    return new Map(await Promise.all(entries));
  };
}
