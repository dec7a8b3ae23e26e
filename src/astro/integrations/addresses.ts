import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isFile } from '../../addresses/addresses.ts';
import { shownCorpus } from '../../corpus/access/shown.ts';
import { CorpusError } from '../../files/problems.ts';
import { redirectPage, retiredPages } from '../../ledger/changes/redirect-pages.ts';
import { checkBuilt, readSite } from '../../ledger/built-site.ts';
import { hostFiles } from '../../hosting/write-files.ts';
import { withheldFiles } from '../../publication/files.ts';
import { openEdition } from '../edition.ts';

/**
 * Keeps every published address alive: writes a page in the place of each that was given up, a copy
 * of its successor in the place of a file, and rules for hosts; then holds the built site against the
 * ledger. Stands last, since it looks at what the others have written.
 */
export function addresses(): AstroIntegration {
  return {
    name: 'addresses',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { corpus, publication } = openEdition();
        const retired = retiredPages(corpus);
        for (const page of retired) {
          const isPage = !isFile(page.address);
          const file = join(folder, isPage ? `${page.address}index.html` : page.address);
          const successor = page.successors.find(isFile);
          if (isPage) write(file, redirectPage(page, publication));
          // A successor that was not written is reported below.
          else if (successor && existsSync(join(folder, successor)))
            write(file, readFileSync(join(folder, successor)));
        }
        const hosting = hostFiles(shownCorpus(corpus, publication.access), publication, retired);
        for (const [path, text] of Object.entries(hosting)) write(join(folder, path), text);
        const withheld = withheldFiles(corpus, publication.access);
        const problems = checkBuilt(corpus, readSite(folder), withheld);
        if (problems.length > 0) throw new CorpusError(problems);
        const known = Object.keys(corpus.ledger.addresses).length;
        logger.info(`${known} published addresses lead somewhere, ${retired.length} by redirect`);
      },
    },
  };
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
