import { pages } from '../../addresses/addresses.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Article } from '../../schemas/article.ts';
import { publishedInWords } from '../../words/dates.ts';
import { authorNames, displayTitle } from '../../words/names.ts';
import { recordLines } from '../../words/record.ts';
import { articleUrl, type BookPlan } from './places.ts';

export interface Metadata {
  /** The address with the number of the edition: another edition is another publication. */
  identifier: string;
  title: string;
  subtitle?: string;
  authors: Article['authors'];
  publisher: string;
  /** BCP 47, the main language first. */
  languages: string[];
  description: string;
  /** Day of the edition. */
  date: string;
  rights: string[];
  sources: string[];
  /** That of the sources whose pages are marked in the book. */
  pageSource: string | undefined;
  /** The set of books to which it belongs. */
  collection?: string;
}

export function articleMetadata(article: CorpusArticle, publication: Publication): Metadata {
  const { data } = article;
  const { name } = publication.edition;
  return {
    identifier: `${articleUrl(article, publication)}#edition-${data.edition}`,
    title: displayTitle(data),
    authors: data.authors,
    publisher: name,
    languages: languagesOf([article]),
    description: data.about,
    date: data.history[0]!.date,
    rights: [data.rights.statement],
    sources: sourcesOf(article),
    pageSource: pageSourceOf(article),
    collection: name,
  };
}

export function corpusMetadata({ articles, full, publication }: BookPlan): Metadata {
  const { name, tagline, number, date } = publication.edition;
  const paged = full.flatMap((article) => pageSourceOf(article) ?? []);
  const authors = new Map(
    articles.flatMap(({ data }) => data.authors).map((author) => [authorNames([author]), author]),
  );
  return {
    identifier: `${urlOf(pages.home, publication)}#edition-${number}`,
    title: name,
    subtitle: tagline,
    authors: [...authors.values()],
    publisher: name,
    languages: languagesOf(full.length > 0 ? full : articles),
    description: `${tagline}.`,
    date,
    rights: articles.map(({ data }) => `${data.label}: ${data.rights.statement}`),
    sources: full.flatMap(sourcesOf),
    // EPUB can name one source of pages; of several none would be right.
    pageSource: paged.length === 1 ? paged[0] : undefined,
  };
}

function languagesOf(articles: readonly CorpusArticle[]): string[] {
  const main = articles.map(({ data }) => data.language);
  const others = articles.flatMap(({ text }) => text.passages.flatMap(({ lang }) => lang ?? []));
  return [...new Set([...main, 'en', ...others])];
}

/** The version of record in words, and its addresses as far as they are known. */
function sourcesOf({ data }: CorpusArticle): string[] {
  const record = `${authorNames(data.authors)}: ${displayTitle(data)}. ${recordLines(data).join('; ')}. ${publishedInWords(data, 'Date unknown')}.`;
  return [record, ...(data.isbn ? [`urn:isbn:${data.isbn}`] : []), ...(data.url ? [data.url] : [])];
}

function pageSourceOf(article: CorpusArticle): string | undefined {
  if (!article.text.pageBreaks.some(({ page }) => page)) return undefined;
  const [record, ...addresses] = sourcesOf(article);
  return addresses[0] ?? record;
}
