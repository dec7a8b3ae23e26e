import type { Element } from 'xast';
import { x } from 'xastscript';
import { isWhole } from '../../corpus/access/access.ts';
import { zipFiles } from '../../files/zip.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { displayTitle } from '../../words/names.ts';
import { makeCoverPage, writeCover } from './cover.ts';
import { makeIndexes } from './indexes.ts';
import { articleMetadata, corpusMetadata, type Metadata } from './metadata.ts';
import {
  makeNavigationPage,
  pageEntries,
  pageList,
  sectionEntries,
  type TocEntry,
} from './navigation.ts';
import { type ManifestItem, pageType, writePackage } from './package-document.ts';
import { type Page, writePage } from './page.ts';
import { makePhrases } from './phrases.ts';
import { type BookPlan, makePlaces, type Places } from './places.ts';
import { style } from './style.ts';
import { makeNotesPage, makeTextPages } from './text-pages.ts';
import { makeCorpusTitlePage, makeRecordsPage, makeTitlePage } from './title-pages.ts';

interface Book {
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

/**
 * An article as an EPUB 3.3 (https://www.w3.org/TR/epub-33/) with its notes and indexes. What these
 * say of other articles leads to the web.
 */
export function writeArticleEpub(
  article: CorpusArticle,
  corpus: Corpus,
  publication: Publication,
): Uint8Array {
  const articles = [article];
  const plan: BookPlan = { corpus, publication, articles, full: articles };
  const places = makePlaces(plan);
  const { title, text, notes, sections } = makePart(article, plan, places);
  const indexes = makeIndexes(plan, places);
  return bindBook({
    metadata: articleMetadata(article, publication),
    pictured: articles,
    titlePage: title,
    pages: [...text, ...notes, ...indexes],
    bodyBegins: text[0]?.file,
    toc: [entry(title, 'Title page'), ...sections, ...indexes.map((page) => entry(page))],
    printedPages: pageEntries(plan, places),
  });
}

/**
 * The whole corpus as one EPUB 3.3 with one index. Of an article that may not be shown whole it has
 * the record, and its passages are linked on the web.
 */
export function writeCorpusEpub(corpus: Corpus, publication: Publication): Uint8Array {
  return bindBook(makeCorpusBook(corpus, publication));
}

/** The same book before it is bound, for other bindings. */
export function makeCorpusBook(corpus: Corpus, publication: Publication): Book {
  const { articles } = corpus;
  const full = articles.filter((article) => isWhole(article, publication.access));
  const plan: BookPlan = { corpus, publication, articles, full };
  const places = makePlaces(plan);
  const titlePage = makeCorpusTitlePage(plan);
  const parts = full.map((article) => ({ article, ...makePart(article, plan, places) }));
  const back = [...makeRecordsPage(plan), ...makeIndexes(plan, places)];
  return {
    metadata: corpusMetadata(plan),
    pictured: full,
    titlePage,
    pages: [...parts.flatMap(({ title, text, notes }) => [title, ...text, ...notes]), ...back],
    bodyBegins: parts[0]?.title.file,
    toc: [
      entry(titlePage, 'Title page'),
      ...parts.map(({ article: { data }, title, sections }) => ({
        ...entry(title, displayTitle(data)),
        lang: data.language,
        children: sections,
      })),
      ...back.map((page) => entry(page)),
    ],
    printedPages: pageEntries(plan, places),
  };
}

function makePart(article: CorpusArticle, { publication }: BookPlan, places: Places) {
  const phrases = makePhrases(article, places, publication);
  // The text comes first: it is there that the notes learn what refers to them.
  const text = makeTextPages(article, phrases);
  const notes = makeNotesPage(article, phrases);
  return {
    title: makeTitlePage(article, publication),
    text,
    notes,
    sections: sectionEntries(article, notes[0], places),
  };
}

function entry({ file, title }: Page, label = title): TocEntry {
  return { label, href: file };
}

function bindBook(book: Book): Uint8Array {
  const { metadata, pictured, titlePage, pages, toc, printedPages } = book;
  const navigation = makeNavigationPage(toc, ...pageList(printedPages), landmarks(book));
  const all = [makeCoverPage(metadata), titlePage, navigation, ...pages];
  const items: ManifestItem[] = [
    { file: 'style.css', mediaType: 'text/css' },
    { file: 'cover.svg', mediaType: 'image/svg+xml', properties: 'cover-image' },
    ...all.map((page) => ({
      file: page.file,
      mediaType: pageType,
      ...(page === navigation && { properties: 'nav' }),
    })),
  ];
  const files = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': writePackage(metadata, items),
    'EPUB/style.css': style,
    'EPUB/cover.svg': writeCover(metadata, pictured),
    ...Object.fromEntries(all.map((page) => [`EPUB/${page.file}`, writePage(page)])),
  };
  // `mimetype` comes first and is not compressed (EPUB 3.3, section 4.2, OCF ZIP container).
  return zipFiles([
    { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), stored: true },
    ...Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) })),
  ]);
}

/** Where a reading system finds the package document (EPUB 3.3, section 4.2.6.3.1). */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml" /></rootfiles></container>
`;

/** Places, by their kinds in the EPUB 3 Structural Semantics Vocabulary. */
function landmarks({ titlePage, pages, bodyBegins }: Book): Element {
  const fileOf = (name: string) => pages.find(({ file }) => file === name)?.file;
  const known: [type: string, label: string, file: string | undefined][] = [
    ['cover', 'Cover', 'cover.xhtml'],
    ['titlepage', 'Title page', titlePage.file],
    ['toc', 'Contents', 'nav.xhtml'],
    ['bodymatter', 'Beginning of the text', bodyBegins],
    ['index', 'Index', fileOf('actors.xhtml') ?? fileOf('initiatives.xhtml')],
    ['bibliography', 'Works cited', fileOf('works.xhtml')],
  ];
  const items = known.flatMap(([type, label, href]) =>
    href === undefined ? [] : [x('li', [x('a', { 'epub:type': type, href }, label)])],
  );
  const attributes = { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' };
  return x('nav', attributes, [x('ol', items)]);
}
