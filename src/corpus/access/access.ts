import type { Article } from '../../schemas/article.ts';
import { CorpusError } from '../../files/problems.ts';

/** Which texts a build shows whole: all, or only those whose redistribution is cleared. */
export type Access = (typeof accesses)[number];

const accesses = ['all', 'cleared'] as const;

/**
 * What `CORPUS_ACCESS` asks for; all where it is not set.
 *
 * @throws CorpusError if it is neither `all` nor `cleared`
 */
export function readAccess(env: Record<string, string | undefined>): Access {
  const value = env.CORPUS_ACCESS;
  if (value === undefined || value === '') return 'all';
  const access = accesses.find((known) => known === value);
  if (access) return access;
  throw new CorpusError([
    {
      file: 'CORPUS_ACCESS',
      message: `“${value}” is none of ${accesses.join(', ')}`,
      hint: 'set it to cleared, or leave it out to show every text',
    },
  ]);
}

/**
 * Whether a build shows the text of an article whole. Where it does not, pages, index and exports have
 * its metadata, statements, mentions and snippets (src/corpus/access/snippets.ts) and nothing else of it.
 */
export function isWhole({ data }: { data: Pick<Article, 'rights'> }, access: Access): boolean {
  return access === 'all' || data.rights.redistribution === 'cleared';
}

/** What the build that is under way shows. @throws CorpusError as `readAccess` does */
export function siteAccess(): Access {
  return readAccess(process.env);
}

/**
 * Whether crawlers may index the page of an article: not where it shows a text whose redistribution
 * is not cleared.
 */
export function isIndexable({ rights }: Pick<Article, 'rights'>, access: Access): boolean {
  return access === 'cleared' || rights.redistribution === 'cleared';
}
