import { readAddress } from '../addresses/addresses.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { writeChange } from './changes/changes.ts';
import { articleAt, editionOfChange } from './check-editions.ts';
import { ledgerFile } from './ledger.ts';
import type { Problem } from '../files/problems.ts';
import { startOf } from '../article/passage.ts';
import { splitFrom, suggestRedirect } from './changes/suggest-redirect.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CurrentAddresses } from './current-addresses.ts';

/** A published address that is not on the site, and leads nowhere. */
export function vanished(
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
export function strayed(address: string, ends: string[], words: string, corpus: Corpus): Problem {
  const edition = editionOfChange(words, corpus);
  const how = 'renamed';
  return {
    file: ledgerFile,
    ...corpus.ledger.placeOf?.(address),
    message: `${address} leads to ${ends.join(' and ')}, but its words are at ${words}`,
    hint: `add under redirects in content/changes.yaml: ${writeChange({ from: address, to: [words], how, edition, reason: '…' })}`,
  };
}

/** An address that was given up and now holds something else. */
export function reused(address: string, { since, gone }: LedgerEntry, corpus: Corpus): Problem {
  return {
    ...placeOf(address, corpus),
    message: `${address} is taken again: edition ${since} published something else there, given up in ${gone!}`,
    hint: 'an address is never used twice: give what is new an id of its own',
  };
}

/** An address that holds other words, which no correction declares. */
export function changed(address: string, corpus: Corpus): Problem {
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
