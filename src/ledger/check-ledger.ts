import { articleAddress, articleIn, readAddress } from '../addresses/addresses.ts';
import type { Problem } from '../files/problems.ts';
import type { Corpus } from '../model/corpus.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { checkChanges } from './changes/check-changes.ts';
import { followRedirects } from './changes/successors.ts';
import { checkEdition, checkSiteEdition, checkUnchanged } from './check-editions.ts';
import { type CurrentAddresses, currentAddresses } from './current-addresses.ts';
import { changed, reused, strayed, vanished } from './ledger-problems.ts';

/**
 * Everything that keeps the edition as it stands from being recorded: no published address may vanish,
 * hold other words or be given to something else, unless `content/changes.yaml` declares it; and what an
 * edition held stays as it was.
 *
 * @param isUnsure whether nothing can be said of an address, since what it belongs to could not be read
 */
export function judgeLedger(
  corpus: Corpus,
  isUnsure: (address: string) => boolean = () => false,
): Problem[] {
  const articles = corpus.articles.filter(({ id }) => !isUnsure(articleAddress(id)));
  return [
    ...judgeAddresses(corpus, isUnsure),
    ...articles.flatMap((article) => checkEdition(article, corpus.ledger)),
    ...(isUnsure('/') ? [] : checkSiteEdition(corpus)),
  ];
}

function judgeAddresses(corpus: Corpus, isUnsure: (address: string) => boolean): Problem[] {
  const { ledger, changes, articles } = corpus;
  const current = currentAddresses(corpus);
  const successors = followRedirects(changes.redirects, (address) => current.has(address));
  const contradictions = new Map(
    articles.map((article) => [article.id, checkUnchanged(article, ledger, current)]),
  );
  const problems = [...contradictions.values()].flat();
  for (const [address, entry] of Object.entries(ledger.addresses)) {
    const article = articleIn(address) ?? '';
    if (isUnsure(address) || (contradictions.get(article)?.length ?? 0) > 0) continue;
    const now = current.get(address);
    if (!now) {
      const ends = successors.of(address);
      const { page, fragment } = readAddress(address);
      // A redirect that leads nowhere is reported where it stands, not as missing.
      if (changes.redirects.some(({ from }) => from === address)) continue;
      if (fragment !== undefined && !current.has(page)) {
        // A page takes its passages along, as far as they keep their ids.
        const lost = !entry.gone && strays(entry, ends, current);
        if (lost) problems.push(strayed(address, ends, lost, corpus));
      } else if (ends.length === 0) problems.push(vanished(address, entry, corpus, current));
    } else if (entry.holds !== null && now.holds !== entry.holds) {
      // An edition that was published corrects nothing more.
      const spent = ledger.editions[article]?.[now.since] !== undefined;
      const declared = changes.corrections.some(
        (correction) =>
          !spent && correction.address === address && correction.edition === now.since,
      );
      if (entry.gone && !Object.values(entry.was ?? {}).includes(now.holds ?? ''))
        problems.push(reused(address, entry, corpus));
      else if (!declared) problems.push(changed(address, corpus));
    }
  }
  return [...problems, ...checkChanges({ ...corpus, current, successors, isUnsure })];
}

/** Where the words of a passage are, if its page leads elsewhere than to them. */
function strays(
  { holds }: LedgerEntry,
  ends: string[],
  current: CurrentAddresses,
): string | undefined {
  if (holds === null || ends.some((end) => current.get(end)?.holds === holds)) return undefined;
  const pages = new Set(ends.map((end) => readAddress(end).page));
  return [...current.keys()].find(
    (other) => current.get(other)!.holds === holds && pages.has(readAddress(other).page),
  );
}
