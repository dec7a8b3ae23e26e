import type { Article } from '../../schemas/article.ts';

/** Which texts a build shows whole: all, or only those whose redistribution is cleared. */
export type Access = (typeof accesses)[number];

export const accesses = ['all', 'cleared'] as const;

/** Whether a build shows a text whole; else its metadata, statements, mentions and snippets. */
export function isWhole({ data }: { data: Pick<Article, 'rights'> }, access: Access): boolean {
  return access === 'all' || data.rights.redistribution === 'cleared';
}

/** Whether crawlers may index an article’s page: not where it shows a text that is not cleared. */
export function isIndexable({ rights }: Pick<Article, 'rights'>, access: Access): boolean {
  return access === 'cleared' || rights.redistribution === 'cleared';
}
