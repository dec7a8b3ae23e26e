import { contentsOf } from '../../article/structure.ts';
import type { BookPlan, Places } from './book.ts';
import { divideArticle } from './divide.ts';
import type { TocEntry } from './navigation.ts';
import type { Page } from './page.ts';
import { pageLabel } from './phrases.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The sections of an article with their sub-sections, and its notes. */
export function sectionEntries(
  article: CorpusArticle,
  notes: Page | undefined,
  places: Places,
): TocEntry[] {
  const entry = ({ id, text, lang }: Passage): TocEntry => ({
    label: text,
    href: places.passage(article.id, id),
    lang,
  });
  const [opening] = divideArticle(article);
  return [
    ...(opening && !opening.heading ? [{ label: opening.label, href: opening.file }] : []),
    ...contentsOf(article.text).map(({ passage, children }) => ({
      ...entry(passage),
      children: children.map(entry),
    })),
    ...(notes ? [{ label: 'Notes', href: notes.file }] : []),
  ];
}

/**
 * The pages of the printed originals whose numbers are known or inferred. Where several articles
 * have pages, the labels tell them apart.
 */
export function pageEntries({ full }: BookPlan, places: Places): TocEntry[] {
  const paged = full.filter(({ text }) => text.pageBreaks.some(({ page }) => page));
  return paged.flatMap(({ text, data }) =>
    text.pageBreaks.flatMap(({ page, inferred, passage }) => {
      if (page === undefined) return [];
      const label = pageLabel(page, inferred);
      const href = `${places.fileOf(passage)}#page-${page}`;
      return [{ label: paged.length > 1 ? `${data.label}: ${label}` : label, href }];
    }),
  );
}
