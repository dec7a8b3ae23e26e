import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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
