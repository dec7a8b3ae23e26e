import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { CorpusArticle } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { buildBack } from './back.ts';
import { buildBody } from './body.ts';
import { dateElement } from './elements.ts';
import { buildEncodingDesc } from './encoding-desc.ts';
import { buildFileDesc } from './file-desc.ts';
import { layOut } from './layout.ts';
import { teiPhrases } from './phrases.ts';

/**
 * An article as TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): its text with permanent
 * ids, names, citations, notes and page breaks, and a header with source, rights and apparatus.
 *
 * The words of the body, `corr` and notes apart, are those of the passages.
 */
export function writeTei(article: CorpusArticle, publication: Publication): string {
  const { edition: n, history, language } = article.data;
  const tei = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, [
    x('teiHeader', { 'xml:lang': 'en' }, [
      buildFileDesc(article, publication),
      buildEncodingDesc(article, publication),
      buildProfileDesc(article),
      x('revisionDesc', [x('change', { n, when: history[0]!.date }, `Edition ${n}.`)]),
    ]),
    x('text', [
      buildBody(article, teiPhrases(article, publication)),
      buildBack(article, publication),
    ]),
  ]);
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
    data.written ? x('creation', [dateElement(data.written)]) : null,
    x(
      'langUsage',
      [...languages].map((ident) => x('language', { ident }, languageNames.of(ident))),
    ),
  ]);
}
