import type { ArticleText, Passage } from '../article/passage.ts';
import { pageAt } from '../article/structure.ts';
import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import type { DescribedPage } from '../publication/described-page.ts';
import type { Publication } from '../publication/publication.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { createFormatter, type Locator, type StyledCitation } from './format-citations.ts';
import { editionItem, pageItem, pageRange, passageItem, recordItem, workItem } from './items.ts';
import type { PassageCitations, VersionCitations } from './quotations.ts';
import { properNames } from './styles/prepare-item.ts';

export interface CitedVersion {
  /** The publication as it first appeared, or its form or page here. */
  version: 'record' | 'edition';
  item: CslItem;
  styles: StyledCitation[];
}

/** By names, which are the same where statements are cut. */
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
 * printed page is known. In a bibliography stands the article.
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

/**
 * The locator of a passage in this edition: `p9-1` is paragraph 9-1, `n3` note 3.
 *
 * @throws Error if `id` is no id of a passage
 */
export function passageLocator(id: string): Locator {
  const [, kind, number] = /^([pn])(\d+[a-z]*(?:-\d+[a-z]*)*)$/.exec(id) ?? [];
  if (!number) throw new Error(`“${id}” is no id of a passage: p12, p9-1 and n3 are`);
  return { label: kind === 'n' ? 'note' : 'paragraph', locator: number };
}

/** The printed pages of a passage; undefined for a note, and where the first or last is unknown. */
function pageLocator(text: ArticleText, passage: Passage): Locator | undefined {
  const first = pageAt(text, passage)?.page;
  if (first === undefined) return undefined;
  const within = text.pageBreaks.filter(
    (mark) =>
      mark.passage === passage && mark.offset > 0 && mark.offset < passage.text.trimEnd().length,
  );
  const last = within.length > 0 ? within.at(-1)!.page : first;
  return last === undefined ? undefined : { label: 'page', locator: pageRange({ first, last }) };
}
