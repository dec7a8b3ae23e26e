import type { ArticleExtension, CorpusExtension } from '../addresses/formats.ts';
import { cited } from '../citing/cite-page.ts';
import { toBibtex, toCslJson, toRis } from '../citing/formats.ts';
import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { type ArticleFile, articleFilesOf } from '../publication/files.ts';
import type { Publication } from '../publication/publication.ts';
import { writeArticleEpub, writeCorpusEpub } from './epub/write-epub.ts';
import { writeOneFile } from './one-file/write-one-file.ts';
import { writeTei } from './tei/document.ts';
import { writeCorpusMarkdown, writeMarkdown } from './text/markdown.ts';
import { writeCorpusText, writePlainText } from './text/text.ts';

interface WrittenFile extends ArticleFile {
  bytes: Uint8Array;
}

type Content = string | Uint8Array;

/** Every file in which an article can be had, each made once. */
export const articleFiles = remember(
  (article: CorpusArticle, corpus: Corpus, publication: Publication): WrittenFile[] => {
    const writers: Record<ArticleExtension, () => Content> = {
      txt: () => writePlainText(article),
      md: () => writeMarkdown(article, publication),
      'tei.xml': () => writeTei(article, publication),
      epub: () => writeArticleEpub(article, corpus, publication),
      ...bibliographies([article], corpus, publication),
    };
    return articleFilesOf(article, publication.access).map((file) => ({
      ...file,
      bytes: bytesOf(writers[file.extension]()),
    }));
  },
);

const once = (write: () => Content) => remember(() => bytesOf(write()));

const corpusWriters = remember((corpus: Corpus, publication: Publication) => {
  const { bib, ris, 'csl.json': csl } = bibliographies(corpus.articles, corpus, publication);
  return {
    html: once(() => writeOneFile(corpus, publication)),
    epub: once(() => writeCorpusEpub(corpus, publication)),
    txt: once(() => writeCorpusText(corpus, publication)),
    md: once(() => writeCorpusMarkdown(corpus, publication)),
    bib: once(bib),
    ris: once(ris),
    'csl.json': once(csl),
  };
});

/** The whole corpus in a format, as the site publishes it; each made once. */
export function writeCorpus(
  format: CorpusExtension | 'html',
  corpus: Corpus,
  publication: Publication,
): Uint8Array {
  return corpusWriters(corpus, publication)[format]();
}

/** Both versions of each article, in the formats of reference managers. */
function bibliographies(articles: CorpusArticle[], corpus: Corpus, publication: Publication) {
  const items = () =>
    articles.flatMap((article) => cited(article, corpus, publication).map(({ item }) => item));
  return {
    bib: () => toBibtex(items()),
    ris: () => toRis(items()),
    'csl.json': () => toCslJson(items()),
  };
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** The size of a file as readers read it: `12 kB`, `1.4 MB` (powers of ten, IEC 80000-13). */
export function fileSize(bytes: Uint8Array): string {
  const { length } = bytes;
  if (length < 1000) return `${length} bytes`;
  if (length < 1_000_000) return `${Math.round(length / 1000)} kB`;
  return `${(length / 1_000_000).toFixed(1)} MB`;
}
