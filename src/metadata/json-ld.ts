import type * as schema from 'schema-dts';
import { pages, pictureAddress } from '../addresses/addresses.ts';
import { isExactDate } from '../citing/csl.ts';
import { pageRange, seriesParts } from '../citing/items.ts';
import {
  type ArticlePage,
  type DatasetPage,
  dataTitle,
  type DescribedPage,
  descriptionOf,
  type EntityPage,
  type OverviewPage,
  pathOf,
  type WorkPage,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { identifiersOf } from '../registry/identifiers.ts';
import { workLabel } from '../registry/works.ts';
import type { Actor } from '../schemas/entity.ts';
import type { Article } from '../schemas/article.ts';
import { licenseAddress } from '../words/license.ts';
import { displayTitle, joinWithAnd } from '../words/names.ts';

/** What a page is or is about, in the words of schema.org, as one JSON-LD document (JSON-LD 1.1). */
export function jsonLd(page: DescribedPage, publication: Publication): object {
  return { '@context': 'https://schema.org', ...(nodeOf(page, publication) as object) };
}

/** JSON that can stand in a `<script>`: nothing in it can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function nodeOf(page: DescribedPage, publication: Publication): schema.Thing {
  switch (page.kind) {
    case 'article':
      return articleNode(page, publication);
    case 'entity':
      return entityNode(page, publication);
    case 'work':
      return workNode(page, publication);
    case 'overview':
    case 'dataset':
      return overviewNode(page, publication);
    case 'home':
      return siteNode(page.description, publication);
  }
}

/** What schema.org calls a publication of each type. */
export const schemaTypes = {
  'journal-article': 'ScholarlyArticle',
  'book-chapter': 'Chapter',
  'newspaper-article': 'NewsArticle',
  'web-essay': 'Article',
  'research-paper': 'ScholarlyArticle',
} as const satisfies Record<Article['type'], string>;

/**
 * What is known of an article’s publication, and this edition of it. The page of its publisher is
 * `sameAs`; a date of writing is no date of publication and stays out.
 */
function articleNode(page: ArticlePage, publication: Publication): schema.Article | schema.Chapter {
  const { id, data, textHash } = page.article;
  const { pages, rubric, type } = data;
  const address = urlOf(pathOf(page), publication);
  const title = displayTitle(data);
  const container = containerNode(data);
  const node: schema.CreativeWork = {
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
      .map((file) => downloadOf(file, 'MediaObject', publication)),
  };
  // What the types of articles have and works in general have not.
  const own: Partial<Exclude<schema.Article | schema.Chapter, string>> = {
    ...(pages && { pageStart: pages.first, pagination: pageRange(pages) }),
    ...(pages?.last && { pageEnd: pages.last }),
    ...(rubric && type !== 'book-chapter' && { articleSection: rubric }),
  };
  return { ...node, ...own, '@type': schemaTypes[type] };
}

function property(propertyID: string, value: string) {
  return { '@type': 'PropertyValue', propertyID, value } as const;
}

type Named = NonNullable<Article['editors']>[number] & { affiliation?: string | null };

function personNode({ given, family, affiliation }: Named): schema.Person {
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

function containerNode(data: Article): schema.CreativeWork | undefined {
  const { container: name, type } = data;
  if (!name) return undefined;
  switch (type) {
    case 'book-chapter':
      return bookNode(name, data);
    case 'newspaper-article':
      return { '@type': 'Newspaper', name, ...publisherOf(data) };
    case 'web-essay':
      return { '@type': 'WebSite', name, ...publisherOf(data) };
    default:
      return issueNode({ '@type': 'Periodical', name, ...publisherOf(data) }, data);
  }
}

function bookNode(name: string, data: Article): schema.Book {
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
function issueNode(journal: schema.CreativeWork, { volume, issue }: Article): schema.CreativeWork {
  const inVolume: schema.CreativeWork = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
    : journal;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume;
}

function publisherOf({ publisher, place }: Article): { publisher?: schema.Organization } {
  if (!publisher) return {};
  return {
    publisher: { '@type': 'Organization', name: publisher, ...(place && { location: place }) },
  };
}

/** What schema.org calls an actor of a kind; the general word where the kind says no more. */
const actorTypes = {
  person: 'Person',
  state: 'Country',
  territory: 'AdministrativeArea',
  government: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  party: 'Organization',
  organisation: 'Organization',
  association: 'Organization',
  'think-tank': 'ResearchOrganization',
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  media: 'Organization',
  group: 'Organization',
} as const satisfies Record<Actor['kind'], string>;

/**
 * An actor, or an initiative as a term of this edition’s register. A capital that stands for its
 * government is no name of the state, nor is a search name, which no text uses; identifiers are the
 * editors’.
 */
function entityNode(page: EntityPage, publication: Publication): schema.Thing {
  const { name, aliases, kind } = page.entity.data;
  const address = urlOf(pathOf(page), publication);
  const others = aliases
    .filter((alias) => alias.kind !== 'metonym' && alias.form.toLowerCase() !== name.toLowerCase())
    .map(({ form }) => form);
  const identifiers = identifiersOf(page.entity);
  const fields = {
    '@id': address,
    name,
    ...(others.length > 0 && { alternateName: others }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ authority, id }) => property(authority, id)),
      sameAs: identifiers.map((identifier) => identifier.address),
    }),
    description: descriptionOf(page),
    url: address,
    mainEntityOfPage: pageReference(address, publication),
  } as const;
  if (isActorKind(kind)) return { '@type': actorTypes[kind], ...fields };
  const inDefinedTermSet = urlOf(pages[page.entity.collection], publication);
  return { '@type': 'DefinedTerm', ...fields, inDefinedTermSet } satisfies schema.DefinedTerm;
}

