import type { Corpus } from '../../model/corpus.ts';
import type { Redirect } from '../../schemas/changes.ts';

/** Where addresses have gone, as the redirects declare it. */
export interface Successors {
  /**
   * The addresses on the site to which a published one leads, through as many redirects as it takes:
   * itself, if it is still there; none, if they lead nowhere.
   */
  of: (address: string) => string[];
  /** Whether its redirects lead back to it. */
  circles: (address: string) => boolean;
}

/**
 * Follows redirects. That of a page takes the passages on it along: each to the same fragment of the
 * new page where that is on the site (`isLive`), else to the page.
 */
export function followRedirects(
  redirects: Pick<Redirect, 'from' | 'to'>[],
  isLive: (address: string) => boolean,
): Successors {
  const byAddress = new Map(redirects.map(({ from, to }) => [from, to]));
  const follow = (address: string, seen: ReadonlySet<string>): string[] => {
    if (seen.has(address)) return [];
    const declared = byAddress.get(address);
    const further = new Set([...seen, address]);
    if (declared) return unique(declared.flatMap((next) => follow(next, further)));
    if (isLive(address)) return [address];
    const [page = '', fragment] = address.split('#');
    if (fragment === undefined) return [];
    return unique(
      (byAddress.get(page) ?? []).flatMap((next) => {
        const there = next.includes('#') ? [] : follow(`${next}#${fragment}`, further);
        return there.length > 0 ? there : follow(next, further);
      }),
    );
  };
  const reaches = (address: string, wanted: string, seen: ReadonlySet<string>): boolean =>
    (byAddress.get(address) ?? []).some(
      (next) =>
        next === wanted || (!seen.has(next) && reaches(next, wanted, new Set([...seen, next]))),
    );
  return {
    of: (address) => follow(address, new Set()),
    circles: (address) => reaches(address, address, new Set()),
  };
}

/** Where addresses have gone that the ledger knows, to those that it does not say are gone. */
export function publishedSuccessors({
  ledger: { addresses },
  changes,
}: Pick<Corpus, 'ledger' | 'changes'>): Successors {
  return followRedirects(
    changes.redirects,
    (address) => address in addresses && !addresses[address]!.gone,
  );
}

function unique(addresses: string[]): string[] {
  return [...new Set(addresses)];
}
