import type { TableArticle } from './formats.ts';
import { parseQuery } from './query.ts';
import { tokenise } from './tokens.ts';

/**
 * The articles of which title, authors and year together have every word of a query; none for a query
 * that leaves words out or gives alternatives, which asks for passages.
 */
export function findArticles(query: string, articles: TableArticle[]): TableArticle[] {
  const { groups, without } = parseQuery(query);
  if (groups.length === 0 || without.length > 0 || groups.some(({ length }) => length > 1))
    return [];
  const wanted = groups.flatMap(([term]) =>
    term!.words.map((word, at) => ({
      word,
      begins: term!.prefix && at === term!.words.length - 1,
    })),
  );
  return articles.filter(({ title, authors, year }) => {
    const words = tokenise([title, ...authors, year ?? ''].join(' ')).map(({ word }) => word);
    return wanted.every(({ word, begins }) =>
      words.some((one) => (begins ? one.startsWith(word) : one === word)),
    );
  });
}
