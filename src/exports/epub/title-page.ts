import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { dateInWords, publishedInWords } from '../../words/dates.ts';
import { displayTitle, joinWithAnd } from '../../words/names.ts';
import { recordLines } from '../../words/record.ts';
import { addressOf, articleAddress, type ExportContext } from '../../publication/export-context.ts';
import { titleFile } from './divide.ts';
import type { Page } from './page.ts';
import { capital, text } from './words.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The page that introduces an article: title, authors, record, rights, edition, how it was edited. */
export function makeTitlePage(article: CorpusArticle, context: ExportContext): Page {
  const { data } = article;
  const title = displayTitle(data);
  const content = x('section', { 'epub:type': 'titlepage', 'aria-labelledby': 'title' }, [
    ...(data.rubric ? [x('p', { class: 'kicker' }, data.rubric)] : []),
    x(
      'h1',
      { id: 'title', 'epub:type': 'title', lang: data.language, 'xml:lang': data.language },
      title,
    ),
    ...data.authors.map(({ given, family, affiliation }) =>
      x('p', { class: 'author' }, [
        `${given} ${family}`,
        ...(affiliation ? [x('span', { class: 'affiliation' }, `, ${affiliation}`)] : []),
      ]),
    ),
    recordList(article, context),
    x('h2', 'How the text was edited'),
    x('p', howEdited(article, context)),
    x('p', howToRead(article)),
  ]);
  return { file: titleFile(article), title, lang: 'en', content: [content] };
}

/** What is known of an article and of this edition of it; what is unknown is said to be unknown. */
export function recordList({ id, data }: CorpusArticle, context: ExportContext): Element {
  const address = articleAddress({ id }, context);
  const { number, date } = context.edition;
  const link = (href: string) => x('a', { href }, href.replace(/^https?:\/\//, ''));
  const rows: [label: string, ...lines: ElementContent[][]][] = [
    [
      'Version of record',
      ...recordLines(data).map((line) => [text(line)]),
      [data.url ? link(data.url) : text('Web address unknown')],
    ],
    ['Date', [text(publishedInWords(data, 'Unknown'))]],
    [
      'Rights',
      [text(data.rights.statement)],
      [text(`Rights holder: ${data.rights.holder ?? 'unknown'}.`)],
    ],
    ['This edition', [text(`${number}, ${dateInWords(date)}`)], [link(address)]],
  ];
  return x(
    'dl',
    { class: 'record' },
    rows.flatMap(([label, ...lines]) => [
      x('dt', label),
      x(
        'dd',
        lines.flatMap((line, i) => (i === 0 ? line : [x('br'), ...line])),
      ),
    ]),
  );
}

function howEdited(article: CorpusArticle, context: ExportContext): ElementContent[] {
  const { interventions } = article.apparatus;
  const href = `${addressOf('/about/edition/', context)}#${article.id}`;
  const size = `${article.proof.articleWords.toLocaleString('en')} words in ${article.text.passages.length} passages`;
  const apart =
    interventions.length === 0
      ? ''
      : `, apart from interventions that are declared in ${count(interventions.length, 'entry', 'entries')}`;
  return [
    text(
      `${size}: those of the supplied text, in order${apart}. A program carries these out on the supplied text and compares the result with the edition word by word. `,
    ),
    x('a', { href }, 'Every intervention, and the proof'),
    text('.'),
  ];
}

/** What the signs in the text mean, as far as the article has them. */
function howToRead({ text: { pageBreaks, sics }, mentions, citations }: CorpusArticle): string {
  const linked = [
    ...(mentions.length > 0 ? ['names (where they first stand in a section)'] : []),
    ...(citations.length > 0 ? ['citations'] : []),
  ];
  return [
    'The number beside a passage leads to its permanent address.',
    ...(pageBreaks.some(({ page }) => page)
      ? [
          '“|p. 12” stands where a page of the printed original begins; a number in square brackets is inferred.',
        ]
      : []),
    ...(pageBreaks.some(({ page }) => !page)
      ? ['“|” stands where a page of the printed original begins whose number is unknown.']
      : []),
    ...(sics.length > 0 ? ['“sic” leads to what the word probably should be.'] : []),
    ...(linked.length > 0 ? [`${capital(joinWithAnd(linked))} lead to the indexes.`] : []),
  ].join(' ');
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
