import { articleAddress, articleIn, readAddress } from '../addresses/addresses.ts';
import { checkChanges } from './changes/check-changes.ts';
import { followRedirects } from './changes/successors.ts';
import {
  articleAt,
  checkEdition,
  checkSiteEdition,
  checkUnchanged,
  editionOfChange,
} from './check-editions.ts';
import { type CurrentAddresses, currentAddresses } from './current-addresses.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { writeChange } from './changes/changes.ts';
import { ledgerFile } from './ledger.ts';
import type { Problem } from '../files/problems.ts';
import { startOf } from '../article/passage.ts';
import { splitFrom, suggestRedirect } from './changes/suggest-redirect.ts';
import type { Corpus } from '../model/corpus.ts';

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

/** A published address that is not on the site, and leads nowhere. */
function vanished(
  address: string,
  { since }: LedgerEntry,
  corpus: Corpus,
  current: CurrentAddresses,
): Problem {
  const suggestion = suggestRedirect(address, corpus, current);
  return {
    file: ledgerFile,
    ...corpus.ledger.placeOf?.(address),
    message: `${address}, published in edition ${since}, is no longer on the site`,
    hint: suggestion
      ? `restore it, or say under redirects in content/changes.yaml where it has gone: ${writeChange(suggestion)}`
      : 'restore it, or name under redirects in content/changes.yaml a file that holds the same',
  };
}

/** A passage of a vanished page whose words are under another id than it leads to. */
function strayed(address: string, ends: string[], words: string, corpus: Corpus): Problem {
  const edition = editionOfChange(words, corpus);
  return {
    file: ledgerFile,
    ...corpus.ledger.placeOf?.(address),
    message: `${address} leads to ${ends.join(' and ')}, but its words are at ${words}`,
    hint: `add under redirects in content/changes.yaml: ${writeChange({ from: address, to: [words], how: 'renamed', edition, reason: '…' })}`,
  };
}

/** An address that was given up and now holds something else. */
function reused(address: string, { since, gone }: LedgerEntry, corpus: Corpus): Problem {
  return {
    ...placeOf(address, corpus),
    message: `${address} is taken again: edition ${since} published something else there, given up in ${gone!}`,
    hint: 'an address is never used twice: give what is new an id of its own',
  };
}

/** An address that holds other words, which no correction declares. */
function changed(address: string, corpus: Corpus): Problem {
  const article = articleAt(address, corpus);
  const continues = article ? splitFrom(address, article, corpus.ledger) : [];
  const entry = {
    address,
    ...(continues.length > 0 ? { continues } : {}),
    edition: editionOfChange(address, corpus),
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

/** File and line of what stands at an address; those of the ledger, where it comes from no file. */
function placeOf(address: string, corpus: Corpus): Pick<Problem, 'file' | 'line' | 'column'> {
  const article = articleAt(address, corpus);
  const { folder, id, fragment = '' } = readAddress(address);
  const passage = article?.passages.get(fragment);
  if (article) return { file: article.file, ...(passage && startOf(passage)) };
  const entity = corpus.entityOf.get(id);
  if (entity?.collection === folder) return { file: entity.file, ...entity.placeOf(['name']) };
  const work = folder === 'works' ? corpus.workOf.get(id) : undefined;
  if (work) return { file: work.file, ...work.placeOf(['authors']) };
  return { file: ledgerFile, ...corpus.ledger.placeOf?.(address) };
}
