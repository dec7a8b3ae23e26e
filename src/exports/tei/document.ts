import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ExportContext } from '../../publication/export-context.ts';
import { buildBack } from './back.ts';
import { buildBody } from './body.ts';
import { dateElement } from './dates.ts';
import { buildEncodingDesc } from './encoding-desc.ts';
import { buildFileDesc } from './file-desc.ts';
import { layOut } from './layout.ts';
import { phraseMaker } from './phrases.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * An article as TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): its text with permanent
 * ids, names, citations, notes and page breaks, and a header with source, rights and apparatus.
 *
 * The words of the body, `corr` and notes apart, are those of the passages.
 */
export function writeTei(article: CorpusArticle, context: ExportContext): string {
  const back = buildBack(article, context);
  const tei = x(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': article.data.language },
    [
      x('teiHeader', { 'xml:lang': 'en' }, [
        buildFileDesc(article, context),
        buildEncodingDesc(article, context),
        buildProfileDesc(article),
        buildRevisionDesc(context),
      ]),
      x('text', [buildBody(article, phraseMaker(article, context)), ...(back ? [back] : [])]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(layOut(tei), { closeEmptyElements: true })}\n`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function buildProfileDesc({ data, text }: CorpusArticle): Element {
  const languages = new Set([
    data.language,
    'en',
    ...text.passages.flatMap(({ lang }) => lang ?? []),
  ]);
  return x('profileDesc', [
    x('abstract', [x('p', data.about)]),
    ...(data.written ? [x('creation', [dateElement(data.written)])] : []),
    x(
      'langUsage',
      [...languages].map((ident) => x('language', { ident }, languageNames.of(ident))),
    ),
  ]);
}

function buildRevisionDesc({ edition: { number, date } }: ExportContext): Element {
  return x('revisionDesc', [x('change', { n: number, when: date }, `Edition ${number}.`)]);
}
