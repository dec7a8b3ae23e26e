import { licenseAddress } from '../../words/license.ts';
import type {
  Article as SchemaArticle,
  Book,
  Chapter,
  CreativeWork,
  MediaObject,
  Organization,
  Person,
} from 'schema-dts';
import { pictureAddress } from '../../addresses/addresses.ts';
import { pageRange, seriesParts } from '../../citing/article-items.ts';
import { isExactDate } from '../../citing/csl.ts';
import { type ArticlePage, descriptionOf, pathOf } from '../../publication/described-page.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Article } from '../../schemas/article.ts';
import { displayTitle } from '../../words/names.ts';
import { siteReference } from './site.ts';

/** What schema.org calls a publication of each type. */
export const schemaTypes = {
  'journal-article': 'ScholarlyArticle',
  'book-chapter': 'Chapter',
  'newspaper-article': 'NewsArticle',
  'web-essay': 'Article',
  'research-paper': 'ScholarlyArticle',
} as const satisfies Record<Article['type'], string>;

/**
 * An article as schema.org has it: what is known of its publication, and this edition of it. Its id
 * is the address of its page; the page of its publisher is `sameAs`. A date of writing is no date of
 * publication and stays out.
 */
export function articleNode(page: ArticlePage, publication: Publication): SchemaArticle | Chapter {
  const { id, data, textHash } = page.article;
  const { pages, rubric, type } = data;
  const address = urlOf(pathOf(page), publication);
  const title = displayTitle(data);
  const container = containerNode(data);
  const node: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': address,
    name: title,
    headline: title,
    description: descriptionOf(page),
    author: data.authors.map(personNode),
    ...dateOf(data),
    inLanguage: data.language,
    isPartOf: [...(container ? [container] : []), siteReference(publication)],
    version: data.edition,
    identifier: [
      ...(data.articleNumber ? [property('article number', data.articleNumber)] : []),
      property('SHA-256 of the text', textHash),
    ],
    ...(data.url && { sameAs: data.url }),
    copyrightNotice: data.rights.statement,
    ...(data.rights.license && { license: licenseAddress(data.rights.license) }),
    image: urlOf(pictureAddress(id), publication),
    url: address,
    mainEntityOfPage: { '@type': 'WebPage', url: address, dateModified: data.history[0]!.date },
    encoding: page.files
      .filter(({ holds }) => holds.includes('text'))
      .map(({ path, type: encodingFormat }): MediaObject => ({
        '@type': 'MediaObject',
        contentUrl: urlOf(path, publication),
        encodingFormat,
      })),
  };
  // What the types of articles have and works in general have not.
  const own: Partial<Exclude<SchemaArticle | Chapter, string>> = {
    ...(pages && { pageStart: pages.first, pageEnd: pages.last, pagination: pageRange(pages) }),
    ...(rubric && type !== 'book-chapter' && { articleSection: rubric }),
  };
  return { ...node, ...own, '@type': schemaTypes[type] };
}

function property(propertyID: string, value: string) {
  return { '@type': 'PropertyValue', propertyID, value } as const;
}

/** A person as schema.org has names. */
function personNode(person: {
  given: string;
  family: string;
  affiliation?: string | null;
}): Person {
  const { given, family, affiliation } = person;
  return {
    '@type': 'Person',
    name: `${given} ${family}`,
    givenName: given,
    familyName: family,
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

/** schema.org has the dates of ISO 8601 only. */
function dateOf({ published }: Article): { datePublished?: string } {
  return isExactDate(published) ? { datePublished: published } : {};
}

/** In what an article appeared; undefined where that is unknown. */
function containerNode(data: Article): CreativeWork | undefined {
  const { container: name, type } = data;
  if (!name) return undefined;
  switch (type) {
    case 'book-chapter':
      return bookNode(name, data);
    case 'newspaper-article':
      return { '@type': 'Newspaper', name, ...publisherOf(data) };
    case 'web-essay':
      return { '@type': 'WebSite', name, ...publisherOf(data) };
    case 'journal-article':
    case 'research-paper':
      return issueNode(name, data);
  }
}

function bookNode(name: string, data: Article): Book {
  const { name: series, number: position } = seriesParts(data.series);
  return {
    '@type': 'Book',
    name,
    ...(data.editors && { editor: data.editors.map(personNode) }),
    ...(data.isbn && { isbn: data.isbn }),
    ...dateOf(data),
    ...publisherOf(data),
    ...(series && { isPartOf: { '@type': 'BookSeries', name: series } }),
    ...(position && { position }),
  };
}

/** A journal, within its volume, within its issue, as far as they are known. */
function issueNode(name: string, data: Article): CreativeWork {
  const { volume, issue } = data;
  const journal: CreativeWork = { '@type': 'Periodical', name, ...publisherOf(data) };
  const inVolume: CreativeWork = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
    : journal;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume;
}

function publisherOf({ publisher, place }: Article): { publisher?: Organization } {
  if (!publisher) return {};
  return {
    publisher: { '@type': 'Organization', name: publisher, ...(place && { location: place }) },
  };
}
