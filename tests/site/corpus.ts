import { loadCorpus } from '../../src/corpus/corpus.ts';
import { formatProblems } from '../../src/corpus/problems.ts';

const { corpus, problems } = loadCorpus();
if (problems.length > 0) throw new Error(formatProblems(problems));

/** The corpus that the site must show. */
export { corpus };
