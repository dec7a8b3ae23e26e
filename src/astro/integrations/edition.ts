import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CorpusError, formatProblems } from '../../files/problems.ts';
import type { Settings } from '../../publication/settings.ts';
import { EditionReader, provideEdition } from '../edition.ts';

/**
 * Reads, proves and checks the content before Astro touches anything, and hands it to all that is made
 * of it. A build with any problem fails with one report of all of them; a development server prints
 * the report and goes on, and reads again when the watcher tells of a change.
 */
export function edition(settings: Settings): AstroIntegration {
  const reader = new EditionReader(settings);
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, logger, addMiddleware, updateConfig }) => {
        if (command === 'preview' || command === 'sync') return;
        provideEdition(reader);
        addMiddleware({ entrypoint: new URL('../middleware.ts', import.meta.url), order: 'pre' });
        const { edition: open, problems } = reader.read();
        if (problems.length > 0 && command === 'build') throw new CorpusError(problems);
        if (problems.length > 0) logger.warn(formatProblems(problems));
        updateConfig({ site: open.publication.origin });
        const { articles, entities } = open.corpus;
        const words = articles.reduce((sum, { proof }) => sum + proof.articleWords, 0);
        logger.info(
          `${articles.length} articles (${words} words), ${entities.length} entities read`,
        );
      },
      'astro:server:setup': ({ server }) => {
        const folder = resolve(settings.content);
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!resolve(path).startsWith(folder + sep)) return;
          reader.forget();
          // Pages are made of the whole: a name that changed in one file is linked in others.
          server.moduleGraph.invalidateAll();
        });
      },
    },
  };
}
