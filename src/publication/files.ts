import { articleFileAddress, corpusAddress, dataAddress, pages } from '../addresses/addresses.ts';
import {
  type ArticleExtension,
  articleFormats,
  type FileFormat,
  zipName,
} from '../addresses/formats.ts';
import { type Access, isWhole } from '../corpus/access/access.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Article } from '../schemas/article.ts';

/** A file of an article with its place. */
export interface ArticleFile extends FileFormat {
  extension: ArticleExtension;
  /** From the root of the site. */
  path: string;
}

/** The files in which an article can be had: those that hold its words only where it is shown whole. */
export function articleFilesOf(
  article: { id: string; data: Pick<Article, 'rights'> },
  access: Access,
): ArticleFile[] {
  const whole = isWhole(article, access);
  return everyFileOf(article).filter(({ holds }) => whole || !holds.includes('text'));
}

/** Files of articles that a build does not publish, since it may not show the article whole. */
export function withheldFiles({ articles }: Pick<Corpus, 'articles'>, access: Access): Set<string> {
  return new Set(
    articles.flatMap((article) => {
      const published = new Set(articleFilesOf(article, access).map(({ path }) => path));
      return everyFileOf(article).flatMap(({ path }) => (published.has(path) ? [] : [path]));
    }),
  );
}

/**
 * Addresses of files that hold every text that a build shows, or most of each, for `robots.txt`, with
 * `*` for a part that changes. The corpus in one HTML file says itself that it is not to be indexed.
 */
export function wholeTextFiles(edition: { id: string }): string[] {
  return [
    ...['epub', 'txt', 'md'].map(corpusAddress),
    ...['passages', 'mentions'].flatMap((table) => [
      dataAddress(`${table}.csv`),
      dataAddress(`${table}.json`),
    ]),
    dataAddress(zipName(edition)),
    `${pages.search}*.json`,
  ];
}

function everyFileOf({ id }: { id: string }): ArticleFile[] {
  return articleFormats.map((format) => ({
    ...format,
    path: articleFileAddress(id, format.extension),
  }));
}
