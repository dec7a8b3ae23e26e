import { articleAddress, entityAddress, pages, workAddress } from '../addresses/addresses.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import type { Entity } from '../registry/entities.ts';
import { type CitedWork, workLabel } from '../registry/works.ts';
import type { Edition } from '../schemas/edition.ts';
import { displayTitle } from '../words/names.ts';
import { type ArticleFile, articleFilesOf } from './files.ts';
import type { Publication } from './publication.ts';

/** An article with what is published of it beside its page. */
export interface ArticlePage {
  kind: 'article';
  article: Pick<CorpusArticle, 'id' | 'data' | 'textHash'>;
  /** The files in which it can be had. */
  files: readonly ArticleFile[];
}

/** A page that is neither text nor entry nor work. */
interface Overview {
  /** From the root of the site. */
  path: string;
  title: string;
  description: string;
}

/** An overview with its kind among the pages of schema.org. */
export interface OverviewPage extends Overview {
  kind: 'overview';
  type: 'AboutPage' | 'CollectionPage' | 'SearchResultsPage' | 'WebPage';
}

/** The page of the edition’s data, with its files from the root of the site and their media types. */
export interface DatasetPage extends Overview {
  kind: 'dataset';
  files: readonly { path: string; type: string }[];
}

/** The page of an actor or initiative. */
export interface EntityPage {
  kind: 'entity';
  entity: Pick<Entity, 'id' | 'collection' | 'data' | 'description'>;
}

/** The page of a work that the texts cite. */
export interface WorkPage {
  kind: 'work';
  work: CitedWork;
  description: string;
}

/** A page of the site, with what its citations and metadata are made of. */
export type DescribedPage =
  | ArticlePage
  | OverviewPage
  | DatasetPage
  | EntityPage
  | WorkPage
  | { kind: 'home'; description: string };

/** The page of an article. */
export function articlePage(
  article: ArticlePage['article'],
  { access }: Pick<Publication, 'access'>,
): ArticlePage {
  return { kind: 'article', article, files: articleFilesOf(article, access) };
}

/** The address of a page, from the root of the site. */
export function pathOf(page: DescribedPage): string {
  switch (page.kind) {
    case 'article':
      return articleAddress(page.article.id);
    case 'entity':
      return entityAddress(page.entity);
    case 'work':
      return workAddress(page.work);
    case 'overview':
    case 'dataset':
      return page.path;
    case 'home':
      return pages.home;
  }
}

/** What a page is called, without the name of the site; the home page has that alone. */
export function titleOf(page: DescribedPage, edition: Pick<Edition, 'name'>): string {
  switch (page.kind) {
    case 'article':
      return displayTitle(page.article.data);
    case 'entity':
      return page.entity.data.name;
    case 'work':
      return workLabel(page.work);
    case 'overview':
    case 'dataset':
      return page.title;
    case 'home':
      return edition.name;
  }
}

/** What the data of the edition are called where they stand alone, as in a citation. */
export function dataTitle({ name }: Pick<Edition, 'name'>): string {
  return `${name}: data`;
}

/** What a page is about, in the edition’s own words. */
export function descriptionOf(page: DescribedPage): string {
  switch (page.kind) {
    case 'article':
      return page.article.data.about;
    case 'entity':
      return page.entity.description.map(({ text }) => text).join(' ');
    default:
      return page.description;
  }
}
