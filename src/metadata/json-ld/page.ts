import type { CreativeWork, DataDownload, Dataset, DefinedTerm, Thing, WebPage } from 'schema-dts';
import { pages } from '../../addresses/addresses.ts';
import {
  type DatasetPage,
  dataTitle,
  type DescribedPage,
  descriptionOf,
  type EntityPage,
  type OverviewPage,
  pathOf,
  type WorkPage,
} from '../../publication/described-page.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { workLabel } from '../../registry/works.ts';
import type { Actor } from '../../schemas/entity.ts';
import { joinWithAnd } from '../../words/names.ts';
import { articleNode } from './article.ts';
import { pageReference, siteNode, siteReference } from './site.ts';

/** What a page is or is about, in the words of schema.org, as one JSON-LD document (JSON-LD 1.1). */
export function jsonLd(page: DescribedPage, publication: Publication): object {
  return { '@context': 'https://schema.org', ...(nodeOf(page, publication) as object) };
}

/** JSON that can stand in a `<script>`: nothing in it can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function nodeOf(page: DescribedPage, publication: Publication): Thing {
  switch (page.kind) {
    case 'article':
      return articleNode(page, publication);
    case 'entity':
      return entityNode(page, publication);
    case 'work':
      return workNode(page, publication);
    case 'overview':
      return overviewNode(page, publication);
    case 'dataset':
      return datasetNode(page, publication);
    case 'home':
      return siteNode(page.description, publication);
  }
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
 * An actor, or an initiative as a term of this edition’s register: its name, the other names that
 * the texts have for it, and the description. A capital that stands for its government is no name of
 * the state.
 */
function entityNode(page: EntityPage, publication: Publication): Thing {
  const { name, aliases, kind } = page.entity.data;
  const address = urlOf(pathOf(page), publication);
  const others = aliases
    .filter((alias) => alias.kind !== 'metonym' && alias.form.toLowerCase() !== name.toLowerCase())
    .map(({ form }) => form);
  const fields = {
    '@id': address,
    name,
    ...(others.length > 0 && { alternateName: others }),
    description: descriptionOf(page),
    url: address,
    mainEntityOfPage: pageReference(address, publication),
  } as const;
  if (isActorKind(kind)) return { '@type': actorTypes[kind], ...fields };
  const term: DefinedTerm = {
    '@type': 'DefinedTerm',
    ...fields,
    inDefinedTermSet: urlOf(pages[page.entity.collection], publication),
  };
  return term;
}

function isActorKind(kind: EntityPage['entity']['data']['kind']): kind is Actor['kind'] {
  return kind in actorTypes;
}

/** A work cited, as far as its citations tell: they do not say whether an author is a person or a body. */
function workNode(page: WorkPage, publication: Publication): CreativeWork {
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

function datasetNode(page: DatasetPage, publication: Publication): Dataset {
  const { edition } = publication;
  return {
    '@type': 'Dataset',
    ...ownFields(page, dataTitle(edition), publication),
    version: edition.number,
    distribution: page.files.map(({ path, type }): DataDownload => ({
      '@type': 'DataDownload',
      contentUrl: urlOf(path, publication),
      encodingFormat: type,
    })),
  };
}

function overviewNode(page: OverviewPage, publication: Publication): WebPage {
  return { '@type': page.type, ...ownFields(page, page.title, publication) };
}

function ownFields(page: DatasetPage | OverviewPage, name: string, publication: Publication) {
  const address = urlOf(page.path, publication);
  return {
    '@id': address,
    name,
    description: page.description,
    inLanguage: 'en',
    isPartOf: siteReference(publication),
    url: address,
  };
}
