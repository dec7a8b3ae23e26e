import { isWhole } from '../../corpus/access/access.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { displayTitle } from '../../words/names.ts';
import { bindBook, type Book } from './bind.ts';
import { type BookPlan, makePlaces, type Places } from './book.ts';
import { makeIndexes } from './indexes.ts';
import { articleMetadata, corpusMetadata } from './metadata.ts';
import { pageEntries, sectionEntries, type TocEntry } from './navigation.ts';
import { makeNotesPage } from './notes-page.ts';
import type { Page } from './page.ts';
import { makePhrases } from './phrases.ts';
import { makeTextPages } from './text-pages.ts';
import { makeCorpusTitlePage, makeRecordsPage, makeTitlePage } from './title-pages.ts';

/**
 * An article as an EPUB 3.3 (https://www.w3.org/TR/epub-33/): title page, the text in sections under
 * its permanent ids, notes, and indexes of the actors, initiatives and works that it names. What
 * their entries say of other articles leads to the web.
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
 * The whole corpus as one EPUB 3.3: each article a part, then the indexes of actors and initiatives
 * with the passages that name them, and of works cited. Of an article that may not be shown whole it
 * has the record, and its passages are linked on the web.
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

/** The pages of one article, and its sections for the table of contents. */
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
