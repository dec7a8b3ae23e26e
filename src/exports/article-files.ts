import type { ArticleExtension } from '../addresses/formats.ts';
import { cited } from '../citing/cite-page.ts';
import { toBibtex, toCslJson, toRis } from '../citing/formats.ts';
import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { type ArticleFile, articleFilesOf } from '../publication/files.ts';
import type { Publication } from '../publication/publication.ts';
import { writeArticleEpub } from './epub/write-epub.ts';
import { writeTei } from './tei/document.ts';
import { writeMarkdown } from './text/markdown.ts';
import { writePlainText } from './text/text.ts';

/** A file of an article with what it holds. */
export interface WrittenFile extends ArticleFile {
  bytes: Uint8Array;
}

/** Every file in which an article can be had, each made once. */
export const articleFiles = remember(
  (article: CorpusArticle, corpus: Corpus, publication: Publication): WrittenFile[] =>
    articleFilesOf(article, publication.access).map((file) => {
      const content = write(file.extension, article, corpus, publication);
      return { ...file, bytes: typeof content === 'string' ? Buffer.from(content) : content };
    }),
);

function write(
  extension: ArticleExtension,
  article: CorpusArticle,
  corpus: Corpus,
  publication: Publication,
): string | Uint8Array {
  const items = () => cited(article, corpus, publication).map(({ item }) => item);
  switch (extension) {
    case 'txt':
      return writePlainText(article);
    case 'md':
      return writeMarkdown(article, publication);
    case 'tei.xml':
      return writeTei(article, publication);
    case 'epub':
      return writeArticleEpub(article, corpus, publication);
    case 'bib':
      return toBibtex(items());
    case 'ris':
      return toRis(items());
    case 'csl.json':
      return toCslJson(items());
  }
}
