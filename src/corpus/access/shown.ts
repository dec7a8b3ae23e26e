import { remember } from '../../files/remember.ts';
import { type Access, isWhole } from './access.ts';
import { quotationSnippets, snippetOf } from './snippets.ts';
import type { Position } from '../../registry/positions.ts';
import type { Statement } from '../../registry/statements.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from '../../model/corpus.ts';

const cut = new WeakSet<Corpus>();
const cutCorpus = remember((corpus: Corpus): Corpus => {
  const { statements, positions } = shownClaims(corpus, 'cleared');
  const shown = makeCorpus({
    ...corpus,
    statements: [...statements.values()],
    positions: [...positions.values()],
  });
  cut.add(shown);
  return shown;
});

/** The corpus as a build may show it: what is quoted of withheld texts cut. Of itself it is itself. */
export function shownCorpus(corpus: Corpus, access: Access): Corpus {
  return access === 'all' || cut.has(corpus) ? corpus : cutCorpus(corpus);
}

/** Each statement and position as it may be shown, in the order of the corpus. */
export interface ShownClaims {
  statements: Map<Statement, Statement>;
  positions: Map<Position, Position>;
}

/**
 * Each statement and position as it may be shown: of withheld texts with snippets for quotation and
 * value, which are words of theirs. What a position says is in our words.
 */
export function shownClaims(
  corpus: Pick<Corpus, 'articles' | 'statements' | 'positions'>,
  access: Access,
): ShownClaims {
  const statements = new Map(corpus.statements.map((said) => [said, said]));
  const positions = new Map(corpus.positions.map((held) => [held, held]));
  for (const article of withheldArticles(corpus, access)) {
    const isOwn = (claim: Statement | Position) => claim.article === article.id;
    const said = corpus.statements.filter(isOwn);
    const held = corpus.positions.filter(isOwn);
    const quoted = Map.groupBy([...said, ...held], ({ passage }) => passage);
    const snippets = new Map(
      [...quoted].map(([passage, claims]) => [
        passage,
        quotationSnippets(
          article,
          passage,
          claims.map(({ quotation }) => quotation),
        ),
      ]),
    );
    const cutQuotation = ({ passage, quotation }: Statement | Position) =>
      snippets.get(passage)!.get(quotation)!;
    for (const statement of said) {
      const { value, passage } = statement;
      statements.set(statement, {
        ...statement,
        quotation: cutQuotation(statement),
        ...(value === undefined ? {} : { value: snippetOf(value, passage.text) }),
      });
    }
    for (const position of held)
      positions.set(position, { ...position, quotation: cutQuotation(position) });
  }
  return { statements, positions };
}

/** The articles of which a build shows no more than snippets. */
export function withheldArticles(
  { articles }: Pick<Corpus, 'articles'>,
  access: Access,
): CorpusArticle[] {
  return articles.filter((article) => !isWhole(article, access));
}
