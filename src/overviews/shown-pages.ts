import { type PageName, pages } from '../addresses/addresses.ts';
import { remember } from '../files/remember.ts';
import { entitiesOf } from '../model/counts.ts';
import type { Corpus } from '../model/corpus.ts';
import { findDisagreements } from './disagreements.ts';
import { claimsOnGroupings } from './membership.ts';
import { networkOf } from './network.ts';

/** Pages that are there only where they have something to show. */
const conditions: Partial<Record<PageName, (corpus: Corpus) => boolean>> = {
  actors: (corpus) => entitiesOf(corpus, 'actors').length > 0,
  initiatives: (corpus) => entitiesOf(corpus, 'initiatives').length > 0,
  names: ({ entities, works }) => entities.length + works.length > 0,
  authors: ({ authors }) => authors.length > 0,
  questions: ({ questions }) => questions.length > 0,
  works: ({ works }) => works.length > 0,
  timeline: ({ statements }) => statements.some(({ date }) => date !== undefined),
  membership: (corpus) => claimsOnGroupings(corpus).length > 0,
  network: ({ statements }) => networkOf(statements).length > 0,
  disagreements: (corpus) =>
    findDisagreements(corpus).length > 0 ||
    corpus.questions.some(({ data }) => data.differences.length > 0),
};

/** The pages about no article, entity or work: those that have something to show. */
export const shownPages = remember(
  (corpus: Corpus): ReadonlySet<PageName> =>
    new Set(
      (Object.keys(pages) as PageName[]).filter((name) => conditions[name]?.(corpus) ?? true),
    ),
);

/** Links to those of some pages that are there, in the order in which they are named. */
export function linksTo(
  corpus: Corpus,
  names: Partial<Record<PageName, string>>,
): { address: string; name: string }[] {
  const shown = shownPages(corpus);
  return (Object.entries(names) as [PageName, string][])
    .filter(([page]) => shown.has(page))
    .map(([page, name]) => ({ address: pages[page], name }));
}
