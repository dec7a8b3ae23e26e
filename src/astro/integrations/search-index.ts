import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openEdition } from '../edition.ts';
import { remember } from '../../files/remember.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { buildSearchIndex } from '../../search/index/build-index.ts';
import { searchSourceOf } from '../../search/index/search-source.ts';

/** Made once of an edition, and again when it was read anew. */
const indexOf = remember((corpus: Corpus, { access }: Publication) =>
  buildSearchIndex(searchSourceOf(corpus, access)),
);

/** The module from which scripts learn where the files of search are. */
const moduleName = 'virtual:search-manifest';

/**
 * Builds the search index from the same parse as the pages, before them, so that their scripts know
 * where its files are; writes it beside the pages, and serves it in development.
 */
export function searchIndex(): AstroIntegration {
  const getIndex = async () => {
    const { corpus, publication } = openEdition();
    return indexOf(corpus, publication);
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'search-manifest',
                resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
                load: async (id) =>
                  id === `\0${moduleName}`
                    ? `export const manifest = ${JSON.stringify((await getIndex()).manifest)};`
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          if (!/^(pagefind|search\/[0-9a-f]{10})\//.test(path)) {
            next();
            return;
          }
          getIndex().then(({ files }) => {
            const content = files.get(path);
            const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
            if (content) response.setHeader('Content-Type', type).end(content);
            else next();
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files } = await getIndex();
        for (const [path, content] of files) {
          const target = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        logger.info(`${files.size} files for search`);
      },
    },
  };
}
