import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Page } from './page.ts';

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
  /** Kind of place, in the words of the EPUB 3 Structural Semantics Vocabulary → entry. */
  landmarks: Map<string, TocEntry>;
}

/** The navigation document: contents for the eye too; pages and landmarks for the reading system. */
export function makeNavigationPage({ toc, pages, landmarks }: Navigation): Page {
  const marks = [...landmarks].map(([type, { label, href }]) =>
    x('li', [x('a', { 'epub:type': type, href }, label)]),
  );
  return {
    file: 'nav.xhtml',
    title: 'Contents',
    lang: 'en',
    content: [
      x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' }, [
        x('h1', { id: 'contents' }, 'Contents'),
        entryList(toc),
      ]),
      ...(pages.length > 0
        ? [
            x(
              'nav',
              {
                'epub:type': 'page-list',
                role: 'doc-pagelist',
                'aria-label': 'Pages of the printed original',
                hidden: 'hidden',
              },
              [entryList(pages)],
            ),
          ]
        : []),
      x('nav', { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' }, [
        x('ol', marks),
      ]),
    ],
  };
}

function entryList(entries: TocEntry[]): Element {
  return x(
    'ol',
    entries.map(({ label, href, lang, children = [] }) =>
      x('li', [
        x('a', { href, lang, 'xml:lang': lang }, label),
        ...(children.length > 0 ? [entryList(children)] : []),
      ]),
    ),
  );
}
