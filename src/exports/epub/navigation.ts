import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Passage } from '../../article/passage.ts';
import { contentsOf } from '../../article/structure.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type BookPlan, divideArticle, type Places } from './places.ts';
import { inLanguage, type Page } from './page.ts';
import { pageLabel } from './phrases.ts';

/** An entry of a table of contents. */
export interface TocEntry {
  label: string;
  href: string;
  /** BCP 47, where it differs from the book’s. */
  lang?: string | undefined;
  children?: TocEntry[];
}

/** What leads through a book (EPUB 3.3, section 7). */
export interface Navigation {
  toc: TocEntry[];
  /** Pages of printed originals. */
  pages: TocEntry[];
  /** Places, by their kinds in the EPUB 3 Structural Semantics Vocabulary. */
  landmarks: (TocEntry & { type: string })[];
}

/** The navigation document: contents for the eye too; pages and landmarks for the reading system. */
export function makeNavigationPage({ toc, pages, landmarks }: Navigation): Page {
  const marks = landmarks.map(({ type, label, href }) =>
    x('li', [x('a', { 'epub:type': type, href }, label)]),
  );
  const pageList = {
    'epub:type': 'page-list',
    role: 'doc-pagelist',
    'aria-label': 'Pages of the printed original',
    hidden: 'hidden',
  };
  return {
    file: 'nav.xhtml',
    title: 'Contents',
    lang: 'en',
    content: [
      x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' }, [
        x('h1', { id: 'contents' }, 'Contents'),
        entryList(toc),
      ]),
      ...(pages.length > 0 ? [x('nav', pageList, [entryList(pages)])] : []),
      x('nav', { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' }, [
        x('ol', marks),
      ]),
    ],
  };
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
