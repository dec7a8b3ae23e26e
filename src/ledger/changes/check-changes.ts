import { isFile } from '../../addresses/addresses.ts';
import { articleAt } from '../check-editions.ts';
import type { Correction } from '../../schemas/changes.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { changesFile } from './changes.ts';
import { joinWithAnd } from '../../words/names.ts';
import { nearestAddress } from '../../addresses/nearest-address.ts';
import { fieldIn } from '../../files/places.ts';
import { didYouMean, type Problem } from '../../files/problems.ts';
import { splitFrom } from './suggest-redirect.ts';
import type { Successors } from './successors.ts';
import { compareEditions } from '../../schemas/fields.ts';
import type { Corpus, DeclaredChanges } from '../../model/corpus.ts';
import type { CurrentAddresses } from '../current-addresses.ts';

/** What declarations are judged by. */
interface ChangesContext extends Pick<Corpus, 'changes' | 'ledger' | 'articleOf' | 'edition'> {
  current: CurrentAddresses;
  successors: Successors;
  /** Whether nothing can be said of an address. */
  isUnsure: (address: string) => boolean;
}

/** Every declaration must be about an address that was published, be needed, and lead somewhere. */
export function checkChanges(context: ChangesContext): Problem[] {
  const problems: Problem[] = [];
  const { changes, ledger, current, successors, isUnsure } = context;
  const declared = new Set<string>();
  changes.redirects.forEach(({ from, to, edition }, i) => {
    const report = reporter(changes, problems, 'redirects', i);
    if (declared.has(from))
      report(`${from} is redirected twice`, 'keep one of the two, with all successors in to');
    declared.add(from);
    if (isUnsure(from)) return;
    if (isPublished(from, ledger, report)) {
      if (current.has(from))
        report(
          `${from} is redirected, yet it is on the site`,
          'if it is what it was before, remove the redirect; if it is something else, give that another address: none is ever used twice',
        );
      else if (successors.circles(from))
        report(
          `${from} leads in a circle, through ${to.join(' and ')}`,
          'an address leads at last to one that is on the site: mend to',
        );
      else if (isFile(from) && !successors.of(from).some(isFile))
        report(
          `${from} is a file, but leads to none: ${to.join(' and ')}`,
          'a file cannot show a page: name the file that holds the same now',
        );
      // A successor that was published and has vanished is reported itself.
      for (const next of to)
        if (!current.has(next) && !(next in ledger.addresses) && !isUnsure(next))
          report(`${from} leads to ${next}, which is not on the site`, meant(next, current.keys()));
    }
    checkEditionOf(from, edition, context, report);
  });
  changes.corrections.forEach((correction, i) => {
    const { address, continues = [], edition } = correction;
    const report = reporter(changes, problems, 'corrections', i);
    if (isUnsure(address) || !isPublished(address, ledger, report)) return;
    for (const next of continues)
      if (successors.of(next).length === 0 && !isUnsure(next))
        report(`${next} is no address of the site`, meant(next, current.keys()));
    if (!checkEditionOf(address, edition, context, report)) return;
    if (corrects(address, edition, context)) checkContinues(correction, context, report);
    else
      report(
        `${address} was not corrected in edition ${edition}`,
        'what is published has its words unchanged: remove the entry, or mend its address or edition',
      );
  });
  return problems;
}

/** Whoever corrects a passage that is split just now says where the rest of its words went. */
function checkContinues(
  { address, continues = [], edition }: Correction,
  { articleOf, ledger, current }: ChangesContext,
  report: Report,
): void {
  const article = articleAt(address, { articleOf });
  const now = current.get(address);
  if (!article || now?.since !== edition || now.holds === ledger.addresses[address]!.holds) return;
  const silent = splitFrom(address, article, ledger).filter((next) => !continues.includes(next));
  if (silent.length > 0)
    report(
      `${address} was split, but the entry does not say that words of it are now at ${joinWithAnd(silent)}`,
      `add continues: [${[...continues, ...silent].map((next) => `'${next}'`).join(', ')}]`,
    );
}

/** Whether an address holds, or came to hold in that edition, other words than before. */
function corrects(address: string, edition: string, { ledger, current }: ChangesContext): boolean {
  const known = ledger.addresses[address]!;
  if (edition in (known.was ?? {})) return true;
  const now = current.get(address);
  return now?.since === edition && known.holds !== now.holds;
}

type Report = (message: string, hint: string) => void;

function reporter(
  { placeOf }: DeclaredChanges,
  problems: Problem[],
  ...path: PropertyKey[]
): Report {
  const where = fieldIn({ file: changesFile, placeOf }, ...path);
  return (message, hint) => problems.push({ ...where, message, hint });
}

function isPublished(address: string, { addresses }: Ledger, report: Report): boolean {
  if (address in addresses) return true;
  report(`${address} was never published`, meant(address, Object.keys(addresses)));
  return false;
}

/** Whether the edition of a declaration is one of the article, or of the site. */
function checkEditionOf(
  address: string,
  edition: string,
  { articleOf, edition: site }: ChangesContext,
  report: Report,
): boolean {
  const article = articleAt(address, { articleOf });
  if (article) {
    const editions = article.data.history.map((record) => record.edition);
    if (editions.includes(edition)) return true;
    report(
      `edition ${edition} is not in the history of ${article.id}`,
      `its editions are ${editions.join(', ')}; raise edition in its front matter first, and say in history what changed`,
    );
    return false;
  }
  if (address.startsWith('/articles/') || compareEditions(edition, site.number) <= 0) return true;
  report(
    `edition ${edition} of the site is yet to come`,
    `write ${site.number}, or put the new edition at the head of history in content/edition.yaml`,
  );
  return false;
}

function meant(address: string, candidates: Iterable<string>): string {
  return didYouMean(
    nearestAddress(address, candidates),
    'write an address of the site, e.g. /articles/x/#p12 or /actors/y/',
  );
}
