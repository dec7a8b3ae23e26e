/** What is asked of search, as the address says it, and what is found. */
import type { NameRecord, TableArticle } from '../../search/formats/json-files.ts';
import { longestQuery } from '../../search/query/fold-query.ts';
import type { Switches } from '../../search/query/plan-types.ts';
import { type Answer, answer, findArticles } from '../../search/results/answer.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { type FacetData, facetKeys, type Facets, narrow } from '../../search/results/facets.ts';
import { searchPart } from '../shared/query-in-address.ts';
import { loadEngine } from './engine.ts';

type Kind = 'articles' | 'passages' | 'statements' | 'actors' | 'initiatives' | 'works';

/** What each kind of result is called: one, and several. */
export const kindWords: Record<Kind, [one: string, many: string]> = {
  articles: ['article', 'articles'],
  passages: ['passage', 'passages'],
  statements: ['statement', 'statements'],
  actors: ['actor', 'actors'],
  initiatives: ['initiative', 'initiatives'],
  works: ['work cited', 'works cited'],
};
export const kinds = Object.keys(kindWords) as Kind[];

/** All that the address of the search page says. */
export interface Asked extends Switches {
  query: string;
  /** Undefined for all kinds. */
  kind: Kind | undefined;
  facets: Facets;
}

/** What was found for what was asked, with all that it takes to show it. */
export interface Found extends FacetData {
  asked: Asked;
  answer: Answer;
  /** The passages that the facets leave, and those that hold most of what is asked for. */
  passages: Hit[];
  partial: Hit[];
  /** What is found beside passages; passages narrowed down leave it out. */
  articles: TableArticle[];
  names: NameRecord[];
  works: number[];
  claims: number[];
}

/** What an address asks for. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const facets = facetKeys.map((key) => [key, asked.get(key) ?? '']);
  return {
    query: asked.get('q') ?? '',
    kind: kinds.find((kind) => kind === asked.get('kind')),
    facets: Object.fromEntries(facets) as Facets,
    exact: asked.get('exact') === '1',
    names: asked.get('names') !== '0',
    every: asked.get('every') === '1',
  };
}

/** The part of the address from `?` on that asks for this; empty where it asks for nothing. */
export function searchOf({ query, kind, facets, exact, names, every }: Asked): string {
  // Longer queries are not read, and a server might refuse the address.
  const q = query.trim() && query.slice(0, longestQuery);
  return searchPart({
    q,
    kind,
    ...facets,
    exact: exact && '1',
    names: !names && '0',
    every: every && '1',
  });
}

/**
 * Answers what is asked, which may still grow if one is typing.
 *
 * @param most articles to search at most, if not as many as are searched at first
 * @throws where a file does not come
 */
export async function find(asked: Asked, typing: boolean, most?: number): Promise<Found> {
  const { query, facets } = asked;
  const { table, ...engine } = await loadEngine();
  const found = await answer(query, asked, typing, engine, most);
  const data = { table, records: engine.names.records, entities: found.entities };
  const passages = narrow(found.passages, facets, data);
  const partial = narrow(found.partial, facets, data);
  const beside = Object.values(facets).some(Boolean)
    ? { articles: [], names: [], works: [], claims: [] }
    : { ...found, articles: findArticles(query, table.articles) };
  const { articles, names, works, claims } = beside;
  return { ...data, asked, answer: found, passages, partial, articles, names, works, claims };
}

/** How much of each kind was found. */
export function countsOf({
  passages,
  partial,
  articles,
  names,
  works,
  claims,
}: Found): Record<Kind, number> {
  const actors = names.filter(({ collection }) => collection === 'actors').length;
  return {
    articles: articles.length,
    passages: passages.length + partial.length,
    statements: claims.length,
    actors,
    initiatives: names.length - actors,
    works: works.length,
  };
}

/** Whether things of a kind are asked for. */
export function isAsked(kind: Kind, { asked }: Found): boolean {
  return !asked.kind || asked.kind === kind;
}
