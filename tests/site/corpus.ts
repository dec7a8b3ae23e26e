/** The corpus that the site must show: that of the folder that CORPUS_CONTENT names. */
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readContent } from '../../src/files/content.ts';
import { formatProblems } from '../../src/files/problems.ts';
import { readSettings } from '../../src/publication/settings.ts';

const { settings } = readSettings(process.env);
const loaded = loadCorpus(readContent(settings.content));
if (loaded.problems.length > 0) throw new Error(formatProblems(loaded.problems));

/** The corpus that the site must show. */
export const { corpus } = loaded;

/** Which texts it shows whole. */
export const { access } = settings;
