import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { getCorpus } from '../corpus/corpus.ts';
import { searchRecords } from '../corpus/search-records.ts';

/** Writes the search index: one record a passage and one an entity, from the same parse as the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      // In development /pagefind/* comes from the last build.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', (request, response, next) => {
          const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
          const folder = join(
            'dist/pagefind',
            ['index', 'fragment', 'filter'].find((part) => request.url?.startsWith(`/${part}/`)) ??
              '',
          );
          const file = join(folder, name);
          if (!name || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader(
            'Content-Type',
            name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          );
          response.end(readFileSync(file));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = searchRecords(getCorpus());
        try {
          // One language for all: a record in Polish would land in an index of its own, which a
          // search from an English page never opens.
          const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
          if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
          for (const record of records) {
            const added = await index.addCustomRecord({ ...record, language: 'en' });
            if (added.errors.length > 0)
              throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
          }
          const { files, errors: failures } = await index.getFiles();
          if (failures.length > 0)
            throw new Error(`Pagefind made no files: ${failures.join('; ')}`);
          const entry = files.find(({ path }) => path === 'pagefind-entry.json')!;
          const { languages } = JSON.parse(Buffer.from(entry.content).toString()) as {
            languages: Record<string, { page_count: number }>;
          };
          if (languages.en?.page_count !== records.length)
            throw new Error(
              `Pagefind indexed ${languages.en?.page_count ?? 0} of ${records.length} records`,
            );
          for (const { path, content } of files.filter(({ path }) => isNeeded(path))) {
            const target = fileURLToPath(new URL(`pagefind/${path}`, dir));
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, content);
          }
        } finally {
          await pagefind.close();
        }
        logger.info(`${records.length} records indexed`);
      },
    },
  };
}

/** The user interfaces that Pagefind brings are not used: this edition has its own. */
function isNeeded(path: string): boolean {
  return !/^pagefind-.*(ui|highlight)\.(js|css)$/.test(path);
}
