import type { LedgerEntry } from '../schemas/ledger.ts';
import { site } from '../site.ts';
import type { DeclaredChanges } from './changes/changes.ts';
import { checkChanges } from './changes/check-changes.ts';
import { contradictsText } from './check-unchanged.ts';
import { checkEdition } from './check-editions.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { currentAddresses, type CurrentEntry } from './current-addresses.ts';
import { formatLedger, ledgerFile } from './ledger.ts';
import { changed, reused, strayed, vanished } from './ledger-problems.ts';
import type { Problem } from '../files/problems.ts';
import { followRedirects } from './changes/successors.ts';
import { type LedgerUpdate, updateLedger } from './update-ledger.ts';

/**
 * Holds the addresses as they stand against the ledger: none that was published may vanish, hold
 * other words or be given to something else, unless `content/changes.yaml` declares it.
 *
 * @param isUnread whether what an address belongs to could not be read, so that nothing can be said
 */
export function judgeAddresses(
  corpus: Corpus,
  problems: Problem[],
  isUnread: (address: string) => boolean = () => false,
): void {
  const { ledger, changes, articles } = corpus;
  const current = currentAddresses(corpus);
  const successors = followRedirects(changes.redirects, (address) => current.has(address));
  const contradicted = new Set(
    articles
      .filter((article) => contradictsText(article, ledger, current, problems))
      .map(({ id }) => `/articles/${id}/`),
  );
  for (const [address, entry] of Object.entries(ledger.addresses)) {
    if (isUnread(address) || contradicted.has(address.split('#')[0]!)) continue;
    const now = current.get(address);
    if (!now) {
      const ends = successors.of(address);
      const [page = '', fragment] = address.split('#');
      if (isDeclared(address, changes)) continue;
      if (fragment !== undefined && !current.has(page)) {
        // A page takes its passages along, as far as they keep their ids.
        const lost = !entry.gone && strays(entry, ends, current);
        if (lost) problems.push(strayed(address, ends, lost, corpus));
      } else if (ends.length === 0) problems.push(vanished(address, entry, corpus, current));
    } else if (entry.holds !== null && now.holds !== entry.holds) {
      // An edition that was published corrects nothing more.
      const [, id = ''] = /^\/articles\/([^/]+)\/#/.exec(address) ?? [];
      const spent = ledger.editions[id]?.[now.since] !== undefined;
      const declared = changes.corrections.some(
        (correction) =>
          !spent && correction.address === address && correction.edition === now.since,
      );
      if (entry.gone && !Object.values(entry.was ?? {}).includes(now.holds ?? ''))
        problems.push(reused(address, entry, corpus));
      else if (!declared) problems.push(changed(address, corpus));
    }
  }
  checkChanges({ changes, ledger, current, successors, articles }, problems);
}

/** Everything that keeps the edition as it stands from being recorded: addresses and editions. */
export function judgeLedger(corpus: Corpus, problems: Problem[]): void {
  judgeAddresses(corpus, problems);
  for (const article of corpus.articles) checkEdition(article, corpus.ledger, problems);
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
      redirects.find(({ from }) => from === address.split('#')[0])?.edition ??
      site.edition,
  });
}

/** Where the words of a passage are, if its page leads elsewhere than to them. */
function strays(
  { holds }: LedgerEntry,
  ends: string[],
  current: ReadonlyMap<string, CurrentEntry>,
): string | undefined {
  if (holds === null || ends.some((end) => current.get(end)?.holds === holds)) return undefined;
  const pages = new Set(ends.map((end) => end.split('#')[0]!));
  return [...current.keys()].find(
    (other) => current.get(other)!.holds === holds && pages.has(other.split('#')[0]!),
  );
}

/** A redirect that leads nowhere is reported where it stands, not as missing. */
function isDeclared(address: string, { redirects }: DeclaredChanges): boolean {
  return redirects.some(({ from }) => from === address);
}

/** Every address and edition must stand in the ledger. */
export function checkRecorded(corpus: Corpus, problems: Problem[]): void {
  const { ledger, added, changed: other, gone, restored, editions } = recordPresent(corpus);
  if (formatLedger(ledger) === formatLedger(corpus.ledger)) return;
  const unrecorded = [...added, ...other, ...gone, ...restored, ...editions];
  const some = unrecorded.slice(0, 5).join(', ') + (unrecorded.length > 5 ? ' …' : '');
  problems.push({
    file: ledgerFile,
    message: `the ledger is not up to date: ${some || 'it lacks fingerprints'}`,
    hint: 'run npm run ledger, look at what it changes in content/ledger.json, and commit it with the text',
  });
}
