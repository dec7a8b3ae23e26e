import { remember } from '../../files/remember.ts';
import { type Access, isWhole } from './access.ts';
import { quotationSnippets, snippetOf } from './snippets.ts';
import type { Statement } from '../../registry/statements.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from '../../model/corpus.ts';

const cut = new WeakSet<Corpus>();
const cutCorpus = remember((corpus: Corpus): Corpus => {
  const statements = [...shownStatements(corpus, 'cleared').values()];
  const shown = makeCorpus({ ...corpus, statements });
  cut.add(shown);
  return shown;
});

/** The corpus as a build may show it: statements of withheld texts cut. Of itself it is itself. */
export function shownCorpus(corpus: Corpus, access: Access): Corpus {
  return access === 'all' || cut.has(corpus) ? corpus : cutCorpus(corpus);
}

/**
 * Each statement as it may be shown, in the order of the corpus: of withheld texts with snippets for
 * quotation and value, which are words of theirs.
 */
export function shownStatements(
  corpus: Pick<Corpus, 'articles' | 'statements'>,
  access: Access,
): Map<Statement, Statement> {
  const cut = new Map<Statement, Statement>(corpus.statements.map((said) => [said, said]));
  for (const article of withheldArticles(corpus, access)) {
    const own = corpus.statements.filter((statement) => statement.article === article.id);
    for (const [passage, said] of Map.groupBy(own, (statement) => statement.passage)) {
      const quotations = said.map(({ quotation }) => quotation);
      const snippets = quotationSnippets(article, passage, quotations);
      for (const statement of said) {
        const { quotation, value } = statement;
        cut.set(statement, {
          ...statement,
          quotation: snippets.get(quotation)!,
          ...(value === undefined ? {} : { value: snippetOf(value, passage.text) }),
        });
      }
    }
  }
  return cut;
}

/** The articles of which a build shows no more than snippets. */
export function withheldArticles(
  { articles }: Pick<Corpus, 'articles'>,
  access: Access,
): CorpusArticle[] {
  return articles.filter((article) => !isWhole(article, access));
}
