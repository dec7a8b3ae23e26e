import type { EditionHashes, Ledger, LedgerEntry } from '../schemas/ledger.ts';
import { sketch } from '../article/ids/likeness.ts';
import type { CurrentEntry } from './current-entry.ts';

/** A ledger brought up to date, and what that changed. */
export interface LedgerUpdate {
  ledger: Ledger;
  /** Addresses that were not known. */
  added: string[];
  /** Addresses that hold other words than before. */
  changed: string[];
  /** Addresses that were on the site and no longer are. */
  gone: string[];
  /** Addresses that were given up and are there again. */
  restored: string[];
  /** Editions of articles that were not known, as `article 1.0.0`. */
  editions: string[];
}

/** What the site is now, as the ledger is to record it. */
export interface PresentState {
  addresses: ReadonlyMap<string, CurrentEntry>;
  /** Article → its edition and what it consists of. */
  editions: ReadonlyMap<string, { edition: string; hashes: EditionHashes }>;
  /** The edition in which an address that is not there any more was given up. */
  goneIn: (address: string) => string;
}

/**
 * Brings a ledger up to date. No address is ever taken out: one that is no longer on the site is
 * marked as gone, and what an address held before stays beside what it holds now.
 */
export function updateLedger(ledger: Ledger, now: PresentState): LedgerUpdate {
  const addresses = { ...ledger.addresses };
  const update: LedgerUpdate = {
    ledger: { addresses, editions: { ...ledger.editions } },
    added: [],
    changed: [],
    gone: [],
    restored: [],
    editions: [],
  };
  for (const [address, entry] of now.addresses) {
    const known = addresses[address];
    if (!known) update.added.push(address);
    else if (known.gone) update.restored.push(address);
    else if (known.holds !== null && known.holds !== entry.holds) update.changed.push(address);
    addresses[address] = enter(known, entry);
  }
  for (const [address, entry] of Object.entries(ledger.addresses)) {
    if (now.addresses.has(address) || entry.gone) continue;
    addresses[address] = { ...entry, gone: now.goneIn(address) };
    update.gone.push(address);
  }
  for (const [article, { edition, hashes }] of now.editions) {
    if (ledger.editions[article]?.[edition]) continue;
    update.ledger.editions[article] = { ...ledger.editions[article], [edition]: hashes };
    update.editions.push(`${article} ${edition}`);
  }
  return update;
}

/** An entry with what stands at its address now; its edition stays, and what it held before. */
function enter(known: LedgerEntry | undefined, { holds, since, words }: CurrentEntry): LedgerEntry {
  const same = known?.holds === holds;
  const before = known?.holds ?? null;
  const replaced = before !== null && !same ? { [since]: before } : {};
  // What stood there before an edition is what the edition before it had, whatever came in between.
  const was = { ...replaced, ...known?.was };
  const sketched = same && known.sketch !== undefined ? known.sketch : words && sketch(words);
  return {
    holds,
    ...(sketched ? { sketch: sketched } : {}),
    since: known?.since ?? since,
    ...(Object.keys(was).length > 0 ? { was } : {}),
  };
}
