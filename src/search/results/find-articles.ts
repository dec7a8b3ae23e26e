import { wordsOf } from '../../words/tokens.ts';
import type { TableArticle } from '../formats/json-files.ts';
import { parseQuery, type Term } from '../query/parse-query.ts';

/**
 * The articles of which title, authors and year together have all that a query asks for; none for a
 * query that leaves words out or gives alternatives, which asks for passages.
 */
export function findArticles(query: string, articles: TableArticle[]): TableArticle[] {
  const { groups, without } = parseQuery(query);
  if (groups.length === 0 || without.length > 0 || groups.some(({ length }) => length > 1))
    return [];
  return articles.filter(({ title, authors, year }) => {
    const facts = [title, ...authors, year ?? ''].map(wordsOf);
    return groups.every(([term]) => facts.some((words) => hasTerm(words, term!)));
  });
}

/** Whether words have those of a term, side by side. */
function hasTerm(words: string[], { words: wanted, prefix }: Term): boolean {
  return words.some((_, from) =>
    wanted.every((word, at) => {
      const one = words[from + at];
      return prefix && at === wanted.length - 1 ? one?.startsWith(word) : one === word;
    }),
  );
}
