import type { Element } from 'xast';
import { x } from 'xastscript';
import { factLabel, originLabel } from '../../words/record.ts';
import type { Article } from '../../schemas/article.ts';
import { dateElement } from './dates.ts';
import { authorElement, titleElement } from './file-desc.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * Where the text comes from (TEI P5, section 2.2.7): the version of record as far as it is known,
 * the supplied file, and what each bibliographic fact rests on.
 */
export function buildSourceDesc({ data }: Pick<CorpusArticle, 'data'>): Element {
  const { file, sha256 } = data.source;
  const facts = Object.entries(data.facts).flatMap(([name, { from, note }]) => [
    x('label', factLabel(name)),
    x('item', note ? `${originLabel(from)} ${note}` : originLabel(from)),
  ]);
  return x('sourceDesc', [
    versionOfRecord(data),
    x('bibl', { type: 'supplied-text' }, [
      'The supplied text, kept byte for byte: ',
      x('idno', { type: 'file' }, file),
      ', SHA-256 ',
      x('idno', { type: 'SHA-256' }, sha256),
    ]),
    x('list', { type: 'gloss' }, [x('head', 'Where these facts come from'), ...facts]),
  ]);
}

function versionOfRecord(data: Article): Element {
  return x('biblStruct', { type: 'version-of-record', subtype: data.type }, [
    x('analytic', [titleElement(data), ...data.authors.map(authorElement)]),
    containerElement(data),
    ...(data.series ? [x('series', [x('title', { level: 's' }, data.series)])] : []),
    ...(data.container === null ? [x('note', 'Place of publication unknown.')] : []),
    ...(data.url ? [x('ref', { target: data.url }, data.url)] : []),
  ]);
}

function containerElement(data: Article): Element {
  const { container, editors = [], isbn, publisher, place, pages } = data;
  // For TEI a newspaper is a journal too, and what is no serial a monograph.
  const level = ['journal-article', 'newspaper-article'].includes(data.type) ? 'j' : 'm';
  const scopes = (['volume', 'issue', 'number', 'articleNumber', 'rubric'] as const).flatMap(
    (key) => (data[key] === undefined ? [] : [x('biblScope', { unit: units[key] }, data[key])]),
  );
  return x('monogr', [
    ...(container === null ? [] : [x('title', { level }, container)]),
    // TEI asks for the number before the editors.
    ...(isbn ? [x('idno', { type: 'ISBN' }, isbn)] : []),
    ...editors.map(({ given, family }) =>
      x('editor', [x('persName', [x('forename', given), ' ', x('surname', family)])]),
    ),
    x('imprint', [
      ...(place ? [x('pubPlace', place)] : []),
      ...(publisher ? [x('publisher', publisher)] : []),
      dateElement(data.published),
      ...scopes,
      ...(pages
        ? [
            x(
              'biblScope',
              { unit: 'page', from: pages.first, to: pages.last },
              `${pages.first}–${pages.last}`,
            ),
          ]
        : []),
    ]),
  ]);
}

const units = {
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  articleNumber: 'article',
  rubric: 'rubric',
} as const;
