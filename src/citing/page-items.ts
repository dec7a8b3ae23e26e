import type { CitedWork } from '../registry/works.ts';
import { workLabel, workPath } from '../registry/works.ts';
import { type Entity, entityPath } from '../registry/entities.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { site } from '../site.ts';
import { type CitedArticle, type CitedEdition, recordItem } from './article-items.ts';
import { checkItem } from './check-item.ts';
import { cslDate } from './csl-date.ts';
import { absoluteAddress, type SiteUrl } from '../publication/site-address.ts';

/** An actor or initiative: an entry in this edition as a work of reference. */
export function entityItem(
  entity: Pick<Entity, 'id' | 'collection' | 'data'>,
  siteUrl: SiteUrl,
  edition?: CitedEdition,
): CslItem {
  return checkItem({
    ...siteFields(siteUrl, entityPath(entity), edition),
    id: entity.id,
    type: 'entry-encyclopedia',
    title: entity.data.name,
  });
}

/** The data of the edition, as one data set that has its versions. */
export function datasetItem(path: string, siteUrl: SiteUrl, edition?: CitedEdition): CslItem {
  const { 'container-title': _, edition: version, ...fields } = siteFields(siteUrl, path, edition);
  return checkItem({
    ...fields,
    id: idOf(path),
    type: 'dataset',
    title: site.dataTitle,
    genre: 'Data set',
    ...(version && { version }),
  });
}

/**
 * A page of the edition that is neither text nor entry; the home page is the edition itself, and a
 * part of nothing.
 *
 * @param page.path from the root of the site, with a slash at its end
 */
export function overviewItem(
  page: { path: string; title: string },
  siteUrl: SiteUrl,
  edition?: CitedEdition,
): CslItem {
  const { 'container-title': container, ...fields } = siteFields(siteUrl, page.path, edition);
  return checkItem({
    ...fields,
    ...(page.title !== container && { 'container-title': container }),
    id: idOf(page.path),
    type: 'webpage',
    title: page.title,
  });
}

/** The page of this edition about a work that the texts cite. */
export function workPageItem(work: CitedWork, siteUrl: SiteUrl, edition?: CitedEdition): CslItem {
  return {
    ...overviewItem({ path: workPath(work), title: workLabel(work) }, siteUrl, edition),
    id: `${work.key}-page`,
  };
}

/**
 * A work that the texts cite, as far as their citations tell: names as printed, which may be persons
 * or bodies, and the year; without a title it is called by them, in brackets. A contribution cited as “in this volume” stands in the book of the
 * article that cites it.
 */
export function workItem({ key, data }: CitedWork, articles: readonly CitedArticle[]): CslItem {
  const citing = articles.find(({ id }) => data.year === null && id === data.citations[0]!.article);
  const volume = citing?.data.editors ? volumeFields(recordItem(citing)) : undefined;
  return checkItem({
    id: key,
    type: volume ? 'chapter' : 'document',
    title: data.title ?? `[Work cited as “${workLabel({ data })}”]`,
    author: data.authors.map((literal) => ({ literal })),
    ...(data.year && { issued: cslDate(data.year) }),
    ...(data.suffix && { 'year-suffix': data.suffix }),
    ...volume,
  });
}

function idOf(path: string): string {
  return path.split('/').filter(Boolean).join('-') || 'home';
}

function volumeFields(record: CslItem): Partial<CslItem> {
  const fields = [
    'container-title',
    'editor',
    'collection-title',
    'collection-number',
    'publisher',
    'publisher-place',
    'ISBN',
    'issued',
  ] as const;
  return Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
}

function siteFields(
  siteUrl: SiteUrl,
  path: string,
  edition: CitedEdition | undefined,
): Partial<CslItem> {
  return {
    'container-title': site.name,
    URL: absoluteAddress(siteUrl, path),
    language: 'en',
    ...(edition && { edition: edition.edition }),
    ...(edition?.published && { issued: cslDate(edition.published) }),
  };
}
