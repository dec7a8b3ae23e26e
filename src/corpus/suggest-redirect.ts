import type { Redirect } from '../schemas/changes.ts';
import { site } from '../site.ts';
import { editionOfChange } from './check-editions.ts';
import type { Corpus } from './corpus.ts';
import type { CurrentEntry } from './current-addresses.ts';
import { nearest } from './problems.ts';

/**
 * The redirect that an editor probably has to declare for an address that has vanished: of a passage
 * to the one that has its words now, or else to the one after which it stood; of a page to a new one
 * of the same name, or else to the new one whose id is most like it.
 */
export function suggestRedirect(
  address: string,
  corpus: Corpus,
  current: ReadonlyMap<string, CurrentEntry>,
): Redirect {
  const [page = '', fragment] = address.split('#');
  const article = corpus.articles.find(({ id }) => page === `/articles/${id}/`);
  if (article && fragment !== undefined) {
    const lost = article.ids.lost.find(({ id }) => id === fragment);
    const heir = lost?.heir ?? lost?.after;
    return {
      from: address,
      to: [heir ? `${page}#${heir.id}` : page],
      how: lost?.heir ? 'joined' : 'withdrawn',
      edition: editionOfChange(article, corpus.ledger),
      reason: '…',
    };
  }
  const { addresses } = corpus.ledger;
  const fresh = [...current.keys()].filter((other) => !(other in addresses));
  const folder = page.replace(/[^/]*\/?$/, '');
  const sameName = fresh.find(
    (other) =>
      current.get(other)!.holds !== null && current.get(other)!.holds === addresses[address]?.holds,
  );
  const heir =
    sameName ??
    nearest(
      address,
      fresh.filter((other) => other.startsWith(folder)),
    );
  return {
    from: address,
    to: [heir ?? (current.has(folder) ? folder : '/')],
    how: heir ? 'renamed' : 'withdrawn',
    edition: site.edition,
    reason: '…',
  };
}