function isActorKind(kind: EntityPage['entity']['data']['kind']): kind is Actor['kind'] {
  return kind in actorTypes;
}

/**
 * A work cited, as far as its citations tell: they do not say whether an author is a person or a
 * body.
 */
function workNode(page: WorkPage, publication: Publication): schema.CreativeWork {
  const { authors, title, year } = page.work.data;
  const address = urlOf(pathOf(page), publication);
  const label = workLabel(page.work);
  return {
    '@type': 'CreativeWork',
    '@id': address,
    name: title ?? label,
    ...(title && { alternateName: label }),
    creditText: joinWithAnd(authors),
    ...(year && { datePublished: year }),
    url: address,
    mainEntityOfPage: pageReference(address, publication),
  };
}

function overviewNode(page: DatasetPage | OverviewPage, publication: Publication) {
  const { edition } = publication;
  const address = urlOf(page.path, publication);
  const fields = {
    '@id': address,
    name: page.kind === 'dataset' ? dataTitle(edition) : page.title,
    description: page.description,
    inLanguage: 'en',
    isPartOf: siteReference(publication),
    url: address,
  };
  if (page.kind === 'overview') return { '@type': page.type, ...fields } satisfies schema.WebPage;
  return {
    '@type': 'Dataset',
    ...fields,
    version: edition.number,
    distribution: page.files.map((file) => downloadOf(file, 'DataDownload', publication)),
  } satisfies schema.Dataset;
}

function downloadOf<T extends 'MediaObject' | 'DataDownload'>(
  { path, type }: { path: string; type: string },
  kind: T,
  publication: Publication,
) {
  return { '@type': kind, contentUrl: urlOf(path, publication), encodingFormat: type };
}

function siteReference(publication: Publication): schema.WebSite {
  return {
    '@type': 'WebSite',
    '@id': urlOf(pages.home, publication),
    name: publication.edition.name,
  };
}

function pageReference(url: string, publication: Publication): schema.WebPage {
  return { '@type': 'WebPage', url, inLanguage: 'en', isPartOf: siteReference(publication) };
}

/** The site with its search (schema.org/schema.SearchAction). */
function siteNode(description: string, publication: Publication): schema.WebSite {
  const search: schema.WithActionConstraints<schema.SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${urlOf(pages.search, publication)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    ...siteReference(publication),
    alternateName: publication.edition.tagline,
    description,
    inLanguage: 'en',
    url: urlOf(pages.home, publication),
    potentialAction: search,
  };
}
