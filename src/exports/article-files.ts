import { cited } from '../citing/cite-page.ts';
import { toBibtex, toCslJson } from '../citing/formats/export-items.ts';
import { toRis } from '../citing/formats/export-ris.ts';
import {
  type ExportExtension,
  exportFiles,
  type ExportFile,
  writtenFormats,
} from '../publication/export-formats.ts';
import { writeArticleEpub } from './epub/write-epub.ts';
import { articleContext, type ExportSite } from '../publication/export-site.ts';
import { writeMarkdown } from './text/markdown.ts';
import { writeTei } from './tei/document.ts';
import { writePlainText } from './text/text.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

/** A file of an article with what it holds. */
export interface ArticleFile extends ExportFile {
  extension: ExportExtension;
  bytes: Uint8Array;
}

const made = new Map<string, ArticleFile[]>();

/** Every file in which an article can be had on a site; made once in a build. */
export function articleFiles(
  article: CorpusArticle,
  corpus: Corpus,
  site: ExportSite,
): ArticleFile[] {
  const key = [article.id, article.textHash, site.origin, site.base, site.access].join(' ');
  let files = made.get(key);
  if (!files) {
    files = exportFiles(article, writtenFormats(article, site.access)).map((file) => {
      const content = write(file.extension as ExportExtension, article, corpus, site);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      return { ...file, extension: file.extension as ExportExtension, bytes };
    });
    made.set(key, files);
  }
  return files;
}

function write(
  extension: ExportExtension,
  article: CorpusArticle,
  corpus: Corpus,
  site: ExportSite,
): string | Uint8Array {
  const context = articleContext(article, site);
  const items = () => cited(article, context.siteUrl).map(({ item }) => item);
  switch (extension) {
    case 'txt':
      return writePlainText(article);
    case 'md':
      return writeMarkdown(article, context);
    case 'tei.xml':
      return writeTei(article, context);
    case 'epub':
      return writeArticleEpub(article, corpus, context);
    case 'bib':
      return toBibtex(items());
    case 'ris':
      return toRis(items());
    case 'csl.json':
      return toCslJson(items());
  }
}
