import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { formatProblems } from '../../src/files/problems.ts';

const { corpus, problems } = loadCorpus();
if (problems.length > 0) throw new Error(formatProblems(problems));

/** The corpus that the site must show. */
export { corpus };
