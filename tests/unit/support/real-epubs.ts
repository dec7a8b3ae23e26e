import { isWhole } from '../../../src/corpus/access/access.ts';
import { writeArticleEpub, writeCorpusEpub } from '../../../src/exports/epub/write-epub.ts';
import { corpus, publication, publicationOf } from './publication.ts';

export { corpus, publication };

/** The books of the edition: one of each article, one of all, one of all with only cleared texts. */
export const books = [
  ...corpus.articles.map((article) => ({
    name: article.id,
    full: [article],
    articles: [article],
    bytes: writeArticleEpub(article, corpus, publication),
  })),
  ...(['all', 'cleared'] as const).map((access) => ({
    name: access === 'all' ? 'the corpus' : 'the corpus with only cleared texts in full',
    full: corpus.articles.filter((article) => isWhole(article, access)),
    articles: corpus.articles,
    bytes: writeCorpusEpub(corpus, publicationOf(access)),
  })),
];
