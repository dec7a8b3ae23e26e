import type { Element } from 'xast';
import { x } from 'xastscript';
import { dateInWords, publishedInWords } from '../../words/dates.ts';
import { authorNames, displayTitle } from '../../words/names.ts';
import { site } from '../../site.ts';
import { addressOf } from '../../publication/export-context.ts';
import type { BookPlan } from './book.ts';
import { titleFile } from './divide.ts';
import type { Page } from './page.ts';
import { recordList } from './title-page.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** Where articles stand of which the book holds only the record. */
const recordsFile = 'records.xhtml';

/** The page that introduces the whole corpus: its name, its edition and its texts. */
export function makeCorpusTitlePage({ articles, full, context }: BookPlan): Page {
  const address = addressOf('/', context);
  const { number, date } = context.edition;
  const content = x('section', { 'epub:type': 'titlepage', 'aria-labelledby': 'title' }, [
    x('h1', { id: 'title', 'epub:type': 'title' }, site.name),
    x('p', { class: 'author' }, site.tagline),
    x('dl', { class: 'record' }, [
      x('dt', 'This edition'),
      x('dd', [
        `${number}, ${dateInWords(date)}`,
        x('br'),
        x('a', { href: address }, address.replace(/^https?:\/\//, '')),
      ]),
      x('dt', 'Rights'),
      x(
        'dd',
        'The texts belong to their authors and publishers; what is known of the rights stands before each.',
      ),
      x('dt', 'How the texts were edited'),
      x(
        'dd',
        'The words of every text are those of the supplied text, in order, apart from the interventions that are declared. Before each text stands how it was edited.',
      ),
    ]),
    x('h2', 'The texts'),
    x(
      'ul',
      { class: 'texts' },
      articles.map((article) => textItem(article, full.includes(article))),
    ),
  ]);
  return { file: 'title.xhtml', title: site.name, lang: 'en', content: [content] };
}

/** The articles of which the book holds only the record; undefined where it holds all in full. */
export function makeRecordsPage({ articles, full, contextOf }: BookPlan): Page | undefined {
  const absent = articles.filter((article) => !full.includes(article));
  if (absent.length === 0) return undefined;
  const title = 'Texts not in this book';
  return {
    file: recordsFile,
    title,
    lang: 'en',
    content: [
      x('section', { 'aria-labelledby': 'title' }, [
        x('h1', { id: 'title' }, title),
        x(
          'p',
          { class: 'editorial' },
          'Of these texts the book holds only the record. The indexes lead to their passages on the web.',
        ),
        ...absent.flatMap((article) => [
          x('h2', { id: article.id }, displayTitle(article.data)),
          x('p', { class: 'author' }, authorNames(article.data.authors)),
          x('p', article.data.about),
          recordList(article, contextOf(article)),
        ]),
      ]),
    ],
  };
}

function textItem(article: CorpusArticle, isFull: boolean): Element {
  const { data, id } = article;
  const href = isFull ? titleFile(article) : `${recordsFile}#${id}`;
  return x('li', [
    `${authorNames(data.authors)}: `,
    x('a', { href, lang: data.language, 'xml:lang': data.language }, displayTitle(data)),
    x(
      'span',
      { class: 'affiliation' },
      ` ${data.container ?? 'Place of publication unknown'}, ${publishedInWords(data)}.${isFull ? '' : ' Record only.'}`,
    ),
  ]);
}
