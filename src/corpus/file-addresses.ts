import type { Corpus } from './corpus.ts';

/**
 * One export of the edition names here the files that it publishes. To add one, write a function
 * that returns the addresses of its files from the root of the site, without base path, e.g.
 * `({ articles }) => articles.map(({ id }) => `/articles/${id}.txt`)`, put it into this list and run
 * `npm run ledger`. The build then fails if one of these files is not written, and when one is no
 * longer published without a redirect.
 */
const exporters: ((corpus: Corpus) => string[])[] = [];

/**
 * Addresses of all files that the edition publishes for other tools, each of which the ledger keeps.
 * Files have no fingerprint: their bytes change with every edition, by design; what they hold is
 * bound to the editions of the articles, whose hashes the ledger keeps.
 */
export function fileAddresses(corpus: Corpus): string[] {
  return exporters.flatMap((list) => list(corpus));
}
