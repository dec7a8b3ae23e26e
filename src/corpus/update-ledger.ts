import type { Ledger } from '../schemas/ledger.ts';

type Entry = Ledger['addresses'][string];

/** A ledger brought up to date, and what that changed. */
export interface LedgerUpdate {
  ledger: Ledger;
  /** Addresses that were not known. */
  added: string[];
  /** Addresses that hold other words than before. */
  changed: string[];
  /** Addresses that were on the site and no longer are. */
  gone: string[];
}

/**
 * Brings a ledger up to date. Known addresses stay in their places, so that those of an article
 * remain in reading order; new ones follow the address before them.
 *
 * @param current every address of the site, in order
 */
export function updateLedger(ledger: Ledger, current: ReadonlyMap<string, Entry>): LedgerUpdate {
  const known = ledger.addresses;
  const order = Object.keys(known);
  const added: string[] = [];
  const changed: string[] = [];
  let previous = -1;
  for (const [address, entry] of current) {
    const at = order.indexOf(address);
    if (at === -1) {
      order.splice(++previous, 0, address);
      added.push(address);
      continue;
    }
    previous = at;
    if (known[address]!.holds !== entry.holds) changed.push(address);
  }
  const gone = order.filter((address) => !current.has(address));
  const addresses = Object.fromEntries(
    order.map((address): [string, Entry] => {
      const now = current.get(address);
      const since = known[address]?.since;
      return [
        address,
        now ? { ...now, since: since ?? now.since } : { ...known[address]!, gone: true },
      ];
    }),
  );
  return { ledger: { addresses }, added, changed, gone };
}
