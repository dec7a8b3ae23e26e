import type { CorpusArticle } from '../../../src/model/corpus.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { makeArticle } from './make-article.ts';

const moor = { given: 'Ida B.', family: 'Moor', affiliation: null };
const strand = { given: 'Ole Jan', family: 'Strand', affiliation: null };

const body = `<PageBreak n="297" />One sentence.

Another that <PageBreak n="298" />runs over.

- first
- second

A third.[^1]

[^1]: A note.`;

/** An invented article of every type, by its id, each as well known as such articles are. */
export const citedArticles = {
  journal: make('journal', 'journal-article', {
    title: 'Tide Politics in the North Sea: Danish Quests for Harbour Leadership',
    authors: [strand, moor],
    container: 'The North Sea Journal: Tide Focus',
    volume: '7',
    issue: '8',
    number: '2',
    articleNumber: '54',
    published: '2009-02-17',
    url: 'https://journal.example/strand/54',
  }),
  chapter: make('chapter', 'book-chapter', {
    title: 'Harbours and Tides in Denmark: Actors, Interests, Impact',
    titleIsEditors: true,
    authors: [moor, strand],
    container: 'Facing the Sea – Harbours in the Economic Dynamism of Denmark',
    editors: [moor, strand],
    series: 'Monographien aus dem Institut für Gezeiten 24',
    isbn: '3-00000-000-5',
    publisher: 'Quay Press',
    place: 'Porto',
    published: '2000',
    pages: { first: 297, last: 321 },
  }),
  news: make('news', 'newspaper-article', {
    title: 'Denmark Takes a Soft Approach to LCS Ties',
    authors: [moor],
    container: 'The Harbour Times',
    published: '2024-08-08',
  }),
  essay: make('essay', 'web-essay', {
    title: 'Denmark’s Search for a New Tide',
    authors: [strand],
    container: 'Tide Club',
    publisher: 'Tide Club',
    url: 'https://club.example/a-new-tide/',
  }),
  paper: make('paper', 'research-paper', {
    title: 'Denmark’s Vision − toward Soft Tides',
    authors: [moor],
    written: '[2013..]',
  }),
} satisfies Record<string, CorpusArticle>;

function make(id: string, type: Article['type'], data: Partial<Article>): CorpusArticle {
  const text = data.pages ? body : body.replaceAll(/<PageBreak[^>]*>/g, '');
  const textHash = `0123456789ab${'c'.repeat(52)}`;
  return { ...makeArticle(text, { type, ...data }), id, textHash };
}
