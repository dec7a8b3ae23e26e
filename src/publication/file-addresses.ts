import { corpusFormats } from './corpus-formats.ts';
import { dataFileNames } from './data-file-names.ts';
import { exportFiles, exportFormats, writtenFormats } from './export-formats.ts';
import type { Access } from '../corpus/access/access.ts';
import type { Corpus } from '../model/corpus.ts';

/**
 * One export of the edition names here the files that it publishes. To add one, write a function
 * that returns the addresses of its files from the root of the site, without base path, e.g.
 * `({ articles }) => articles.map(({ id }) => `/articles/${id}.txt`)`, put it into this list and run
 * `npm run ledger`. The build then fails if one of these files is not written, and when one is no
 * longer published without a redirect.
 */
const exporters: ((corpus: Corpus) => string[])[] = [
  ({ articles }) =>
    articles.flatMap(({ id }) =>
      exportFormats.map(({ extension }) => `/articles/${id}.${extension}`),
    ),
  ({ articles }) => articles.flatMap(({ id }) => [`/articles/${id}.linkset.json`, `/og/${id}.png`]),
  () => [...corpusFormats.map((format) => `/corpus.${format}`), '/corpus.html'],
  () => dataFileNames.map((file) => `/data/${file}`),
  () => ['/feed.xml', '/opensearch.xml', '/og/site.png', '/sitemap-index.xml'],
];

/**
 * Addresses of all files that the edition publishes for other tools, each of which the ledger keeps.
 * Files have no fingerprint: their bytes change with every edition, by design; what they hold is
 * bound to the editions of the articles, whose hashes the ledger keeps.
 */
export function fileAddresses(corpus: Corpus): string[] {
  return exporters.flatMap((list) => list(corpus));
}

/** Files of articles that a build does not publish, since it may not show the article whole. */
export function withheldFiles({ articles }: Corpus, access: Access): Set<string> {
  return new Set(
    articles.flatMap((article) => {
      const written = writtenFormats(article, access);
      return exportFiles(
        article,
        exportFormats.map(({ extension }) => extension),
      )
        .filter(({ extension }) => !(written as string[]).includes(extension))
        .map(({ path }) => path);
    }),
  );
}
