import { displayTitle } from '../../words/names.ts';
import type { ExportContext } from '../../publication/export-context.ts';
import { bindBook, type Book } from './bind.ts';
import { type BookPlan, makePlaces, type Places } from './book.ts';
import { pageEntries, sectionEntries } from './contents.ts';
import { makeCorpusTitlePage, makeRecordsPage } from './corpus-pages.ts';
import { makeIndexPage } from './index-pages.ts';
import { articleMetadata, corpusMetadata } from './metadata.ts';
import type { TocEntry } from './navigation.ts';
import { makeNotesPage } from './notes-page.ts';
import type { Page } from './page.ts';
import { makePhrases } from './phrases.ts';
import { makeTextPages } from './text-pages.ts';
import { makeTitlePage } from './title-page.ts';
import { makeWorksPage } from './works-page.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';

/**
 * An article as an EPUB 3.3 (https://www.w3.org/TR/epub-33/): title page, the text in sections under
 * its permanent ids, notes, and indexes of the actors, initiatives and works that it names. What
 * their entries say of other articles leads to the web.
 *
 * @throws Error if the date of the edition is no day
 */
export function writeArticleEpub(
  article: CorpusArticle,
  corpus: Corpus,
  context: ExportContext,
): Uint8Array {
  const articles = [article];
  const plan = { corpus, articles, full: articles, contextOf: () => context, context };
  const places = makePlaces(plan);
  const { title, text, notes, sections } = makePart(article, plan, places);
  const indexes = makeIndexes(plan, places);
  return bindBook({
    metadata: articleMetadata(article, context),
    pictured: articles,
    titlePage: title,
    pages: [...text, ...notes, ...indexes],
    bodyBegins: text[0]?.file,
    toc: [entry(title, 'Title page'), ...sections, ...indexes.map((page) => entry(page))],
    printedPages: pageEntries(plan, places),
  });
}

/**
 * The whole corpus as one EPUB 3.3: each article a part, then the indexes of actors and initiatives
 * with the passages that name them, and of works cited.
 *
 * @param options.full the articles that it holds in full; of the others it has the record, and their
 *   passages are linked on the web
 * @param options.contextOf what is said of each article
 * @param options.context what is said of the book: number and date of its edition
 * @throws Error if an article of `full` is not in the corpus, or the date of the edition is no day
 */
export function writeCorpusEpub(corpus: Corpus, options: CorpusOptions): Uint8Array {
  return bindBook(makeCorpusBook(corpus, options));
}

/** What the whole corpus is bound with. */
export type CorpusOptions = Pick<BookPlan, 'full' | 'contextOf' | 'context'>;

/** The same book before it is bound, for other bindings. */
export function makeCorpusBook(corpus: Corpus, options: CorpusOptions): Book {
  for (const { id } of options.full)
    if (!corpus.articles.some((article) => article.id === id))
      throw new Error(`the corpus has no article ${id}: give articles of the corpus as full`);
  // In the order of the corpus, however they are given.
  const ids = new Set(options.full.map(({ id }) => id));
  const full = corpus.articles.filter(({ id }) => ids.has(id));
  const plan: BookPlan = { ...options, corpus, articles: corpus.articles, full };
  const places = makePlaces(plan);
  const titlePage = makeCorpusTitlePage(plan);
  const parts = full.map((article) => ({ article, ...makePart(article, plan, places) }));
  const back = [...present(makeRecordsPage(plan)), ...makeIndexes(plan, places)];
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

/** The pages of one article, and its sections for the table of contents. */
function makePart(article: CorpusArticle, { contextOf }: BookPlan, places: Places) {
  const context = contextOf(article);
  const phrases = makePhrases(article, places, context);
  // The text comes first: it is there that the notes learn what refers to them.
  const text = makeTextPages(article, phrases);
  const notes = present(makeNotesPage(article, phrases));
  return {
    title: makeTitlePage(article, context),
    text,
    notes,
    sections: sectionEntries(article, notes[0], places),
  };
}

function makeIndexes(plan: BookPlan, places: Places): Page[] {
  return [
    ...present(makeIndexPage('actors', plan, places)),
    ...present(makeIndexPage('initiatives', plan, places)),
    ...present(makeWorksPage(plan, places)),
  ];
}

function entry({ file, title }: Page, label = title): TocEntry {
  return { label, href: file };
}

function present<T>(thing: T | undefined): T[] {
  return thing === undefined ? [] : [thing];
}
