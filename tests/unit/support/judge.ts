import type { Changes } from '../../../src/schemas/changes.ts';
import { judgeLedger } from '../../../src/ledger/check-ledger.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { recordedPassages } from '../../../src/ledger/ledger.ts';
import { assignIds } from '../../../src/article/ids/passage-ids.ts';
import { formatProblem, type Problem } from '../../../src/files/problems.ts';
import type { Corpus, CorpusArticle } from '../../../src/model/corpus.ts';

const { corpus: real } = loadCorpus();

/** The corpus as it stands, of which parts can be put in the place of others. */
export function copyOfCorpus(): Corpus {
  return { ...real, ledger: structuredClone(real.ledger), changes: { ...real.changes } };
}

/** The report of the ledger on a corpus: every problem, whole. */
export function judged(corpus: Corpus): string[] {
  const problems: Problem[] = [];
  judgeLedger(corpus, problems);
  return problems.map(formatProblem);
}

/** Declares changes; each stands on the line of its number, redirects from 1, corrections from 101. */
export function declareChanges(corpus: Corpus, changes: Partial<Changes>): void {
  corpus.changes = {
    redirects: changes.redirects ?? [],
    corrections: changes.corrections ?? [],
    lineOf: (list, index) => index + (list === 'redirects' ? 1 : 101),
  };
}

/** Puts another article in the place of one. */
export function changeArticle(
  corpus: Corpus,
  id: string,
  change: (article: CorpusArticle) => Partial<CorpusArticle>,
): void {
  corpus.articles = corpus.articles.map((article) =>
    article.id === id ? { ...article, ...change(article) } : article,
  );
}

/** Gives an article other passages: `undefined` leaves one out, a list puts several in its place. */
export function changePassages(
  corpus: Corpus,
  articleId: string,
  change: (id: string, text: string) => string | string[] | undefined,
): void {
  changeArticle(corpus, articleId, ({ text, hashes }) => {
    const passages = text.passages.flatMap((passage) =>
      [change(passage.id, passage.text) ?? []].flat().map((words) => ({
        ...passage,
        id: passage.kind === 'note' ? passage.id : '',
        text: words,
      })),
    );
    const { recorded, retired } = recordedPassages(corpus.ledger, articleId);
    const ids = assignIds(passages, recorded, retired);
    return {
      ids,
      text: { ...text, passages },
      passages: new Map(passages.map((passage) => [passage.id, passage])),
      hashes: { ...hashes, text: 'f'.repeat(64) },
    };
  });
}

/** Raises the edition of an article. */
export function raiseEdition(corpus: Corpus, id: string, edition: string): void {
  changeArticle(corpus, id, ({ data }) => ({
    data: {
      ...data,
      edition,
      history: [{ edition, date: '2026-12-01', changes: 'Test.' }, ...data.history],
    },
  }));
}
