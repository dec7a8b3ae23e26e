import type {
  EntitiesByPassage,
  NameRecord,
  TableArticle,
} from '../../search/formats/json-files.ts';
import { type Answer, answer, findArticles } from '../../search/results/answer.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { type FacetData, narrow } from '../../search/results/facets.ts';
import { load, missedRequests } from '../shared/load.ts';
import { type Asked, type Kind, kinds } from './address.ts';
import { loadEngine } from './engine.ts';

/** What was found for what was asked, with all that it takes to show it. */
export interface Found extends FacetData {
  asked: Asked;
  answer: Answer;
  /** The passages that the facets leave. */
  passages: Hit[];
  /** What is found beside passages; passages narrowed down leave it out. */
  articles: TableArticle[];
  names: NameRecord[];
  works: number[];
}

/**
 * Answers what is asked.
 *
 * @param typing whether the query may still grow
 * @throws where a file does not come
 */
export async function find(asked: Asked, typing: boolean): Promise<Found> {
  const { query, facets } = asked;
  const missed = missedRequests();
  const engine = await loadEngine();
  const found = await answer(query, asked, typing, engine);
  if (missedRequests() > missed) throw new Error('a part of the index did not come');
  // The entities of passages come after the first results, unless the reader narrowed to one.
  const entities = facets.entity ? await loadEntities() : undefined;
  const data = { table: engine.table, records: engine.names.records, entities };
  const isNarrowed = Object.values(facets).some(Boolean);
  return {
    ...data,
    asked,
    answer: found,
    passages: narrow(found.passages, facets, data),
    articles: isNarrowed ? [] : findArticles(query, data.table.articles),
    names: isNarrowed ? [] : found.names,
    works: isNarrowed ? [] : found.works,
  };
}

/** Loads which entities each passage names. @throws where that does not come */
export function loadEntities(): Promise<EntitiesByPassage> {
  return load<EntitiesByPassage>('entities.json');
}

/** How much of each kind was found. */
export function countsOf({ passages, articles, names, works }: Found): Record<Kind, number> {
  const named = Map.groupBy(names, ({ collection }) => collection);
  return {
    articles: articles.length,
    passages: passages.length,
    actors: named.get('actors')?.length ?? 0,
    initiatives: named.get('initiatives')?.length ?? 0,
    works: works.length,
  };
}

/** Whether things of a kind are asked for. */
export function isAsked(kind: Kind, { asked }: Found): boolean {
  return !asked.kind || asked.kind === kind;
}

/** What each kind is called: one, and several. */
export const kindWords: Record<Kind, [one: string, many: string]> = {
  articles: ['article', 'articles'],
  passages: ['passage', 'passages'],
  actors: ['actor', 'actors'],
  initiatives: ['initiative', 'initiatives'],
  works: ['work cited', 'works cited'],
};

/** The kinds beside passages. */
export const entryKinds = kinds.filter((kind) => kind !== 'passages');
