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
          const written = await index.writeFiles({
            outputPath: fileURLToPath(new URL('pagefind', dir)),
          });
          if (written.errors.length > 0)
            throw new Error(`Pagefind wrote no files: ${written.errors.join('; ')}`);
        } finally {
          await pagefind.close();
        }
        logger.info(`${records.length} records indexed`);
      },
    },
  };
}
