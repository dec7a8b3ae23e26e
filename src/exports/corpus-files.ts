import { cited } from '../citing/cite-page.ts';
import { toBibtex, toCslJson } from '../citing/formats/export-items.ts';
import { toRis } from '../citing/formats/export-ris.ts';
import type { CorpusFormat } from '../publication/corpus-formats.ts';
import { writeCorpusMarkdown, writeCorpusText } from './text/corpus-text.ts';
import { type DataFile, dataFiles } from './data/data-files.ts';
import { writeCorpusEpub } from './epub/write-epub.ts';
import {
  articleContext,
  corpusContext,
  type ExportSite,
  siteVersion,
  wholeArticles,
} from '../publication/export-site.ts';
import type { Corpus } from '../model/corpus.ts';

/** The whole corpus in a format; of the bibliographies, both versions of each article. */
export function writeCorpus(format: CorpusFormat, corpus: Corpus, site: ExportSite): Uint8Array {
  const context = corpusContext(corpus, site);
  if (format === 'epub')
    return writeCorpusEpub(corpus, {
      full: wholeArticles(corpus, site),
      contextOf: (article) => articleContext(article, site),
      context,
    });
  if (format === 'txt') return Buffer.from(writeCorpusText(corpus, site));
  if (format === 'md') return Buffer.from(writeCorpusMarkdown(corpus, site));
  const items = corpus.articles.flatMap((article) =>
    cited(article, context.siteUrl).map(({ item }) => item),
  );
  const writers = { bib: toBibtex, ris: toRis, 'csl.json': toCslJson };
  return Buffer.from(writers[format](items));
}

let data: { key: string; files: DataFile[] } | undefined;

/** The files of `/data/`; made once in a build. */
export function siteData(corpus: Corpus, { origin, base, access }: ExportSite): DataFile[] {
  const key = [origin, base, access, ...corpus.articles.map(({ textHash }) => textHash)].join(' ');
  if (data?.key !== key)
    data = {
      key,
      files: dataFiles(corpus, { siteUrl: origin, base, access, version: siteVersion }),
    };
  return data.files;
}
