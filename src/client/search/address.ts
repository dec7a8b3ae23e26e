import { longestQuery } from '../../search/query/parse-query.ts';
import type { Switches } from '../../search/query/plan-types.ts';
import { type Facets, noFacets } from '../../search/results/facets.ts';
import { searchPart } from '../shared/query-in-address.ts';

export const kinds = ['articles', 'passages', 'actors', 'initiatives', 'works'] as const;
export type Kind = (typeof kinds)[number];

/** All that the address of the search page says. */
export interface Asked extends Switches {
  query: string;
  /** Undefined for all kinds. */
  kind: Kind | undefined;
  facets: Facets;
}

/** What an address asks for. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const facets = Object.keys(noFacets).map((key) => [key, asked.get(key) ?? '']);
  return {
    query: asked.get('q') ?? '',
    kind: kinds.find((kind) => kind === asked.get('kind')),
    facets: Object.fromEntries(facets) as Facets,
    exact: asked.get('exact') === '1',
    names: asked.get('names') !== '0',
  };
}

/** The part of the address from `?` on that asks for this; empty where it asks for nothing. */
export function searchOf({ query, kind, facets, exact, names }: Asked): string {
  // Longer queries are not read, and a server might refuse the address.
  const q = query.trim() && query.slice(0, longestQuery);
  return searchPart({ q, kind, ...facets, exact: exact && '1', names: !names && '0' });
}
