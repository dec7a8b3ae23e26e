import { articleAddress, readAddress } from '../addresses/addresses.ts';
import type { Problem } from '../files/problems.ts';
import type { Corpus } from '../model/corpus.ts';
import { type CurrentAddresses, type CurrentEntry, currentAddresses } from './current-addresses.ts';
import { formatLedger, ledgerFile } from './ledger.ts';
import { sketch } from '../article/ids/likeness.ts';
import type { EditionHashes, Ledger, LedgerEntry } from '../schemas/ledger.ts';

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
  addresses: CurrentAddresses;
  /** Article → its edition and what it consists of. */
  editions: ReadonlyMap<string, { edition: string; hashes: EditionHashes }>;
  /** The edition in which an address that is not there any more was given up. */
  goneIn: (address: string) => string;
}

/**
 * Brings a ledger up to date. No address is ever taken out: what is no longer on the site is marked as
 * gone, and what an address held before stays beside what it holds now.
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

/** What `npm run ledger` would write: the ledger of the edition as it stands. */
export function recordPresent(corpus: Corpus): LedgerUpdate {
  const { redirects } = corpus.changes;
  return updateLedger(corpus.ledger, {
    addresses: currentAddresses(corpus),
    editions: new Map(
      corpus.articles.map(({ id, data, hashes }) => [id, { edition: data.edition, hashes }]),
    ),
    goneIn: (address) =>
      redirects.find(({ from }) => from === address)?.edition ??
      redirects.find(({ from }) => from === readAddress(address).page)?.edition ??
      corpus.edition.number,
  });
}

/**
 * Every address and edition must stand in the ledger.
 *
 * @param isUnsure whether nothing can be said of an address, since what it belongs to could not be read
 * @param articles ids of all articles, unread ones too: that one is new is known of it all the same
 */
export function checkRecorded(
  corpus: Corpus,
  isUnsure: (address: string) => boolean = () => false,
  articles: Iterable<string> = [],
): Problem[] {
  const known = corpus.ledger.addresses;
  const fresh = [...articles].map(articleAddress).filter((page) => !(page in known));
  const { ledger, added, changed, gone, restored, editions } = recordPresent(corpus);
  // An edition is written `article 1.0.0`.
  const addressOf = (item: string) =>
    item.startsWith('/') ? item : articleAddress(item.split(' ')[0]!);
  const all = [...added, ...changed, ...gone, ...restored, ...editions];
  const unrecorded = new Set([...fresh, ...all.filter((item) => !isUnsure(addressOf(item)))]);
  const differs = formatLedger(ledger) !== formatLedger(corpus.ledger);
  if (unrecorded.size === 0 && (all.length > 0 || !differs)) return [];
  const some = [...unrecorded].slice(0, 5).join(', ') + (unrecorded.size > 5 ? ' …' : '');
  return [
    {
      file: ledgerFile,
      message: `the ledger is not up to date: ${some || 'it lacks fingerprints'}`,
      hint: 'when all else is mended, run npm run ledger, look at what it changes in content/ledger.json, and commit it with the text',
    },
  ];
}
