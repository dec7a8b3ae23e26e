import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import type { DescribedPage } from '../publication/described-page.ts';
import type { Publication } from '../publication/publication.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { editionItem, passageItem, recordItem } from './article-items.ts';
import { createFormatter, type StyledCitation } from './format-citations.ts';
import { pageLocator, passageLocator } from './locators.ts';
import { pageItem, workItem } from './page-items.ts';
import type { PassageCitations, VersionCitations } from './quotations.ts';
import { properNames } from './styles/sentence-case.ts';

/** One thing that can be cited, in every style. */
export interface CitedVersion {
  /** The publication as it first appeared, or its form or page here. */
  version: 'record' | 'edition';
  /** For exports. */
  item: CslItem;
  styles: StyledCitation[];
}

/** The names are what a formatter needs of a corpus, and the same where statements are cut. */
const formatterOf = remember((names: Corpus['names']) => createFormatter(properNames({ names })));

/** How a page of the site is cited: the version of record, if there is one, and this edition. */
export function citePage(
  page: DescribedPage,
  corpus: Corpus,
  publication: Publication,
): CitedVersion[] {
  if (page.kind === 'article')
    return cited(corpus.articleOf.get(page.article.id)!, corpus, publication);
  const own = { version: 'edition', item: pageItem(page, publication) } as const;
  return inEveryStyle(
    page.kind === 'work' ? [{ version: 'record', item: workItem(page.work, corpus) }, own] : [own],
    corpus,
  );
}

/** How an article is cited: its version of record, and its newest edition here. */
export function cited(
  article: Pick<CorpusArticle, 'id' | 'data' | 'textHash'>,
  corpus: Pick<Corpus, 'names'>,
  publication: Publication,
): CitedVersion[] {
  return inEveryStyle(
    [
      { version: 'record', item: recordItem(article) },
      { version: 'edition', item: editionItem(article, publication) },
    ],
    corpus,
  );
}

/**
 * Every passage of an article in every style: in this edition, and in the version of record where its
 * printed page is known. In a bibliography stands the article; the citation has the locator and, in a
 * note, the address of the passage.
 */
export function citedPassages(
  article: CorpusArticle,
  corpus: Pick<Corpus, 'names'>,
  publication: Publication,
): PassageCitations {
  const formatter = formatterOf(corpus.names);
  const versions = cited(article, corpus, publication);
  const [record, own] = versions.map(({ version, item, styles }): VersionCitations => {
    const passages = article.text.passages.flatMap((passage) => {
      const isHere = version === 'edition';
      const locator = isHere ? passageLocator(passage.id) : pageLocator(article.text, passage);
      if (!locator) return [];
      const withAddress = isHere ? passageItem(item, passage.id) : item;
      // Only notes show an address.
      const citations = formatter.cite(({ inNotes }) => (inNotes ? withAddress : item), locator);
      return [[passage.id, citations.map(({ text }) => text)]];
    });
    return {
      styles: styles.map(({ style, entry }) => ({ name: style.name, entry: entry.text })),
      passages: Object.fromEntries(passages) as Record<string, string[]>,
    };
  });
  return { ...own!, ...(Object.keys(record!.passages).length > 0 && { record }) };
}

function inEveryStyle(
  versions: Omit<CitedVersion, 'styles'>[],
  { names }: Pick<Corpus, 'names'>,
): CitedVersion[] {
  return versions.map((one) => ({ ...one, styles: formatterOf(names).format(one.item) }));
}
