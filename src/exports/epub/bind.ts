import { x } from 'xastscript';
import { zipFiles } from '../../files/zip.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { makeCoverPage, writeCover } from './cover.ts';
import type { Metadata } from './metadata.ts';
import { makeNavigationPage, type Navigation, type TocEntry } from './navigation.ts';
import { type ManifestItem, writePackage } from './package-document.ts';
import { type Page, writePage, xmlFile } from './page.ts';
import { style } from './style.ts';

/** A book whose pages are written. */
export interface Book {
  metadata: Metadata;
  /** Articles whose texts the cover draws. */
  pictured: readonly CorpusArticle[];
  titlePage: Page;
  /** What follows the table of contents, in reading order. */
  pages: Page[];
  /** File with which the texts begin, if there are any. */
  bodyBegins: string | undefined;
  toc: TocEntry[];
  printedPages: TocEntry[];
}

const folder = 'EPUB';

/** Puts cover, title page, table of contents and pages into one EPUB. */
export function bindBook(book: Book): Uint8Array {
  const { metadata, pictured, titlePage, pages, toc, printedPages } = book;
  const navigation = makeNavigationPage({ toc, pages: printedPages, landmarks: landmarksOf(book) });
  const all = [makeCoverPage(metadata), titlePage, navigation, ...pages];
  const items: ManifestItem[] = [
    { file: 'style.css', mediaType: 'text/css', inSpine: false },
    { file: 'cover.svg', mediaType: 'image/svg+xml', properties: 'cover-image', inSpine: false },
    ...all.map((page): ManifestItem => ({
      file: page.file,
      mediaType: 'application/xhtml+xml',
      inSpine: true,
      ...(page === navigation ? { properties: 'nav' } : {}),
    })),
  ];
  const files: [path: string, content: string][] = [
    ['META-INF/container.xml', container()],
    [`${folder}/package.opf`, writePackage(metadata, items)],
    [`${folder}/style.css`, style],
    [`${folder}/cover.svg`, writeCover(metadata, pictured)],
    ...all.map((page): [string, string] => [`${folder}/${page.file}`, writePage(page)]),
  ];
  const encoder = new TextEncoder();
  // `mimetype` comes first and is not compressed (EPUB 3.3, section 4.2, OCF ZIP container).
  return zipFiles([
    { path: 'mimetype', bytes: encoder.encode('application/epub+zip'), stored: true },
    ...files.map(([path, content]) => ({ path, bytes: encoder.encode(content) })),
  ]);
}

/** Where a reading system finds the package document (EPUB 3.3, section 4.2.6.3.1). */
function container(): string {
  const rootfile = {
    'full-path': `${folder}/package.opf`,
    'media-type': 'application/oebps-package+xml',
  };
  return xmlFile(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [x('rootfile', rootfile)]),
    ]),
  );
}

function landmarksOf({ titlePage, pages, bodyBegins }: Book): Navigation['landmarks'] {
  const fileOf = (name: string) => pages.find(({ file }) => file === name)?.file;
  const known: [type: string, label: string, file: string | undefined][] = [
    ['cover', 'Cover', 'cover.xhtml'],
    ['titlepage', 'Title page', titlePage.file],
    ['toc', 'Contents', 'nav.xhtml'],
    ['bodymatter', 'Beginning of the text', bodyBegins],
    ['index', 'Index', fileOf('actors.xhtml') ?? fileOf('initiatives.xhtml')],
    ['bibliography', 'Works cited', fileOf('works.xhtml')],
  ];
  return known.flatMap(([type, label, href]) =>
    href === undefined ? [] : [{ type, label, href }],
  );
}
