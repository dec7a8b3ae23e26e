import type { Access } from '../corpus/access/access.ts';
import { type Entity, entityPath } from '../registry/entities.ts';
import { displayTitle } from '../words/names.ts';
import { type CitedWork, workLabel, workPath } from '../registry/works.ts';
import type { CitedEdition } from '../citing/article-items.ts';
import type { SiteUrl } from './site-address.ts';
import { site } from '../site.ts';
import type { ExportFile } from './export-formats.ts';
import type { ArticleEdition } from './article-editions.ts';
import type { CorpusArticle } from '../model/corpus.ts';

/** What of an article its metadata need. */
export type DescribedArticle = Pick<CorpusArticle, 'id' | 'data' | 'textHash'>;

/** What of an actor or initiative its metadata need. */
export type DescribedEntity = Pick<Entity, 'id' | 'collection' | 'data' | 'description'>;

/** An article with what is published of it beside its page. */
export interface ArticlePage {
  kind: 'article';
  article: DescribedArticle;
  /** Its editions, newest first. */
  history: readonly ArticleEdition[];
  /** The files in which it can be had. */
  exports: readonly ExportFile[];
}

/** A page that is neither text nor entry nor work. */
export interface OverviewPage {
  kind: 'overview';
  /** From the root of the site. */
  path: string;
  title: string;
  description: string;
  /** Its kind among the pages of schema.org. */
  type: 'AboutPage' | 'CollectionPage' | 'SearchResultsPage' | 'WebPage';
}

/** The page of the edition’s data. */
export interface DatasetPage {
  kind: 'dataset';
  /** From the root of the site. */
  path: string;
  title: string;
  description: string;
  /** Edition of the data. */
  version: string;
  /** From the root of the site, with their media types. */
  files: readonly { path: string; type: string }[];
}

/** A page of the site, with what its metadata are made of. */
export type DescribedPage =
  | ArticlePage
  | OverviewPage
  | DatasetPage
  | { kind: 'home'; description: string }
  | { kind: 'entity'; entity: DescribedEntity }
  | { kind: 'work'; work: CitedWork; description: string };

/** Where the site stands and what it shows. */
export interface MetadataContext {
  siteUrl: SiteUrl;
  access: Access;
  /** The edition of the site, for its pages that are no texts. */
  edition?: Pick<CitedEdition, 'edition' | 'published'>;
}

/** The path of a page, from the root of the site. */
export function pathOf(page: DescribedPage): string {
  switch (page.kind) {
    case 'article':
      return `/articles/${page.article.id}/`;
    case 'entity':
      return entityPath(page.entity);
    case 'work':
      return workPath(page.work);
    case 'overview':
    case 'dataset':
      return page.path;
    case 'home':
      return '/';
  }
}

/** What a page is called, without the name of the site; the home page has that alone. */
export function titleOf(page: DescribedPage): string {
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
      return site.name;
  }
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
