import { siteFiles } from '../addresses/addresses.ts';
import { isIndexable } from '../corpus/access/access.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { articleFilesOf, wholeTextFiles } from '../publication/files.ts';
import { linkTo, type Publication, urlOf } from '../publication/publication.ts';

/**
 * The file robots.txt (RFC 9309). A page says itself that it is not to be indexed, and must be
 * fetched for that; a file of an uncleared text cannot say so, and is not to be fetched, nor is one
 * that holds all texts.
 */
export function writeRobots(
  { articles }: { articles: readonly Pick<CorpusArticle, 'id' | 'data'>[] },
  publication: Publication,
): string {
  const { access, edition } = publication;
  const files = articles
    .filter(({ data }) => !isIndexable(data, access))
    .flatMap((article) => articleFilesOf(article, access))
    .filter(({ holds }) => holds.includes('text'))
    .map(({ path }) => path);
  return [
    'User-agent: *',
    'Allow: /',
    ...[...files, ...(files.length > 0 ? wholeTextFiles(edition) : [])].map(
      (path) => `Disallow: ${linkTo(path, publication)}`,
    ),
    '',
    `Sitemap: ${urlOf(siteFiles.sitemap, publication)}`,
    '',
  ].join('\n');
}
