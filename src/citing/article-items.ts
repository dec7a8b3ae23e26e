import { articleAddress } from '../addresses/addresses.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { Article } from '../schemas/article.ts';
import type { CslItem, CslName } from '../schemas/csl-item.ts';
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
 * The version of record of an article, as far as its front matter knows it. A date of writing is no
 * date of publication: without the latter there is no `issued`, and styles say that there is no date.
 */
export function recordItem({ id, data }: Pick<CorpusArticle, 'id' | 'data'>): CslItem {
  const { container, publisher, editors, series, published, pages } = data;
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
    ...(published && { issued: cslDate(published) }),
  };
}

/** This edition of an article: a part of the site, with the date of the original beside its own. */
export function editionItem(
  { id, data, textHash }: Pick<CorpusArticle, 'id' | 'data' | 'textHash'>,
  publication: Publication,
): CslItem {
  return {
    ...commonFields(data),
    id: `${id}-edition`,
    type: 'chapter',
    'container-title': publication.edition.name,
    genre: editionGenre,
    edition: data.edition,
    URL: urlOf(articleAddress(id), publication),
    issued: cslDate(data.history[0]!.date),
    ...(data.published && { 'original-date': cslDate(data.published) }),
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

/** `301`, `301-302`. */
export function pageRange({ first, last }: { first: number; last: number }): string {
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
  return {
    title: displayTitle(data),
    author: data.authors.map(cslName),
    language: data.language,
  };
}
