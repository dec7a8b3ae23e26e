import type { ConcordanceSwitches } from '../../search/concordance/concordance.ts';
import { type Sort, sorts } from '../../search/concordance/lines.ts';
import { longestQuery } from '../../search/query/fold-query.ts';
import { searchPart } from '../shared/query-in-address.ts';

/** Characters of context on either side among which the reader chooses. */
const widths = [30, 60, 100, 200] as const;

/** All that the address of the concordance says. */
export interface Asked extends ConcordanceSwitches {
  /** Empty where an entity is asked for. */
  query: string;
  /** Id of an actor or initiative. */
  entity: string;
  /** Id of the article of which alone the lines are shown. */
  article: string;
  sort: Sort;
  width: (typeof widths)[number];
}

export const usual = { article: '', sort: 'position', width: 60 } as const;

/** What an address asks for; what the page does not offer is left out. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const entity = asked.get('entity') ?? '';
  return {
    query: entity ? '' : (asked.get('q') ?? ''),
    entity,
    article: asked.get('article') ?? usual.article,
    sort: sorts.find((sort) => sort === asked.get('sort')) ?? usual.sort,
    width: widths.find((width) => String(width) === asked.get('width')) ?? usual.width,
    asTyped: asked.get('case') === '1',
    forms: asked.get('forms') === '1',
  };
}

/** The part of the address from `?` on that asks for this; empty where it asks for nothing. */
export function searchOf({ query, entity, article, sort, width, asTyped, forms }: Asked): string {
  return searchPart({
    entity,
    // Longer ones are not read, and a server might refuse the address.
    q: !entity && query.trim() && query.slice(0, longestQuery),
    article,
    sort: sort !== usual.sort && sort,
    width: width !== usual.width && String(width),
    case: asTyped && '1',
    forms: forms && '1',
  });
}
