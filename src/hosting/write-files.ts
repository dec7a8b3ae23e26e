import type { Corpus } from '../model/corpus.ts';
import { oneFileInline } from '../exports/one-file/write-one-file.ts';
import type { RetiredPage } from '../ledger/changes/redirect-pages.ts';
import type { Publication } from '../publication/publication.ts';
import { headerRules } from './headers.ts';
import { type Hosting, writeCaddy, writeHeaders, writeNginx, writeRedirects } from './servers.ts';

/**
 * The files that tell hosts how the site is served, by their paths in it. Those of nginx and Caddy lie
 * in a hidden folder, which neither serves.
 *
 * @param retired pages that were given up: one with a single successor is redirected there
 */
export function hostFiles(
  corpus: Pick<Corpus, 'articles'>,
  publication: Publication,
  retired: readonly RetiredPage[],
): Record<string, string> {
  const hosting: Hosting = {
    base: publication.base,
    rules: headerRules(corpus, publication, oneFileInline()),
    redirects: retired.flatMap(({ address, successors: [to, ...more] }) =>
      to !== undefined && more.length === 0 ? [{ from: address, to }] : [],
    ),
  };
  return {
    _headers: writeHeaders(hosting),
    _redirects: writeRedirects(hosting),
    // GitHub Pages leaves out what begins with `_`, unless this lies there.
    '.nojekyll': '',
    '.hosting/nginx.conf': writeNginx(hosting),
    '.hosting/Caddyfile': writeCaddy(hosting),
  };
}
