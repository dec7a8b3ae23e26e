import type { NameRecord, Table } from '../formats/json-files.ts';
import type { Hit } from './evaluate.ts';

/** What passages are narrowed to, where they are not: an empty string narrows nothing. */
export const noFacets = { article: '', author: '', year: '', entity: '' };
export type Facets = typeof noFacets;
export type FacetKey = keyof Facets;
export const facetKeys = Object.keys(noFacets) as FacetKey[];

/** Value of the year of a text whose date is unknown. */
const undated = 'undated';

/** What facets are worked out from. */
export interface FacetData {
  table: Table;
  /** Actors and initiatives, as numbered in `entities`. */
  records: NameRecord[];
  /** Of each article for each passage the entities that it names. */
  entities: Map<string, number[][]>;
}

/** The passages that the facets leave. */
export function narrow(hits: Hit[], facets: Facets, data: FacetData): Hit[] {
  const set = facetKeys.filter((key) => facets[key]);
  return hits.filter((hit) => set.every((key) => valuesOf(hit, key, data).includes(facets[key])));
}

/**
 * What a facet offers, the most passages first; counted over what the other facets leave. A choice
 * made stays on offer even if it leaves nothing.
 */
export function choicesOf(key: FacetKey, hits: Hit[], facets: Facets, data: FacetData) {
  const counts = new Map<string, number>(facets[key] ? [[facets[key], 0]] : []);
  for (const hit of narrow(hits, { ...facets, [key]: '' }, data))
    for (const value of valuesOf(hit, key, data)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(key, value, data), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function valuesOf({ record, passage }: Hit, key: FacetKey, data: FacetData): string[] {
  if (key === 'article') return [record.id];
  if (key === 'entity')
    return (data.entities.get(record.id)?.[passage] ?? []).map((one) => data.records[one]!.id);
  const article = data.table.articles.find(({ id }) => id === record.id)!;
  return key === 'author' ? article.authors : [article.year ?? undated];
}

function labelOf(key: FacetKey, value: string, { table, records }: FacetData): string {
  if (key === 'article') return table.articles.find(({ id }) => id === value)?.label ?? value;
  if (key === 'entity') return records.find(({ id }) => id === value)?.name ?? value;
  return value === undated ? 'Date unknown' : value;
}
