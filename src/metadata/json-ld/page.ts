import type { CreativeWork, DataDownload, Dataset, Thing, WebPage } from 'schema-dts';
import { absoluteAddress } from '../../publication/site-address.ts';
import { type CitedWork, workLabel, workPath } from '../../registry/works.ts';
import { joinWithAnd } from '../../words/names.ts';
import { site } from '../../site.ts';
import type {
  DatasetPage,
  DescribedPage,
  MetadataContext,
  OverviewPage,
} from '../../publication/described-page.ts';
import { articleNode } from './article.ts';
import { entityNode } from './entity.ts';
import { pageReference, siteNode, siteReference } from './site.ts';

/** What a page is or is about, in the words of schema.org, as one JSON-LD document (JSON-LD 1.1). */
export function jsonLd(page: DescribedPage, context: MetadataContext): object {
  return { '@context': 'https://schema.org', ...(nodeOf(page, context) as object) };
}

/** JSON that can stand in a `<script>`: nothing in it can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function nodeOf(page: DescribedPage, context: MetadataContext): Thing {
  switch (page.kind) {
    case 'article':
      return articleNode(page, context);
    case 'entity':
      return entityNode(page.entity, context);
    case 'work':
      return workNode(page.work, context);
    case 'overview':
      return overviewNode(page, context);
    case 'dataset':
      return datasetNode(page, context);
    case 'home':
      return siteNode(page.description, context.siteUrl);
  }
}

/** A work cited, as far as its citations tell: they do not say whether an author is a person or a body. */
function workNode(work: CitedWork, { siteUrl }: MetadataContext): CreativeWork {
  const { authors, title, year } = work.data;
  const address = absoluteAddress(siteUrl, workPath(work));
  return {
    '@type': 'CreativeWork',
    '@id': address,
    name: title ?? workLabel(work),
    ...(title && { alternateName: workLabel(work) }),
    creditText: joinWithAnd(authors),
    ...(year && { datePublished: year }),
    url: address,
    mainEntityOfPage: pageReference(address, siteUrl),
  };
}

function datasetNode(page: DatasetPage, { siteUrl }: MetadataContext): Dataset {
  const address = absoluteAddress(siteUrl, page.path);
  return {
    '@type': 'Dataset',
    '@id': address,
    name: site.dataTitle,
    description: page.description,
    version: page.version,
    inLanguage: 'en',
    isPartOf: siteReference(siteUrl),
    url: address,
    distribution: page.files.map(({ path, type }): DataDownload => ({
      '@type': 'DataDownload',
      contentUrl: absoluteAddress(siteUrl, path),
      encodingFormat: type,
    })),
  };
}

function overviewNode(page: OverviewPage, { siteUrl }: MetadataContext): WebPage {
  const address = absoluteAddress(siteUrl, page.path);
  return {
    '@type': page.type,
    '@id': address,
    name: page.title,
    description: page.description,
    inLanguage: 'en',
    isPartOf: siteReference(siteUrl),
    url: address,
  };
}
