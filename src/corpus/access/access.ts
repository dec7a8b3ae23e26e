import type { Article } from '../../schemas/article.ts';

/** Which texts a build shows whole: all, or only those whose redistribution is cleared. */
export type Access = (typeof accesses)[number];

export const accesses = ['all', 'cleared'] as const;

/**
 * Whether a build shows the text of an article whole. Where it does not, pages, index and exports have
 * its metadata, statements, mentions and snippets (src/corpus/access/snippets.ts) and nothing else of it.
 */
export function isWhole({ data }: { data: Pick<Article, 'rights'> }, access: Access): boolean {
  return access === 'all' || data.rights.redistribution === 'cleared';
}

/**
 * Whether crawlers may index the page of an article: not where it shows a text whose redistribution
 * is not cleared.
 */
export function isIndexable({ rights }: Pick<Article, 'rights'>, access: Access): boolean {
  return access === 'cleared' || rights.redistribution === 'cleared';
}
