import type { Entity } from '../registry/entities.ts';
import type { CitedWork } from '../registry/works.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { type CitedEdition, editionItem, recordItem } from './article-items.ts';
import type { CitationFormatter, StyledCitation } from './format-citations.ts';
import { datasetItem, entityItem, overviewItem, workItem, workPageItem } from './page-items.ts';
import { type Locator, pageLocator, passageItem, passageLocator } from './passage-locators.ts';
import type { SiteUrl } from '../publication/site-address.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

/** One thing that can be cited, in every style. */
export interface CitedVersion {
  /** The publication as it first appeared, or its form or page here. */
  version: 'record' | 'edition';
  /** For exports. */
  item: CslItem;
  locator?: Locator;
  styles: StyledCitation[];
}

/** What citing needs to know beside what is cited. */
export interface CiteContext {
  formatter: CitationFormatter;
  siteUrl: SiteUrl;
}

/** An article: the version of record and this edition of it. */
export function citeArticle(
  article: CorpusArticle,
  edition: CitedEdition,
  { formatter, siteUrl }: CiteContext,
): CitedVersion[] {
  const record = recordItem(article);
  const item = editionItem(article, edition, siteUrl);
  return [
    { version: 'record', item: record, styles: formatter.format(record) },
    { version: 'edition', item, styles: formatter.format(item) },
  ];
}

/**
 * The passages of an article, by their ids: each in this edition, and in the version of record where
 * its printed page is known. In a bibliography stands the article; the citation has the locator and,
 * in a note, the address of the passage.
 *
 * @param cited what {@link citeArticle} made of the article
 */
export function citePassages(
  article: CorpusArticle,
  edition: CitedEdition,
  cited: readonly CitedVersion[],
  { formatter, siteUrl }: CiteContext,
): Map<string, CitedVersion[]> {
  const byPassage = new Map<string, CitedVersion[]>();
  // Version by version, since many citations of one item in sequence cost little.
  for (const { version, item, styles } of cited)
    for (const passage of article.text.passages) {
      const locator =
        version === 'record' ? pageLocator(article.text, passage) : passageLocator(passage.id);
      if (!locator) continue;
      const own = version === 'record' ? item : passageItem(article, passage.id, edition, siteUrl);
      // Only notes show an address.
      const citations = formatter.cite(({ inNotes }) => (inNotes ? own : item), locator);
      const list = byPassage.get(passage.id) ?? [];
      byPassage.set(passage.id, list);
      list.push({
        version,
        item,
        locator,
        styles: styles.map((style, i) => ({ ...style, citation: citations[i]! })),
      });
    }
  return byPassage;
}

/** An actor or initiative. */
export function citeEntity(
  entity: Entity,
  { formatter, siteUrl }: CiteContext,
  edition?: CitedEdition,
): CitedVersion[] {
  return citePage(entityItem(entity, siteUrl, edition), formatter);
}

/** The data of the edition. */
export function citeDataset(
  path: string,
  { formatter, siteUrl }: CiteContext,
  edition?: CitedEdition,
): CitedVersion[] {
  return citePage(datasetItem(path, siteUrl, edition), formatter);
}

/** A page of the edition that is neither text nor entry. */
export function citeOverview(
  page: { path: string; title: string },
  { formatter, siteUrl }: CiteContext,
  edition?: CitedEdition,
): CitedVersion[] {
  return citePage(overviewItem(page, siteUrl, edition), formatter);
}

/** A work that the texts cite, as far as they tell, and its page here. */
export function citeWork(
  work: CitedWork,
  { articles }: Pick<Corpus, 'articles'>,
  { formatter, siteUrl }: CiteContext,
  edition?: CitedEdition,
): CitedVersion[] {
  const item = workItem(work, articles);
  return [
    { version: 'record', item, styles: formatter.format(item) },
    ...citePage(workPageItem(work, siteUrl, edition), formatter),
  ];
}

function citePage(item: CslItem, formatter: CitationFormatter): CitedVersion[] {
  return [{ version: 'edition', item, styles: formatter.format(item) }];
}
