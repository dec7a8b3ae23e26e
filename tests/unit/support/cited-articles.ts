import type { CorpusArticle } from '../../../src/model/corpus.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { makeArticle } from './make-article.ts';

const moor = { given: 'Ida B.', family: 'Moor', affiliation: null };
const strand = { given: 'Ole Jan', family: 'Strand', affiliation: null };

const body = `<PageBreak n="147" />One sentence.

Another that <PageBreak n="148" />runs over.

- first
- second

A third.[^1]

[^1]: A note.`;

/** An invented article of every type, by its id, each as well known as such articles are. */
export const citedArticles = {
  journal: make('journal', 'journal-article', {
    title: 'Tide Tables of the North Sea: Danish Proposals for Harbours',
    authors: [strand, moor],
    container: 'The Journal of Tides: New Series',
    volume: '5',
    issue: '4',
    number: '2',
    articleNumber: '54',
    published: '2011-03-14',
    url: 'https://journal.example/strand/54',
  }),
  chapter: make('chapter', 'book-chapter', {
    title: 'Harbours and Tides in Denmark: A Short History',
    titleIsEditors: true,
    authors: [moor, strand],
    container: 'Along the Coast – Harbours in the Trade of Denmark',
    editors: [moor, strand],
    series: 'Schriften des Instituts für Gezeiten 12',
    isbn: '3-00000-000-5',
    publisher: 'Quay Press',
    place: 'Porto',
    published: '1987',
    pages: { first: 147, last: 202 },
  }),
  news: make('news', 'newspaper-article', {
    title: 'Denmark Joins the LCS as a Founder',
    authors: [moor],
    container: 'The Harbour Times',
    published: '2021-06-09',
  }),
  essay: make('essay', 'web-essay', {
    title: 'Denmark’s Spring Tides',
    authors: [strand],
    container: 'Tide Club',
    publisher: 'Tide Club',
    url: 'https://club.example/spring-tides/',
  }),
  paper: make('paper', 'research-paper', {
    title: 'Denmark’s Dikes − toward Dry Land',
    authors: [moor],
    written: '[2015..]',
  }),
} satisfies Record<string, CorpusArticle>;

function make(id: string, type: Article['type'], data: Partial<Article>): CorpusArticle {
  const text = data.pages ? body : body.replaceAll(/<PageBreak[^>]*>/g, '');
  const textHash = `0123456789ab${'c'.repeat(52)}`;
  return { ...makeArticle(text, { type, ...data }), id, textHash };
}
