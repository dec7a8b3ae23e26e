import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { writeArticleEpub, writeCorpusEpub } from '../../../src/exports/epub/write-epub.ts';
import { contextOf } from './export-context.ts';

export const { corpus } = loadCorpus();

/** What the corpus edition says of itself in tests. */
export const corpusContext = contextOf({ textHash: '' });

const isCleared = ({ data }: (typeof corpus.articles)[number]) =>
  data.rights.redistribution === 'cleared';

/** The books of the edition: one of each article, one of all, one of all with only cleared texts. */
export const books = [
  ...corpus.articles.map((article) => ({
    name: article.id,
    full: [article],
    articles: [article],
    bytes: writeArticleEpub(article, corpus, contextOf(article)),
  })),
  ...[corpus.articles, corpus.articles.filter(isCleared)].map((full, i) => ({
    name: i === 0 ? 'the corpus' : 'the corpus with only cleared texts in full',
    full,
    articles: corpus.articles,
    bytes: writeCorpusEpub(corpus, { full, contextOf, context: corpusContext }),
  })),
];
