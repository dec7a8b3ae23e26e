import type { AstroIntegration } from 'astro';
import { loadCorpus } from '../../corpus/load-corpus.ts';
import { CorpusError, formatProblems } from '../../files/problems.ts';

/**
 * Checks the whole content before Astro touches anything. A build with any problem fails with one
 * report of all of them and leaves the last `dist` as it was; a development server prints the
 * report and goes on.
 */
export function integrity(): AstroIntegration {
  return {
    name: 'integrity',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        const { corpus, problems } = loadCorpus();
        if (problems.length > 0 && command === 'build') throw new CorpusError(problems);
        if (problems.length > 0) logger.warn(formatProblems(problems));
        const words = corpus.articles.reduce((sum, { proof }) => sum + proof.articleWords, 0);
        logger.info(
          `${corpus.articles.length} articles (${words} words), ${corpus.entities.length} entities read`,
        );
      },
    },
  };
}
