import { recordItem } from '../citing/article-items.ts';
import { isExactDate } from '../citing/csl.ts';
import {
  type ArticlePage,
  dataTitle,
  type DescribedPage,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { Article } from '../schemas/article.ts';
import type { Edition } from '../schemas/edition.ts';
import { dateInWords } from '../words/dates.ts';
import { displayTitle } from '../words/names.ts';
import { type MetaTag, metaTags, type TagList } from './head.ts';

/**
 * What Zotero saves a publication as. A research paper of which nothing is known but its text is a
 * web page, this one; Zotero’s report has an institution that issued it.
 */
const itemTypes: Record<Article['type'], string> = {
  'journal-article': 'journalArticle',
  'book-chapter': 'bookSection',
  'newspaper-article': 'newspaperArticle',
  'web-essay': 'webpage',
  'research-paper': 'webpage',
};

/** What it saves another page as. */
const pageTypes: Record<Exclude<DescribedPage['kind'], 'article'>, string> = {
  entity: 'encyclopediaArticle',
  work: 'webpage',
  overview: 'webpage',
  dataset: 'dataset',
  home: 'webpage',
};

/**
 * The `citation_*` tags that Google Scholar reads (Inclusion Guidelines for Webmasters) and the
 * `z:*` tags for the rest, as Zotero’s translator “Embedded Metadata” reads both. What is not known
 * is left out: Zotero takes the first tag for a fact, and an empty one would be none.
 */
export function citationTags(page: DescribedPage, publication: Publication): MetaTag[] {
  if (page.kind === 'article') return articleTags(page, publication);
  const { edition } = publication;
  return metaTags('name', [
    ['z:itemType', pageTypes[page.kind]],
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
    ...data.authors.map((author) => ['citation_author', lastFirst(author)] as const),
    ...(data.editors ?? []).map((editor) => ['citation_editor', lastFirst(editor)] as const),
    ...containerTags(data.type, data.container, publication.edition),
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
    ['citation_lastpage', data.pages && String(data.pages.last)],
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

function lastFirst({ given, family }: { given: string; family: string }): string {
  return `${family}, ${given}`;
}

/** `citation_journal_title` and the two for books decide the type of the item: only where true. */
function containerTags(
  type: Article['type'],
  container: string | null,
  { name }: Edition,
): TagList {
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

/** Zotero’s web page has no edition, but Extra, where `Edition` is a variable of CSL that styles print. */
function editionTag(kind: keyof typeof pageTypes, { number }: Edition): TagList[number] {
  if (kind === 'entity') return ['z:edition', number];
  if (kind === 'dataset') return ['z:versionNumber', number];
  return ['z:extra', `Edition: ${number}`];
}

/**
 * What no field of Zotero takes, for its field Extra. `Number` is a variable of CSL there, which
 * styles print; the other two are names of none.
 */
function extraLines(data: Article, { name }: Edition): string {
  return [
    data.articleNumber && `Number: ${data.articleNumber}`,
    data.url && `Version of record: ${data.url}`,
    `Read in: ${name}, edition ${data.edition}`,
  ]
    .filter(Boolean)
    .join('\n');
}
