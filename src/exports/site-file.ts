import {
  articleContext,
  corpusContext,
  type ExportSite,
  wholeArticles,
} from '../publication/export-site.ts';
import { writeOneFile } from './one-file/write-one-file.ts';
import type { Corpus } from '../model/corpus.ts';

/** The whole corpus as one HTML file, as a site publishes it. */
export function writeSiteFile(corpus: Corpus, site: ExportSite): Uint8Array {
  return Buffer.from(
    writeOneFile(corpus, {
      full: wholeArticles(corpus, site),
      contextOf: (article) => articleContext(article, site),
      context: corpusContext(corpus, site),
    }),
  );
}
