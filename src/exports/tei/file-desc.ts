import type { Element } from 'xast';
import { x } from 'xastscript';
import { articleAddress } from '../../addresses/addresses.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Article } from '../../schemas/article.ts';
import { licenseAddress } from '../../words/license.ts';
import { factLabel, originLabel, rightsHolder } from '../../words/record.ts';
import { authorElement, dateElement, personElement, titleElement } from './elements.ts';

/** The description of the file (TEI P5, section 2.2): title, edition, rights and source. */
export function buildFileDesc(article: CorpusArticle, publication: Publication): Element {
  const { data, text, proof } = article;
  const { edition: number, history } = data;
  const { name } = publication.edition;
  const date = dateElement(history[0]!.date);
  return x('fileDesc', [
    x('titleStmt', [
      titleElement(data),
      ...data.authors.map(authorElement),
      x('respStmt', [
        x('resp', 'edited, proved against its source and encoded by'),
        x('name', `This edition (${name})`),
      ]),
    ]),
    x('editionStmt', [x('edition', { n: number }, [`Edition ${number} of this article, `, date])]),
    x('extent', [measure('words', proof.articleWords), measure('passages', text.passages.length)]),
    x('publicationStmt', [
      x('publisher', name),
      date,
      x('idno', { type: 'URI' }, urlOf(articleAddress(article.id), publication)),
      x('idno', { type: 'SHA-256' }, article.textHash),
      availability(data.rights),
    ]),
    sourceDesc(data),
  ]);
}

function measure(unit: string, quantity: number): Element {
  return x('measure', { unit, quantity }, `${quantity} ${unit}`);
}

const statuses = { cleared: 'free', unknown: 'unknown', restricted: 'restricted' } as const;

function availability(rights: Article['rights']): Element {
  const { statement, license, redistribution } = rights;
  return x('availability', { status: statuses[redistribution] }, [
    license ? x('licence', { target: `${licenseAddress(license)}.html` }, license) : null,
    x('p', statement),
    x('p', rightsHolder(rights)),
  ]);
}

/**
 * Where the text comes from (TEI P5, section 2.2.7): the version of record as far as it is known,
 * the supplied file, and what each bibliographic fact rests on.
 */
function sourceDesc(data: Article): Element {
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
  const { type, container, series, url } = data;
  return x('biblStruct', { type: 'version-of-record', subtype: type }, [
    x('analytic', [titleElement(data), ...data.authors.map(authorElement)]),
    containerElement(data),
    series ? x('series', [x('title', { level: 's' }, series)]) : null,
    container === null ? x('note', 'Place of publication unknown.') : null,
    url ? x('ref', { target: url }, url) : null,
  ]);
}

/** The scopes by which a contribution is found, with what TEI calls each. */
const scopes = {
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  articleNumber: 'article',
  rubric: 'rubric',
} as const;

function containerElement(data: Article): Element {
  const { container, editors = [], isbn, publisher, place, pages } = data;
  // For TEI a newspaper is a journal too, and what is no serial a monograph.
  const level = ['journal-article', 'newspaper-article'].includes(data.type) ? 'j' : 'm';
  return x('monogr', [
    container === null ? null : x('title', { level }, container),
    // TEI asks for the number before the editors.
    isbn ? x('idno', { type: 'ISBN' }, isbn) : null,
    ...editors.map((editor) => x('editor', [personElement(editor)])),
    x('imprint', [
      place ? x('pubPlace', place) : null,
      publisher ? x('publisher', publisher) : null,
      dateElement(data.published),
      ...(Object.keys(scopes) as (keyof typeof scopes)[]).map((key) =>
        data[key] === undefined ? null : x('biblScope', { unit: scopes[key] }, data[key]),
      ),
      pages ? pageScope(pages) : null,
    ]),
  ]);
}

function pageScope({ first, last }: { first: number; last: number }): Element {
  return x('biblScope', { unit: 'page', from: first, to: last }, `${first}–${last}`);
}
