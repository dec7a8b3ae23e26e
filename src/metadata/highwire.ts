import { absoluteAddress } from '../publication/site-address.ts';
import { dateInWords } from '../words/dates.ts';
import { displayTitle } from '../words/names.ts';
import type { Article } from '../schemas/article.ts';
import { site } from '../site.ts';
import {
  type ArticlePage,
  type DescribedPage,
  type MetadataContext,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type MetaTag, namedTags } from './head.ts';

type Tags = [name: string, content?: string | null][];

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
export function citationTags(page: DescribedPage, context: MetadataContext): MetaTag[] {
  if (page.kind === 'article') return articleTags(page, context);
  return namedTags([
    ['z:itemType', pageTypes[page.kind]],
    ['citation_title', page.kind === 'dataset' ? site.dataTitle : titleOf(page)],
    // The name of the work of reference, or of the site, by the one name that Zotero has for both.
    ['z:publicationTitle', page.kind === 'home' ? undefined : site.name],
    ...dateTags({ published: context.edition?.published ?? null }),
    ...editionTags(page.kind, context.edition?.edition),
    ['citation_language', 'en'],
    ['citation_public_url', absoluteAddress(context.siteUrl, pathOf(page))],
  ]);
}

function articleTags(page: ArticlePage, { siteUrl }: MetadataContext): MetaTag[] {
  const { data } = page.article;
  const address = absoluteAddress(siteUrl, pathOf(page));
  return namedTags([
    ['z:itemType', itemTypes[data.type]],
    ['citation_title', displayTitle(data)],
    ...data.authors.map((author): Tags[number] => ['citation_author', lastFirst(author)]),
    ...(data.editors ?? []).map((editor): Tags[number] => ['citation_editor', lastFirst(editor)]),
    ...containerTags(data),
    ...dateTags(data),
    ['citation_volume', data.volume],
    ['citation_issue', data.issue],
    ['citation_firstpage', data.pages && String(data.pages.first)],
    ['citation_lastpage', data.pages && String(data.pages.last)],
    ['citation_isbn', data.isbn],
    ['citation_publisher', data.publisher === data.container ? undefined : data.publisher],
    ['z:place', data.place],
    ['citation_language', data.language],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ['dc.rights', data.rights.statement],
    ['dcterms.rightsHolder', data.rights.holder],
    ['z:extra', extraLines(data)],
  ]);
}

function lastFirst({ given, family }: { given: string; family: string }): string {
  return `${family}, ${given}`;
}

/** `citation_journal_title` and the two for books decide the type of the item: only where true. */
function containerTags({ type, container, series }: Article): Tags {
  const [, name, number] = /^(.+?)\s+(\d+)$/.exec(series ?? '') ?? [];
  const seriesTags: Tags = [
    ['citation_series_title', name ?? series],
    ['z:seriesNumber', number],
  ];
  if (type === 'journal-article') return [['citation_journal_title', container], ...seriesTags];
  if (type === 'book-chapter')
    return [
      // Zotero reads `book` in the second as the prefix of a vocabulary, and finds no type in it.
      ['citation_inbook_title', container],
      ['citation_book_title', container],
      ...seriesTags,
    ];
  // Without it, Zotero takes the name of this site for that of the newspaper.
  return [['z:publicationTitle', container ?? (type === 'research-paper' ? site.name : undefined)]];
}

/** A day, month or year as Google Scholar wants it, 2009/02/17; whatever else, in words for Zotero. */
function dateTags({ published }: Pick<Article, 'published'>): Tags {
  if (!published) return [];
  return /^\d{4}(-\d{2}){0,2}$/.test(published)
    ? [['citation_publication_date', published.replaceAll('-', '/')]]
    : [['z:date', dateInWords(published)]];
}

/** Zotero’s web page has no edition, but Extra, where `Edition` is a variable of CSL that styles print. */
function editionTags(kind: keyof typeof pageTypes, edition: string | undefined): Tags {
  if (edition === undefined) return [];
  if (kind === 'entity') return [['z:edition', edition]];
  if (kind === 'dataset') return [['z:versionNumber', edition]];
  return [['z:extra', `Edition: ${edition}`]];
}

/**
 * What no field of Zotero takes, for its field Extra. `Number` is a variable of CSL there, which
 * styles print; the other two are names of none.
 */
function extraLines(data: Article): string {
  return [
    data.articleNumber && `Number: ${data.articleNumber}`,
    data.url && `Version of record: ${data.url}`,
    `Read in: ${site.name}, edition ${data.edition}`,
  ]
    .filter(Boolean)
    .join('\n');
}
