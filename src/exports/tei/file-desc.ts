import type { Element } from 'xast';
import { x } from 'xastscript';
import { displayTitle } from '../../words/names.ts';
import type { Article } from '../../schemas/article.ts';
import { site } from '../../site.ts';
import { articleAddress, type ExportContext } from '../../publication/export-context.ts';
import { dateElement } from './dates.ts';
import { buildSourceDesc } from './source-desc.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The description of the file (TEI P5, section 2.2): title, edition, rights and source. */
export function buildFileDesc(article: CorpusArticle, context: ExportContext): Element {
  const { data, text, proof } = article;
  const { number, date } = context.edition;
  return x('fileDesc', [
    x('titleStmt', [
      titleElement(data),
      ...data.authors.map(authorElement),
      x('respStmt', [
        x('resp', 'edited, proved against its source and encoded by'),
        x('name', `This edition (${site.name})`),
      ]),
    ]),
    x('editionStmt', [
      x('edition', { n: number }, [`Edition ${number} of this article, `, dateElement(date)]),
    ]),
    x('extent', [
      x('measure', { unit: 'words', quantity: proof.articleWords }, `${proof.articleWords} words`),
      x(
        'measure',
        { unit: 'passages', quantity: text.passages.length },
        `${text.passages.length} passages`,
      ),
    ]),
    x('publicationStmt', [
      x('publisher', site.name),
      dateElement(date),
      x('idno', { type: 'URI' }, articleAddress(article, context)),
      x('idno', { type: 'SHA-256' }, context.edition.textHash),
      availability(data.rights),
    ]),
    buildSourceDesc(article),
  ]);
}

/** The title; one that the editors gave stands in square brackets and says so. */
export function titleElement(data: Pick<Article, 'title' | 'titleIsEditors'>): Element {
  const type = data.titleIsEditors ? 'supplied' : undefined;
  return x('title', { level: 'a', type }, displayTitle(data));
}

/** An author with what is known of the affiliation. */
export function authorElement({ given, family, affiliation }: Article['authors'][number]): Element {
  return x('author', [
    x('persName', [x('forename', given), ' ', x('surname', family)]),
    ...(affiliation ? [x('affiliation', affiliation)] : []),
  ]);
}

const statuses = { cleared: 'free', unknown: 'unknown', restricted: 'restricted' } as const;

function availability({ statement, holder, license, redistribution }: Article['rights']): Element {
  return x('availability', { status: statuses[redistribution] }, [
    ...(license
      ? [x('licence', { target: `https://spdx.org/licenses/${license}.html` }, license)]
      : []),
    x('p', statement),
    x('p', `Rights holder: ${holder ?? 'unknown'}.`),
  ]);
}
