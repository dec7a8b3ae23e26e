import { pictureAddress, siteFiles } from '../addresses/addresses.ts';
import { recordItem } from '../citing/items.ts';
import { familyFirst, isExactDate } from '../citing/csl.ts';
import {
  type ArticlePage,
  dataTitle,
  type DescribedPage,
  descriptionOf,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { Article } from '../schemas/article.ts';
import type { Edition } from '../schemas/edition.ts';
import { dateInWords } from '../words/dates.ts';
import { authorNames, displayTitle } from '../words/names.ts';

/** A `<meta>`: by `name`, or by `property` as Open Graph wants it. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

type TagList = (readonly [name: string, content?: string | null])[];

/** Zotero takes the first tag for a fact: one whose content is unknown is left out. */
function metaTags(by: 'name' | 'property', tags: TagList): MetaTag[] {
  return tags.flatMap(([name, content]) => (content ? [{ [by]: name, content }] : []));
}

/** In pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Tags of the Open Graph protocol (ogp.me), with those of Twitter that have no like there. */
export function openGraphTags(page: DescribedPage, publication: Publication): MetaTag[] {
  const { edition } = publication;
  const { id, data } = page.kind === 'article' ? page.article : {};
  const title = titleOf(page, edition);
  const picture = id === undefined ? siteFiles.picture : pictureAddress(id);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(data?.published ?? '');
  return [
    ...metaTags('property', [
      ['og:type', data ? 'article' : 'website'],
      ['og:site_name', edition.name],
      ['og:title', title],
      ['og:description', descriptionOf(page)],
      ['og:url', urlOf(pathOf(page), publication)],
      ['og:image', urlOf(picture, publication)],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(pictureSize.width)],
      ['og:image:height', String(pictureSize.height)],
      ['og:image:alt', data ? `${title}. ${authorNames(data.authors)}` : edition.tagline],
      ['article:published_time', isDay ? data?.published : undefined],
      ['article:section', data?.rubric],
    ]),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/**
 * What Zotero saves a page as. A research paper of which nothing is known but its text is a web page;
 * Zotero’s report has an institution that issued it.
 */
const itemTypes: Record<Article['type'] | Exclude<DescribedPage['kind'], 'article'>, string> = {
  'journal-article': 'journalArticle',
  'book-chapter': 'bookSection',
  'newspaper-article': 'newspaperArticle',
  'web-essay': 'webpage',
  'research-paper': 'webpage',
  entity: 'encyclopediaArticle',
  work: 'webpage',
  overview: 'webpage',
  dataset: 'dataset',
  home: 'webpage',
};

/**
 * The `citation_*` tags that Google Scholar reads (Inclusion Guidelines for Webmasters) and the `z:*`
 * tags for the rest, as Zotero’s translator “Embedded Metadata” reads both.
 */
export function citationTags(page: DescribedPage, publication: Publication): MetaTag[] {
  if (page.kind === 'article') return articleTags(page, publication);
  const { edition } = publication;
  return metaTags('name', [
    ['z:itemType', itemTypes[page.kind]],
    ['citation_title', page.kind === 'dataset' ? dataTitle(edition) : titleOf(page, edition)],
    // The name of the work of reference, or of the site, by the one name that Zotero has for both.
    ['z:publicationTitle', page.kind === 'home' ? undefined : edition.name],
    ...dateTags(edition.date),
    editionTag(page.kind, edition),
    ['citation_language', 'en'],
    ['citation_public_url', urlOf(pathOf(page), publication)],
  ]);
}

function articleTags(page: ArticlePage, publication: Publication): MetaTag[] {
  const { data } = page.article;
  const record = recordItem(page.article);
  const address = urlOf(pathOf(page), publication);
  return metaTags('name', [
    ['z:itemType', itemTypes[data.type]],
    ['citation_title', displayTitle(data)],
    ...data.authors.map((author) => ['citation_author', familyFirst(author)] as const),
    ...(data.editors ?? []).map((editor) => ['citation_editor', familyFirst(editor)] as const),
    ...containerTags(data, publication.edition),
    ...(data.type === 'journal-article' || data.type === 'book-chapter'
      ? ([
          ['citation_series_title', record['collection-title']],
          ['z:seriesNumber', record['collection-number']],
        ] as const)
      : []),
    ...dateTags(data.published),
    ['citation_volume', data.volume],
    ['citation_issue', data.issue],
    ['citation_firstpage', data.pages && String(data.pages.first)],
    ['citation_lastpage', data.pages?.last?.toString()],
    ['citation_isbn', data.isbn],
    ['citation_publisher', record.publisher],
    ['z:place', data.place],
    ['citation_language', data.language],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ['dc.rights', data.rights.statement],
    ['dcterms.rightsHolder', data.rights.holder],
    ['z:extra', extraLines(data, publication.edition)],
  ]);
}

/** `citation_journal_title` and the two for books decide the type of the item: only where true. */
function containerTags({ type, container }: Article, { name }: Edition): TagList {
  switch (type) {
    case 'journal-article':
      return [['citation_journal_title', container]];
    case 'book-chapter':
      return [
        // Zotero reads `book` in the second as the prefix of a vocabulary, and finds no type in it.
        ['citation_inbook_title', container],
        ['citation_book_title', container],
      ];
    case 'research-paper':
      return [['z:publicationTitle', container ?? name]];
    default:
      // Without it, Zotero takes the name of this site for that of the newspaper.
      return [['z:publicationTitle', container]];
  }
}

/** A day, month or year as Google Scholar wants it, 2011/03/14; whatever else, in words for Zotero. */
function dateTags(date: string | null): TagList {
  if (!date) return [];
  return isExactDate(date)
    ? [['citation_publication_date', date.replaceAll('-', '/')]]
    : [['z:date', dateInWords(date)]];
}

/**
 * Zotero’s web page has no edition, but Extra, where `Edition` is a variable of CSL that styles
 * print.
 */
function editionTag(kind: DescribedPage['kind'], { number }: Edition): TagList[number] {
  if (kind === 'entity') return ['z:edition', number];
  if (kind === 'dataset') return ['z:versionNumber', number];
  return ['z:extra', `Edition: ${number}`];
}

/** For Zotero’s field Extra, where `Number` is a variable of CSL that styles print. */
function extraLines(data: Article, { name }: Edition): string {
  return [
    data.articleNumber && `Number: ${data.articleNumber}`,
    data.url && `Version of record: ${data.url}`,
    `Read in: ${name}, edition ${data.edition}`,
  ]
    .filter(Boolean)
    .join('\n');
}
