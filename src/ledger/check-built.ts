import { readAddress } from '../addresses/addresses.ts';
import type { BuiltSite } from './built-site.ts';
import { ledgerFile } from './ledger.ts';
import type { Problem } from '../files/problems.ts';
import type { Corpus } from '../model/corpus.ts';

/**
 * Holds a built site against the ledger: every published address is in it, retired ones too, by
 * their redirect pages and anchors; and every page in it is in the ledger.
 *
 * @param withheld files that this build may not publish
 */
export function checkBuilt(
  { ledger }: Pick<Corpus, 'ledger'>,
  site: BuiltSite,
  withheld: ReadonlySet<string> = new Set(),
): Problem[] {
  const problems: Problem[] = [];
  const { addresses, placeOf } = ledger;
  for (const [address, { since }] of Object.entries(addresses)) {
    if (withheld.has(address)) continue;
    const { page: path, fragment } = readAddress(address);
    const missing = !site.has(path)
      ? `${path} is not in the built site`
      : fragment !== undefined && !site.get(path)?.has(fragment)
        ? `${path} was built without the id ${fragment}`
        : undefined;
    if (missing)
      problems.push({
        file: ledgerFile,
        ...placeOf?.(address),
        message: `${missing}, although edition ${since} published it`,
        hint: 'the page or its template has lost it: mend what writes it',
      });
  }
  const unknown = [...site]
    .filter(([path, ids]) => ids && path !== '/404.html' && !(path in addresses))
    .map(([path]) => path);
  for (const path of unknown)
    problems.push({
      file: ledgerFile,
      message: `${path} is in the built site, but not in the ledger`,
      hint: 'name it in src/addresses/addresses.ts and run npm run ledger',
    });
  return problems;
}
