import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../../ledger/built-site.ts';
import { siteAccess } from '../../corpus/access/access.ts';
import { checkBuilt } from '../../ledger/check-built.ts';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { CorpusError, type Problem } from '../../files/problems.ts';
import { withheldFiles } from '../../publication/file-addresses.ts';
import {
  hostRules,
  type Place,
  redirectPage,
  retiredPages,
} from '../../ledger/changes/redirect-pages.ts';

/**
 * Keeps every published address alive: writes a page in the place of each that was given up, a copy
 * of its successor in the place of a file, and rules for hosts; then holds the built site against the
 * ledger. Stands last, since it looks at what the others have written.
 */
export function addresses(): AstroIntegration {
  let place: Place = { origin: '', base: '/' };
  return {
    name: 'addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { origin: config.site ?? '', base: config.base };
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const corpus = getCorpus();
        const retired = retiredPages(corpus);
        for (const page of retired) {
          const isPage = page.address.endsWith('/');
          const file = join(folder, isPage ? `${page.address}index.html` : page.address);
          mkdirSync(dirname(file), { recursive: true });
          const successor = page.successors.find((to) => !to.endsWith('/'));
          if (isPage) writeFileSync(file, redirectPage(page, place));
          // A successor that was not written is reported below.
          else if (successor && existsSync(join(folder, successor)))
            copyFileSync(join(folder, successor), file);
        }
        const rules = hostRules(retired, place.base);
        if (rules !== '') writeFileSync(join(folder, '_redirects'), rules);
        const problems: Problem[] = [];
        checkBuilt(corpus, readSite(folder), problems, withheldFiles(corpus, siteAccess()));
        if (problems.length > 0) throw new CorpusError(problems);
        const known = Object.keys(corpus.ledger.addresses).length;
        logger.info(`${known} published addresses lead somewhere, ${retired.length} by redirect`);
      },
    },
  };
}
