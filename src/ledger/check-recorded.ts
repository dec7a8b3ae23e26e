import { articleAddress, articleIn, readAddress } from '../addresses/addresses.ts';
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
 * @param isUnsure whether nothing can be said of an address, since what it belongs to could not be
 *   read; that a page is new is known of it all the same
 */
export function checkRecorded(
  corpus: Corpus,
  isUnsure: (address: string) => boolean = () => false,
): Problem[] {
  const known = corpus.ledger.addresses;
  const { ledger, added, changed, gone, restored, editions } = recordPresent(corpus);
  if (formatLedger(ledger) === formatLedger(corpus.ledger)) return [];
  const all = [...added, ...changed, ...gone, ...restored, ...editions];
  const unrecorded = all.filter((item) => {
    // An edition is written `article 1.0.0`.
    const address = item.startsWith('/') ? item : articleAddress(item.split(' ')[0]!);
    return !isUnsure(address) || (item === address && articleIn(item) && !(item in known));
  });
  if (all.length > 0 && unrecorded.length === 0) return [];
  const some = unrecorded.slice(0, 5).join(', ') + (unrecorded.length > 5 ? ' …' : '');
  return [
    {
      file: ledgerFile,
      message: `the ledger is not up to date: ${some || 'it lacks fingerprints'}`,
      hint: 'run npm run ledger, look at what it changes in content/ledger.json, and commit it with the text',
    },
  ];
}
