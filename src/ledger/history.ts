import type { Corpus, CorpusArticle } from '../model/corpus.ts';

/** An edition of an article with what it did to published addresses. */
export interface PublicEdition {
  edition: string;
  /** Day on which it appeared, ISO 8601. */
  date: string;
  /** What changed, in a sentence. */
  changes: string;
  /** Corrected and given-up passages of that edition: id and reason. */
  passages: { id: string; reason: string }[];
}

/** The public history of an article, newest edition first. */
export function historyOf(
  { id, data }: Pick<CorpusArticle, 'id' | 'data'>,
  { changes }: Pick<Corpus, 'changes'>,
): PublicEdition[] {
  const page = `/articles/${id}/#`;
  const declared = [
    ...changes.corrections.map(({ address, edition, reason }) => ({ address, edition, reason })),
    ...changes.redirects.map(({ from, edition, reason }) => ({ address: from, edition, reason })),
  ].filter(({ address }) => address.startsWith(page));
  return data.history.map((record) => ({
    ...record,
    passages: declared
      .filter(({ edition }) => edition === record.edition)
      .map(({ address, reason }) => ({ id: address.slice(page.length), reason })),
  }));
}
