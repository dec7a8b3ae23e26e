import { type PageName, pages } from '../addresses/addresses.ts';
import { remember } from '../files/remember.ts';
import type { Corpus } from '../model/corpus.ts';
import { findDisagreements } from './disagreements.ts';
import { claimsOnGroupings } from './membership.ts';
import { networkOf } from './network.ts';

/** Pages that are there only where they have something to show. */
const conditions: Partial<Record<PageName, (corpus: Corpus) => boolean>> = {
  actors: ({ entities }) => entities.some(({ collection }) => collection === 'actors'),
  initiatives: ({ entities }) => entities.some(({ collection }) => collection === 'initiatives'),
  names: ({ entities }) => entities.length > 0,
  works: ({ works }) => works.length > 0,
  timeline: ({ statements }) => statements.some(({ date }) => date !== undefined),
  membership: (corpus) => claimsOnGroupings(corpus).length > 0,
  network: ({ statements }) => networkOf(statements).length > 0,
  disagreements: (corpus) => findDisagreements(corpus).length > 0,
};

/** The pages of the edition that are about no article, entity or work: those with something to show. */
export const shownPages = remember(
  (corpus: Corpus): ReadonlySet<PageName> =>
    new Set(
      (Object.keys(pages) as PageName[]).filter((name) => conditions[name]?.(corpus) ?? true),
    ),
);
