import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readAddress } from '../addresses/addresses.ts';
import type { Problem } from '../files/problems.ts';
import type { Corpus } from '../model/corpus.ts';
import { ledgerFile } from './ledger.ts';

/** A built site: the address of each file, of pages with the ids that stand on them. */
export type BuiltSite = Map<string, ReadonlySet<string> | undefined>;

/** Reads a built site: pages by their address (`/actors/`), other files by their path. */
export function readSite(folder: string): BuiltSite {
  const site: BuiltSite = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`;
    if (path.endsWith('.html'))
      site.set(path.replace(/\/index\.html$/, '/'), idsOf(readFileSync(file, 'utf8')));
    else site.set(path, undefined);
  }
  return site;
}

/** The ids in a page. In text `"` may stand as it is, but `<` may not, so that no text looks like one. */
function idsOf(html: string): Set<string> {
  const ids = new Set<string>();
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
    const [, quoted, bare] = /\sid=(?:"([^"]*)"|([^\s">]+))/.exec(tag) ?? [];
    const id = quoted ?? bare;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Every published address but those withheld is in a built site, and each of its pages published. */
export function checkBuilt(
  { ledger }: Pick<Corpus, 'ledger'>,
  site: BuiltSite,
  withheld: ReadonlySet<string> = new Set(),
): Problem[] {
  const { addresses, placeOf } = ledger;
  const missing = Object.entries(addresses).flatMap(([address, { since }]) => {
    const what = withheld.has(address) ? undefined : missingFrom(site, address);
    if (!what) return [];
    return [
      {
        file: ledgerFile,
        ...placeOf?.(address),
        message: `${what}, although edition ${since} published it`,
        hint: 'the page or its template has lost it: mend what writes it',
      },
    ];
  });
  const unknown = [...site]
    .filter(([path, ids]) => ids && path !== '/404.html' && !(path in addresses))
    .map(([path]) => ({
      file: ledgerFile,
      message: `${path} is in the built site, but not in the ledger`,
      hint: 'name it in src/addresses/addresses.ts and run npm run ledger',
    }));
  return [...missing, ...unknown];
}

function missingFrom(site: BuiltSite, address: string): string | undefined {
  const { page, fragment } = readAddress(address);
  if (!site.has(page)) return `${page} is not in the built site`;
  if (fragment === undefined || site.get(page)?.has(fragment)) return undefined;
  return `${page} was built without the id ${fragment}`;
}
