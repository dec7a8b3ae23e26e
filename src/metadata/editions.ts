import type { Article } from '../schemas/article.ts';

/** An edition of an article. */
export interface ArticleEdition {
  /** `1.0.0`. */
  edition: string;
  /** The day on which it was published, `2026-11-21`. */
  date: string;
  /** What is new in it, as a public sentence. */
  changes: string;
}

const first: ArticleEdition = {
  edition: '1.0.0',
  // The day of version 1.0.0 of the site, in which every article appeared.
  date: '2026-11-21',
  changes: 'First edition.',
};

/** The editions of an article whose day is known, newest first. */
export function editionsOf({ data }: { data: Pick<Article, 'edition'> }): ArticleEdition[] {
  return data.edition === first.edition ? [first] : [];
}

/** The day of the newest of several editions; undefined if there are none. */
export function newestDay(editions: readonly ArticleEdition[]): string | undefined {
  return editions
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
