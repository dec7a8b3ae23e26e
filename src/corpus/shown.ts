import { type Access, isWhole, siteAccess } from './access.ts';
import { type Corpus, type CorpusArticle, getCorpus } from './corpus.ts';
import { snippetOf } from './snippets.ts';
import type { Statement } from './statements.ts';

const shown = new WeakMap<Corpus, Corpus>();

/** The corpus as the build that is under way may show it, statements cut. @throws as `getCorpus` */
export function getShownCorpus(): Corpus {
  const corpus = getCorpus();
  if (siteAccess() === 'all') return corpus;
  let cut = shown.get(corpus);
  if (!cut) shown.set(corpus, (cut = cutStatements(corpus, 'cleared')));
  return cut;
}

/**
 * The same corpus, in whose statements quotations and values from withheld texts, which are words of
 * these texts, are snippets. The texts themselves are in it as before: who shows one asks `isWhole`.
 */
export function cutStatements(corpus: Corpus, access: Access): Corpus {
  const withheld = new Set(withheldArticles(corpus, access).map(({ id }) => id));
  return {
    ...corpus,
    statements: corpus.statements.map((statement) =>
      withheld.has(statement.article) ? cutStatement(statement) : statement,
    ),
  };
}

/** The articles of which a build shows no more than snippets. */
export function withheldArticles(
  { articles }: Pick<Corpus, 'articles'>,
  access: Access,
): CorpusArticle[] {
  return articles.filter((article) => !isWhole(article, access));
}

function cutStatement(statement: Statement): Statement {
  const { passage, quotation, value } = statement;
  return {
    ...statement,
    quotation: snippetOf(quotation, passage.text),
    ...(value === undefined ? {} : { value: snippetOf(value, passage.text) }),
  };
}
