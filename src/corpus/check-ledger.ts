import type { LedgerEntry } from '../schemas/ledger.ts';
import { site } from '../site.ts';
import { type DeclaredChanges, writeChange } from './changes.ts';
import { checkChanges } from './check-changes.ts';
import { contradictsText } from './check-unchanged.ts';
import { checkEdition, editionOfChange } from './check-editions.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { currentAddresses, type CurrentEntry } from './current-addresses.ts';
import { formatLedger, ledgerFile, lineInLedger } from './ledger.ts';
import type { Problem } from './problems.ts';
import { followRedirects } from './successors.ts';
import { suggestRedirect } from './suggest-redirect.ts';
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
      if (successors.of(address).length === 0 && !isDeclared(address, changes))
        problems.push(vanished(address, entry, corpus, current));
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

/** A redirect that leads nowhere is reported where it stands, not as missing. */
function isDeclared(address: string, { redirects }: DeclaredChanges): boolean {
  return redirects.some(({ from }) => from === address);
}

function vanished(
  address: string,
  { since }: LedgerEntry,
  corpus: Corpus,
  current: ReadonlyMap<string, CurrentEntry>,
): Problem {
  const suggestion = suggestRedirect(address, corpus, current);
  return {
    file: ledgerFile,
    line: lineInLedger(address),
    message: `${address}, published in edition ${since}, is no longer on the site`,
    hint: `restore it, or say under redirects in content/changes.yaml where it has gone: ${writeChange(suggestion)}`,
  };
}

function reused(address: string, { since, gone }: LedgerEntry, corpus: Corpus): Problem {
  return {
    ...placeOf(address, corpus),
    message: `${address} is taken again: edition ${since} published something else there, given up in ${gone!}`,
    hint: 'an address is never used twice: give what is new an id of its own',
  };
}

function changed(address: string, corpus: Corpus): Problem {
  const article = articleOf(address, corpus);
  const entry = {
    address,
    edition: article ? editionOfChange(article, corpus.ledger) : site.edition,
    reason: '…',
  };
  return {
    ...placeOf(address, corpus),
    message: article
      ? `${address} holds other words than those published`
      : `${address} is about something else than was published there, by its name`,
    hint: `restore it, or declare the correction under corrections in content/changes.yaml: ${writeChange(entry)}`,
  };
}

/** The article of a passage or note. */
function articleOf(address: string, { articles }: Corpus): CorpusArticle | undefined {
  return articles.find(({ id }) => address.startsWith(`/articles/${id}/`));
}

/** File and line of what stands at an address; those of the ledger, where it comes from no file. */
function placeOf(address: string, corpus: Corpus): Pick<Problem, 'file' | 'line'> {
  const article = articleOf(address, corpus);
  if (article)
    return { file: article.file, line: article.passages.get(address.split('#')[1] ?? '')?.line };
  const [, folder, id] = address.split('/');
  const file =
    corpus.entities.find((entity) => entity.collection === folder && entity.id === id)?.file ??
    (folder === 'works' ? corpus.works.find(({ key }) => key === id)?.file : undefined);
  return file ? { file } : { file: ledgerFile, line: lineInLedger(address) };
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
