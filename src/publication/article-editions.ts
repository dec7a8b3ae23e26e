import type { Article } from '../schemas/article.ts';

/** An edition of an article. */
export type ArticleEdition = Article['history'][number];

/** The editions of an article, newest first. */
export function editionsOf({ data }: { data: Pick<Article, 'history'> }): ArticleEdition[] {
  return data.history;
}

/** The day of the newest of several editions; undefined if there are none. */
export function newestDay(editions: readonly ArticleEdition[]): string | undefined {
  return editions
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
