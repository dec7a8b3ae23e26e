import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Passage } from '../../article/passage.ts';
import { contentsOf } from '../../article/structure.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type BookPlan, divideArticle, type Places } from './places.ts';
import { inLanguage, type Page } from './page.ts';
import { pageLabel } from './phrases.ts';

export interface TocEntry {
  label: string;
  href: string;
  /** BCP 47, where it differs from the book’s. */
  lang?: string | undefined;
  children?: TocEntry[];
}

/** The navigation document (EPUB 3.3, section 7): contents for the eye too, and what else is given. */
export function makeNavigationPage(toc: TocEntry[], ...more: Element[]): Page {
  const attributes = {
    'epub:type': 'toc',
    role: 'doc-toc',
    id: 'toc',
    'aria-labelledby': 'contents',
  };
  const contents = x('nav', attributes, [x('h1', { id: 'contents' }, 'Contents'), entryList(toc)]);
  return { file: 'nav.xhtml', title: 'Contents', lang: 'en', content: [contents, ...more] };
}

/** Pages of printed originals, for the reading system. */
export function pageList(pages: TocEntry[]): Element[] {
  const attributes = {
    'epub:type': 'page-list',
    role: 'doc-pagelist',
    'aria-label': 'Pages of the printed original',
    hidden: 'hidden',
  };
  return pages.length > 0 ? [x('nav', attributes, [entryList(pages)])] : [];
}

function entryList(entries: TocEntry[]): Element {
  const items = entries.map(({ label, href, lang, children = [] }) =>
    x('li', [
      x('a', { href, ...inLanguage(lang) }, label),
      children.length > 0 ? entryList(children) : null,
    ]),
  );
  return x('ol', items);
}

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

/** Pages of printed originals by number, and by article where several have them. */
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
