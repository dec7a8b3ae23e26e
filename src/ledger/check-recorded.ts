import { articleAddress, readAddress } from '../addresses/addresses.ts';
import type { Problem } from '../files/problems.ts';
import type { Corpus } from '../model/corpus.ts';
import { currentAddresses } from './current-addresses.ts';
import { formatLedger, ledgerFile } from './ledger.ts';
import { type LedgerUpdate, updateLedger } from './update-ledger.ts';

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
 * @param articles ids of all articles, those that could not be read or proved too: that one is new is
 *   known of it all the same
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
