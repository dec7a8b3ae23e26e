import { displayTitle } from '../words/names.ts';
import type { Article } from '../schemas/article.ts';
import type { CslItem, CslName } from '../schemas/csl-item.ts';
import { site } from '../site.ts';
import { checkItem } from './check-item.ts';
import { cslDate } from './csl-date.ts';
import { absoluteAddress, type SiteUrl } from '../publication/site-address.ts';
import type { CorpusArticle } from '../model/corpus.ts';

/** What of an article its citations need. */
export type CitedArticle = Pick<CorpusArticle, 'id' | 'data'>;

/** An edition of an article, or of the whole site, as a citation names it. */
export interface CitedEdition {
  /** `1.0.0`. */
  edition: string;
  /** When this edition was published, in EDTF; null if that is unknown. */
  published: string | null;
  /** SHA-256 of the text. */
  textHash?: string;
}

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
export function recordItem({ id, data }: CitedArticle): CslItem {
  const { container, publisher, editors, series, published, pages } = data;
  const [, collection, collectionNumber] = /^(.+?)\s+(\d+)$/.exec(series ?? '') ?? [];
  return checkItem({
    ...commonFields(data),
    id,
    type: types[data.type],
    ...(data.type === 'research-paper' && { genre: 'Research paper' }),
    ...(container && { 'container-title': container }),
    ...(editors && { editor: editors.map(cslName) }),
    ...(series && { 'collection-title': collection ?? series }),
    ...(collectionNumber && { 'collection-number': collectionNumber }),
    // A site that is its own publisher is named once.
    ...(publisher && publisher !== container && { publisher }),
    ...(data.place && { 'publisher-place': data.place }),
    ...(data.volume && { volume: data.volume }),
    ...(data.issue && { issue: data.issue }),
    ...(data.articleNumber && { number: data.articleNumber }),
    ...(data.number && { note: `Number ${data.number} within the issue` }),
    ...(pages && { page: pageRange(pages.first, pages.last) }),
    ...(data.isbn && { ISBN: data.isbn }),
    ...(data.url && { URL: data.url }),
    ...(published && { issued: cslDate(published) }),
  });
}

/** This edition of an article: a part of the site, with the date of the original beside its own. */
export function editionItem(
  { id, data }: CitedArticle,
  { edition, published, textHash }: CitedEdition,
  siteUrl: SiteUrl,
): CslItem {
  return checkItem({
    ...commonFields(data),
    id: `${id}-edition`,
    type: 'chapter',
    'container-title': site.name,
    genre: editionGenre,
    edition,
    URL: absoluteAddress(siteUrl, `/articles/${id}/`),
    ...(published && { issued: cslDate(published) }),
    ...(data.published && { 'original-date': cslDate(data.published) }),
    ...(textHash && { note: hashNote + textHash }),
  });
}

/** As much of the text hash of this edition of an article as citations have; the item has it whole. */
export function shortHash({ note }: CslItem): string | undefined {
  return note?.startsWith(hashNote)
    ? note.slice(hashNote.length, hashNote.length + shortHashLength)
    : undefined;
}

/** `301`, `301-302`. */
export function pageRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** A person as CSL has names. */
export function cslName({ given, family }: { given: string; family: string }): CslName {
  return { family, given };
}

function commonFields(data: Article): Partial<CslItem> {
  return {
    title: displayTitle(data),
    author: data.authors.map(cslName),
    language: data.language,
  };
}
