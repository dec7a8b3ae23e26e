/**
 * The corpus `harbours` as editors might leave it, in memory, and what the ledger says of it. No
 * function changes a corpus: each returns another.
 */
import { assignIds } from '../../../src/article/ids/passage-ids.ts';
import { formatProblem } from '../../../src/files/problems.ts';
import { judgeLedger } from '../../../src/ledger/check-ledger.ts';
import { recordPresent } from '../../../src/ledger/check-recorded.ts';
import { recordedPassages } from '../../../src/ledger/ledger.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from '../../../src/model/corpus.ts';
import type { Entity } from '../../../src/registry/entities.ts';
import type { Changes } from '../../../src/schemas/changes.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import { corpusOf, fixture, written } from '../../support/content.ts';

/** The corpus as it stands. */
export const harbours = corpusOf(fixture('harbours'));

/** Where the ledger has an address: `content/ledger.json:12:5`. */
export const inLedger = (address: string) =>
  written('content/ledger.json', harbours.ledger.placeOf!(address));

/** The report of the ledger on a corpus: every problem, whole. */
export function judged(corpus: Corpus): string[] {
  return judgeLedger(corpus).map(formatProblem);
}

/**
 * Declares changes before those that stand there; each stands in column 5 of the line of its number,
 * redirects from 1, corrections from 101.
 */
export function withChanges(corpus: Corpus, changes: Partial<Changes>): Corpus {
  return {
    ...corpus,
    changes: {
      redirects: [...(changes.redirects ?? []), ...harbours.changes.redirects],
      corrections: [...(changes.corrections ?? []), ...harbours.changes.corrections],
      placeOf: ([list, index]) => ({
        line: Number(index) + (list === 'redirects' ? 1 : 101),
        column: 5,
      }),
    },
  };
}

/** Puts another article in the place of one. */
export function withArticle(
  corpus: Corpus,
  id: string,
  change: (article: CorpusArticle) => Partial<CorpusArticle>,
): Corpus {
  return makeCorpus({
    ...corpus,
    articles: corpus.articles.map((article) =>
      article.id === id ? { ...article, ...change(article) } : article,
    ),
  });
}

/** Puts another entity in the place of one. */
export function withEntity(
  corpus: Corpus,
  id: string,
  change: (entity: Entity) => Partial<Entity>,
): Corpus {
  return makeCorpus({
    ...corpus,
    entities: corpus.entities.map((entity) =>
      entity.id === id ? { ...entity, ...change(entity) } : entity,
    ),
  });
}

/**
 * Gives an article other passages: `undefined` leaves one out, a list puts several in its place. Their
 * ids come from the ledger, and the text counts as another than was published.
 */
export function withPassages(
  corpus: Corpus,
  articleId: string,
  change: (id: string, text: string) => string | string[] | undefined,
): Corpus {
  return withArticle(corpus, articleId, ({ text, hashes }) => {
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
      hashes: {
        ...hashes,
        text: hashes.text.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f')),
      },
    };
  });
}

/** Raises the edition of an article, on the day of the newest edition of the site. */
export function withEdition(corpus: Corpus, id: string, edition: string): Corpus {
  return withArticle(corpus, id, ({ data }) => ({
    data: {
      ...data,
      edition,
      history: [{ edition, date: corpus.edition.date, changes: 'Test.' }, ...data.history],
    },
  }));
}

/** The corpus with its ledger brought up to date, as `npm run ledger` would leave it. */
export function recorded(corpus: Corpus): Corpus {
  return { ...corpus, ledger: recordPresent(corpus).ledger };
}

/** The corpus with another ledger, made of a copy of its own. */
export function withLedger(corpus: Corpus, change: (ledger: Ledger) => void): Corpus {
  const { addresses, editions, placeOf } = corpus.ledger;
  const ledger: Ledger = { ...structuredClone({ addresses, editions }), placeOf };
  change(ledger);
  return { ...corpus, ledger };
}
