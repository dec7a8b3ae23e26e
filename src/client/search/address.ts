import { longestQuery } from '../../search/query/parse-query.ts';
import { type Facets, facetKeys, readFacets } from '../../search/results/facets.ts';

export const kinds = ['articles', 'passages', 'actors', 'initiatives', 'works'] as const;
export type Kind = (typeof kinds)[number];

/** All that the address of the search page says. */
export interface Asked {
  query: string;
  /** Undefined for all kinds. */
  kind: Kind | undefined;
  facets: Facets;
  exact: boolean;
  names: boolean;
}

/** What an address asks for. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  return {
    query: asked.get('q') ?? '',
    kind: kinds.find((kind) => kind === asked.get('kind')),
    facets: readFacets(asked),
    exact: asked.get('exact') === '1',
    names: asked.get('names') !== '0',
  };
}

/** The address of the same page that asks for this. */
export function addressOf({ query, kind, facets, exact, names }: Asked): string {
  const asked = new URLSearchParams();
  // Longer ones are not read, and a server might refuse the address.
  if (query.trim()) asked.set('q', query.slice(0, longestQuery));
  if (kind) asked.set('kind', kind);
  for (const key of facetKeys) if (facets[key]) asked.set(key, facets[key]);
  if (exact) asked.set('exact', '1');
  if (!names) asked.set('names', '0');
  const text = asked.toString();
  return `${location.pathname}${text && `?${text}`}`;
}
