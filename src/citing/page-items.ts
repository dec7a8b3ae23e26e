import type { Corpus } from '../model/corpus.ts';
import {
  type ArticlePage,
  dataTitle,
  type DescribedPage,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { type CitedWork, workLabel } from '../registry/works.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { recordItem } from './article-items.ts';
import { cslDate } from './csl.ts';

/**
 * A page that is no article’s, as a part of this edition: an actor or initiative as an entry in a work
 * of reference, the data as a data set that has its versions, any other as a page of a site. The home
 * page is the edition itself, and a part of nothing.
 */
export function pageItem(
  page: Exclude<DescribedPage, ArticlePage>,
  publication: Publication,
): CslItem {
  const { edition } = publication;
  const path = pathOf(page);
  const title = titleOf(page, edition);
  const fields = {
    id: path.split('/').filter(Boolean).join('-') || 'home',
    URL: urlOf(path, publication),
    language: 'en',
    issued: cslDate(edition.date),
  };
  if (page.kind === 'dataset')
    return {
      ...fields,
      type: 'dataset',
      title: dataTitle(edition),
      genre: 'Data set',
      version: edition.number,
    };
  return {
    ...fields,
    type: 'webpage',
    title,
    ...(title !== edition.name && { 'container-title': edition.name }),
    edition: edition.number,
    ...(page.kind === 'entity' && { id: page.entity.id, type: 'entry-encyclopedia' }),
    ...(page.kind === 'work' && { id: `${page.work.key}-page` }),
  };
}

/** What a contribution has of the book in which it stands. */
const volumeFields = [
  'container-title',
  'editor',
  'collection-title',
  'collection-number',
  'publisher',
  'publisher-place',
  'ISBN',
  'issued',
] as const;

/**
 * A work that the texts cite, as far as their citations tell: names as printed, which may be persons
 * or bodies, and the year; without a title it is called by them, in brackets. A contribution cited as
 * “in this volume” stands in the book of the article that cites it.
 */
export function workItem(
  { key, data }: CitedWork,
  { articleOf }: Pick<Corpus, 'articleOf'>,
): CslItem {
  const citing = data.year === null ? articleOf.get(data.citations[0]!.article) : undefined;
  const volume = citing?.data.editors && recordItem(citing);
  return {
    id: key,
    type: volume ? 'chapter' : 'document',
    title: data.title ?? `[Work cited as “${workLabel({ data })}”]`,
    author: data.authors.map((literal) => ({ literal })),
    ...(data.year && { issued: cslDate(data.year) }),
    ...(data.suffix && { 'year-suffix': data.suffix }),
    ...(volume &&
      Object.fromEntries(
        volumeFields.flatMap((field) => (volume[field] ? [[field, volume[field]]] : [])),
      )),
  };
}
