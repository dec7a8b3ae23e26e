import { zipName } from './data-file-names.ts';

/**
 * Addresses of files that hold every text that a build shows, or most of each, for `robots.txt`, with
 * `*` for a part that changes. `/corpus.html` says itself that it is not to be indexed.
 */
export const wholeTextFiles: readonly string[] = [
  ...['epub', 'txt', 'md'].map((format) => `/corpus.${format}`),
  ...['passages', 'mentions'].flatMap((table) => [`/data/${table}.csv`, `/data/${table}.json`]),
  `/data/${zipName}`,
  '/search/*/',
];
