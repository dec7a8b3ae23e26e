import { articleAddress } from '../addresses/addresses.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import {
  type ArticlePage,
  dataTitle,
  type DescribedPage,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { type CitedWork, isInThisVolume, workLabel } from '../registry/works.ts';
import type { Article } from '../schemas/article.ts';
import type { CslDate, CslItem, CslName } from '../schemas/csl-item.ts';
import { inferredYears } from '../words/dates.ts';
import { displayTitle } from '../words/names.ts';
import { cslDate } from './csl.ts';

/** What tells this edition of a text from its version of record. */
export const editionGenre = 'Digital edition';

const hashNote = 'Text SHA-256 ';
const shortHashLength = 12;

const types: Record<Article['type'], CslItem['type']> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'newspaper-article': 'article-newspaper',
  'web-essay': 'webpage',
  'research-paper': 'report',
};

/**
 * The version of record of an article. Where the date of publication is unknown, the years in which it
 * can have been written stand for it in the brackets of what is inferred; without these there is no
 * `issued`, and styles say that there is no date.
 */
export function recordItem({ id, data }: Pick<CorpusArticle, 'id' | 'data'>): CslItem {
  const { container, publisher, editors, series, pages } = data;
  const date = originalDate(data);
  const { name, number } = seriesParts(series);
  return {
    ...commonFields(data),
    id,
    type: types[data.type],
    ...(data.type === 'research-paper' && { genre: 'Research paper' }),
    ...(container && { 'container-title': container }),
    ...(editors && { editor: editors.map(cslName) }),
    ...(name && { 'collection-title': name }),
    ...(number && { 'collection-number': number }),
    // A site that is its own publisher is named once.
    ...(publisher && publisher !== container && { publisher }),
    ...(data.place && { 'publisher-place': data.place }),
    ...(data.volume && { volume: data.volume }),
    ...(data.issue && { issue: data.issue }),
    ...(data.articleNumber && { number: data.articleNumber }),
    ...(data.number && { note: `Number ${data.number} within the issue` }),
    ...(pages && { page: pageRange(pages) }),
    ...(data.isbn && { ISBN: data.isbn }),
    ...(data.url && { URL: data.url }),
    ...(date && { issued: date }),
  };
}

/** When a text was published; if that is unknown, `[2013/2015]`. */
function originalDate({ published, written }: Article): CslDate | undefined {
  if (published) return cslDate(published);
  return written === undefined ? undefined : { literal: inferredYears(written) };
}

/** This edition of an article: a part of the site, with the date of the original beside its own. */
export function editionItem(
  { id, data, textHash }: Pick<CorpusArticle, 'id' | 'data' | 'textHash'>,
  publication: Publication,
): CslItem {
  const date = originalDate(data);
  return {
    ...commonFields(data),
    id: `${id}-edition`,
    type: 'chapter',
    'container-title': publication.edition.name,
    genre: editionGenre,
    edition: data.edition,
    URL: urlOf(articleAddress(id), publication),
    issued: cslDate(data.history[0]!.date),
    ...(date && { 'original-date': date }),
    note: hashNote + textHash,
  };
}

/** The same with the address of one passage, for the citation that carries its locator. */
export function passageItem(item: CslItem, passage: string): CslItem {
  return { ...item, id: `${item.id}-${passage}`, URL: `${item.URL}#${passage}` };
}

/** As much of the text hash of this edition of an article as citations have; the item has it whole. */
export function shortHash({ note }: CslItem): string | undefined {
  return note?.startsWith(hashNote)
    ? note.slice(hashNote.length, hashNote.length + shortHashLength)
    : undefined;
}

/** `301`, `301-302`; `301 ff.` where the last page is unknown. */
export function pageRange({ first, last }: { first: number; last: number | null }): string {
  if (last === null) return `${first} ff.`;
  return first === last ? String(first) : `${first}-${last}`;
}

/** A series and the number in it: `Studies 24` is number 24 of Studies. */
export function seriesParts(series: string | undefined): { name?: string; number?: string } {
  const [, name, number] = /^(.+?)\s+(\d+)$/.exec(series ?? '') ?? [];
  return name && number ? { name, number } : series ? { name: series } : {};
}

function cslName({ given, family }: { given: string; family: string }): CslName {
  return { family, given };
}

function commonFields(data: Article): Pick<CslItem, 'title' | 'author' | 'language'> {
  const { authors, language } = data;
  return { title: displayTitle(data), author: authors.map(cslName), language };
}

/**
 * A page that is no article’s: an actor or initiative as an entry in a work of reference, the data as
 * a data set, any other as a page of a site. The home page is the edition.
 */
export function pageItem(
  page: Exclude<DescribedPage, ArticlePage>,
  publication: Publication,
): CslItem {
  const { edition } = publication;
  const path = pathOf(page);
  const title = page.kind === 'dataset' ? dataTitle(edition) : titleOf(page, edition);
  const fields = {
    title,
    id: path.split('/').filter(Boolean).join('-') || 'home',
    URL: urlOf(path, publication),
    language: 'en',
    issued: cslDate(edition.date),
  };
  if (page.kind === 'dataset')
    return { ...fields, type: 'dataset', genre: 'Data set', version: edition.number };
  return {
    ...fields,
    type: 'webpage',
    ...(title !== edition.name && { 'container-title': edition.name }),
    edition: edition.number,
    ...(page.kind === 'entity' && { id: page.entity.id, type: 'entry-encyclopedia' }),
    ...(page.kind === 'work' && { id: `${page.work.key}-page` }),
  };
}

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
 * A work as far as its citations tell; without a title it is called by names and year, in brackets.
 * What is cited as “in this volume” stands in the book of the article that cites it.
 */
export function workItem(
  { key, data }: CitedWork,
  { articleOf }: Pick<Corpus, 'articleOf'>,
): CslItem {
  const citing = isInThisVolume(data) ? articleOf.get(data.citations[0]!.article) : undefined;
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
