import type { Article as SchemaArticle, Chapter, CreativeWork, MediaObject } from 'schema-dts';
import { absoluteAddress } from '../../publication/site-address.ts';
import { pageRange } from '../../citing/article-items.ts';
import { displayTitle } from '../../words/names.ts';
import type { Article } from '../../schemas/article.ts';
import {
  type ArticlePage,
  descriptionOf,
  type MetadataContext,
  pathOf,
} from '../../publication/described-page.ts';
import { newestDay } from '../../publication/article-editions.ts';
import { licenseAddress } from '../license.ts';
import { picturePath } from '../open-graph.ts';
import { containerNode, isDate, personNode } from './container.ts';
import { siteReference } from './site.ts';

const types = {
  'journal-article': 'ScholarlyArticle',
  'book-chapter': 'Chapter',
  'newspaper-article': 'NewsArticle',
  'web-essay': 'Article',
  'research-paper': 'ScholarlyArticle',
} as const satisfies Record<Article['type'], string>;

/** What schema.org calls a publication of this type. */
export function schemaType(type: Article['type']): (typeof types)[Article['type']] {
  return types[type];
}

/**
 * An article as schema.org has it: what is known of its publication, and this edition of it. Its id
 * is the address of its page; the page of its publisher is `sameAs`. A date of writing is no date of
 * publication and stays out.
 */
export function articleNode(
  page: ArticlePage,
  { siteUrl }: MetadataContext,
): SchemaArticle | Chapter {
  const { id, data, textHash } = page.article;
  const address = absoluteAddress(siteUrl, pathOf(page));
  const title = displayTitle(data);
  const container = containerNode(data);
  const modified = newestDay(page.history);
  const node: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': address,
    name: title,
    headline: title,
    description: descriptionOf(page),
    author: data.authors.map(personNode),
    ...(isDate(data.published) && { datePublished: data.published }),
    inLanguage: data.language,
    isPartOf: [...(container ? [container] : []), siteReference(siteUrl)],
    version: data.edition,
    identifier: [
      ...(data.articleNumber ? [property('article number', data.articleNumber)] : []),
      property('SHA-256 of the text', textHash),
    ],
    ...(data.url && { sameAs: data.url }),
    copyrightNotice: data.rights.statement,
    ...(data.rights.license && { license: licenseAddress(data.rights.license) }),
    image: absoluteAddress(siteUrl, picturePath(id)),
    url: address,
    mainEntityOfPage: {
      '@type': 'WebPage',
      url: address,
      ...(modified && { dateModified: modified }),
    },
    ...(page.exports.length > 0 && {
      encoding: page.exports
        .filter(({ holds }) => holds.includes('text'))
        .map(({ path, type }): MediaObject => ({
          '@type': 'MediaObject',
          contentUrl: absoluteAddress(siteUrl, path),
          encodingFormat: type,
        })),
    }),
  };
  return { ...node, ...ownFields(data), '@type': types[data.type] };
}

/** What the types of articles have and works in general have not. */
function ownFields(data: Article): Partial<Exclude<SchemaArticle | Chapter, string>> {
  const { pages, rubric, type } = data;
  return {
    ...(pages && {
      pageStart: pages.first,
      pageEnd: pages.last,
      pagination: pageRange(pages.first, pages.last),
    }),
    ...(rubric && type !== 'book-chapter' && { articleSection: rubric }),
  };
}

function property(propertyID: string, value: string) {
  return { '@type': 'PropertyValue', propertyID, value } as const;
}
