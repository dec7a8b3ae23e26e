import { readFileSync } from 'node:fs';
import { type Access, isWhole, readAccess } from '../corpus/access/access.ts';
import { editionsOf, newestDay } from './article-editions.ts';
import { withBase } from '../site.ts';
import type { ExportContext } from './export-context.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

/** Where the exports are published, and what they may show. */
export interface ExportSite {
  /** Origin, `https://example.org`. */
  origin: string;
  /** Astro’s `base`. */
  base: string;
  access: Access;
}

/**
 * The site for which the exports are made.
 *
 * @param origin Astro’s `site`
 * @throws CorpusError if `CORPUS_ACCESS` is none
 */
export function exportSite(
  origin: URL | undefined,
  base: string,
  env: Record<string, string | undefined> = process.env,
): ExportSite {
  return {
    origin: (origin ?? new URL('http://localhost:4321')).origin,
    base,
    access: readAccess(env),
  };
}

/** What an export of an article says of its edition and place. */
export function articleContext(
  article: CorpusArticle,
  { origin, base }: ExportSite,
): ExportContext {
  const { edition } = article.data;
  const date = editionsOf(article).find((one) => one.edition === edition)?.date;
  if (!date)
    throw new Error(
      `${article.file}: the day of edition ${edition} is not known\n    → add it to its history`,
    );
  return {
    siteUrl: new URL(withBase('/', base), origin).href,
    edition: { number: edition, date, textHash: article.textHash },
  };
}

/** The same for what holds the whole corpus: the project’s version, the day of its newest edition. */
export function corpusContext(corpus: Corpus, { origin, base }: ExportSite): ExportContext {
  return {
    siteUrl: new URL(withBase('/', base), origin).href,
    edition: {
      number: siteVersion,
      date: newestDay(corpus.articles.flatMap(editionsOf))!,
      textHash: '',
    },
  };
}

/** The project’s version. */
export const siteVersion = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string })
  .version;

/** The articles that an export may hold whole. */
export function wholeArticles({ articles }: Corpus, { access }: ExportSite): CorpusArticle[] {
  return articles.filter((article) => isWhole(article, access));
}

/** The edition of the whole site, as citations of its pages have it. */
export function siteEdition(corpus: Corpus): { edition: string; published: string | null } {
  return {
    edition: siteVersion,
    published: newestDay(corpus.articles.flatMap(editionsOf)) ?? null,
  };
}
