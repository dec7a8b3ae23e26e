import type { Hit } from './evaluate.ts';
import type { EntitiesByPassage, NameRecord, Table } from '../formats.ts';

/** What passages are narrowed to; an empty string narrows nothing. */
export interface Facets {
  article: string;
  author: string;
  year: string;
  /** Id of an actor or initiative that the passage names. */
  entity: string;
}

export const facetKeys = ['article', 'author', 'year', 'entity'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Value of the year of a text whose date is unknown. */
export const undated = 'undated';

/** One thing to narrow to, with the passages that it would leave. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What facets are worked out from. */
export interface FacetData {
  table: Table;
  names: NameRecord[];
  /** Undefined until it is loaded. */
  entities: EntitiesByPassage | undefined;
}

/** The passages that the facets leave. */
export function narrow(hits: Hit[], facets: Facets, data: FacetData): Hit[] {
  const set = facetKeys.filter((key) => facets[key]);
  return set.length === 0
    ? hits
    : hits.filter((hit) => set.every((key) => valuesOf(hit, key, data).includes(facets[key])));
}

/**
 * What each facet offers, the most passages first; counted over what the other facets leave. A choice
 * made stays on offer even if it leaves nothing.
 */
export function choicesOf(
  hits: Hit[],
  facets: Facets,
  data: FacetData,
): Record<FacetKey, Choice[]> {
  const offers = facetKeys.map((key): [FacetKey, Choice[]] => {
    const counts = new Map<string, number>(facets[key] ? [[facets[key], 0]] : []);
    for (const hit of narrow(hits, { ...facets, [key]: '' }, data))
      for (const value of valuesOf(hit, key, data)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts].map(([value, count]) => ({
      value,
      label: labelOf(key, value, data),
      count,
    }));
    return [key, choices.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))];
  });
  return Object.fromEntries(offers) as Record<FacetKey, Choice[]>;
}

/** The facets that an address asks for. */
export function readFacets(asked: URLSearchParams): Facets {
  const read = (key: FacetKey) => asked.get(key) ?? '';
  return {
    article: read('article'),
    author: read('author'),
    year: read('year'),
    entity: read('entity'),
  };
}

function valuesOf({ record, passage }: Hit, key: FacetKey, data: FacetData): string[] {
  if (key === 'article') return [record.article];
  if (key === 'entity')
    return (data.entities?.[record.article]?.[passage] ?? []).map((one) => data.names[one]!.id);
  const article = data.table.articles.find(({ id }) => id === record.article)!;
  return key === 'author' ? article.authors : [article.year ?? undated];
}

function labelOf(key: FacetKey, value: string, { table, names }: FacetData): string {
  if (key === 'article') return table.articles.find(({ id }) => id === value)?.label ?? value;
  if (key === 'entity') return names.find(({ id }) => id === value)?.name ?? value;
  return value === undated ? 'Date unknown' : value;
}
