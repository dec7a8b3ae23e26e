import type { Element } from 'xast';
import { x } from 'xastscript';
import { editingAddress, pages } from '../../addresses/addresses.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { dateInWords, publishedInWords } from '../../words/dates.ts';
import { authorNames, displayTitle, joinWithAnd } from '../../words/names.ts';
import { capitalised, count } from '../../words/numbers.ts';
import { recordLines, rightsHolder } from '../../words/record.ts';
import { articleUrl, type BookPlan, titleFile } from './places.ts';
import { addressLink, headedPage, inLanguage, type Page } from './page.ts';

const recordsFile = 'records.xhtml';

/** The page that introduces an article: title, authors, record, rights, edition, how it was edited. */
export function makeTitlePage(article: CorpusArticle, publication: Publication): Page {
  const { data } = article;
  const title = displayTitle(data);
  const content = x('section', { 'epub:type': 'titlepage', 'aria-labelledby': 'title' }, [
    data.rubric ? x('p', { class: 'kicker' }, data.rubric) : null,
    x('h1', { id: 'title', 'epub:type': 'title', ...inLanguage(data.language) }, title),
    ...data.authors.map(({ given, family, affiliation }) =>
      x('p', { class: 'author' }, [
        `${given} ${family}`,
        affiliation ? x('span', { class: 'affiliation' }, `, ${affiliation}`) : null,
      ]),
    ),
    recordList(article, publication),
    x('h2', 'How the text was edited'),
    howEdited(article, publication),
    x('p', howToRead(article)),
  ]);
  return { file: titleFile(article), title, lang: 'en', content: [content] };
}

/** The page that introduces the whole corpus: its name, its edition and its texts. */
export function makeCorpusTitlePage({ articles, full, publication }: BookPlan): Page {
  const { name, tagline, number, date } = publication.edition;
  const texts = articles.map((article) => textItem(article, full.includes(article)));
  const content = x('section', { 'epub:type': 'titlepage', 'aria-labelledby': 'title' }, [
    x('h1', { id: 'title', 'epub:type': 'title' }, name),
    x('p', { class: 'author' }, tagline),
    definitions([
      ['This edition', editionLine(number, date), addressLink(urlOf(pages.home, publication))],
      [
        'Rights',
        'The texts belong to their authors and publishers; what is known of the rights stands before each.',
      ],
      [
        'How the texts were edited',
        'The words of every text are those of the supplied text, in order, apart from the interventions that are declared. Before each text stands how it was edited.',
      ],
    ]),
    x('h2', 'The texts'),
    x('ul', { class: 'texts' }, texts),
  ]);
  return { file: 'title.xhtml', title: name, lang: 'en', content: [content] };
}

/** The articles of which the book holds only the record; none where it holds all in full. */
export function makeRecordsPage({ articles, full, publication }: BookPlan): Page[] {
  const absent = articles.filter((article) => !full.includes(article));
  if (absent.length === 0) return [];
  const said =
    'Of these texts the book holds only the record. The indexes lead to their passages on the web.';
  const records = absent.flatMap((article) => [
    x('h2', { id: article.id }, displayTitle(article.data)),
    x('p', { class: 'author' }, authorNames(article.data.authors)),
    x('p', article.data.about),
    recordList(article, publication),
  ]);
  const note = x('p', { class: 'editorial' }, said);
  return [headedPage(recordsFile, 'Texts not in this book', {}, note, ...records)];
}

function textItem(article: CorpusArticle, isFull: boolean): Element {
  const { data, id } = article;
  const href = isFull ? titleFile(article) : `${recordsFile}#${id}`;
  const where = data.container ?? 'Place of publication unknown';
  const record = ` ${where}, ${publishedInWords(data)}.${isFull ? '' : ' Record only.'}`;
  return x('li', [
    `${authorNames(data.authors)}: `,
    x('a', { href, ...inLanguage(data.language) }, displayTitle(data)),
    x('span', { class: 'affiliation' }, record),
  ]);
}

/** What is known of an article and of this edition of it; what is unknown is said to be unknown. */
function recordList(article: CorpusArticle, publication: Publication): Element {
  const { data } = article;
  return definitions([
    [
      'Version of record',
      ...recordLines(data),
      data.url ? addressLink(data.url) : 'Web address unknown',
    ],
    ['Date', publishedInWords(data, 'Unknown')],
    ['Rights', data.rights.statement, rightsHolder(data.rights)],
    [
      'This edition',
      editionLine(data.edition, data.history[0]!.date),
      addressLink(articleUrl(article, publication)),
    ],
  ]);
}

function editionLine(number: string, date: string): string {
  return `${number}, ${dateInWords(date)}`;
}

/** Terms, each with what is said of it, line by line. */
function definitions(rows: [term: string, ...lines: (Element | string)[]][]): Element {
  const items = rows.flatMap(([term, ...lines]) => [
    x('dt', term),
    x('dd', lines.flatMap((line) => [x('br'), line]).slice(1)),
  ]);
  return x('dl', { class: 'record' }, items);
}

function howEdited(article: CorpusArticle, publication: Publication): Element {
  const { length } = article.apparatus.interventions;
  const size = `${article.proof.articleWords.toLocaleString('en')} words in ${article.text.passages.length} passages`;
  const entries = count(length, 'entry', 'entries');
  const apart = length === 0 ? '' : `, apart from interventions that are declared in ${entries}`;
  const href = urlOf(editingAddress(article.id), publication);
  return x('p', [
    `${size}: those of the supplied text, in order${apart}. A program carries these out on the supplied text and compares the result with the edition word by word. `,
    x('a', { href }, 'Every intervention, and the proof'),
    '.',
  ]);
}

/** What the signs in the text mean, as far as the article has them. */
function howToRead({ text: { pageBreaks, sics }, mentions, citations }: CorpusArticle): string {
  const linked = [
    ...(mentions.length > 0 ? ['names (where they first stand in a section)'] : []),
    ...(citations.length > 0 ? ['citations'] : []),
  ];
  return [
    'The number beside a passage leads to its permanent address.',
    pageBreaks.some(({ page }) => page) &&
      '“|p. 12” stands where a page of the printed original begins; a number in square brackets is inferred.',
    pageBreaks.some(({ page }) => !page) &&
      '“|” stands where a page of the printed original begins whose number is unknown.',
    sics.length > 0 && '“sic” leads to what the word probably should be.',
    linked.length > 0 && `${capitalised(joinWithAnd(linked))} lead to the indexes.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
