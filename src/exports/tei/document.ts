import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { CorpusArticle } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { buildBack } from './back.ts';
import { buildBody } from './body.ts';
import { buildHeader } from './header.ts';
import { teiPhrases } from './phrases.ts';

/**
 * An article as TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/). The words of the body,
 * `corr` and notes apart, are those of the passages.
 */
export function writeTei(article: CorpusArticle, publication: Publication): string {
  const { language } = article.data;
  const tei = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, [
    buildHeader(article, publication),
    x('text', [
      buildBody(article, teiPhrases(article, publication)),
      buildBack(article, publication),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(layOut(tei), { closeEmptyElements: true })}\n`;
}

/** Elements within which white space counts, whatever they hold: passages, and entries of lists. */
const wholes = new Set(['p', 'head', 'item', 'note', 'person', 'place', 'org']);

/** Puts elements among elements on lines of their own, indented, in place; words are not touched. */
function layOut(element: Element, depth = 0): Element {
  const children = element.children.filter((child) => child.type === 'element');
  const isMixed = children.length < element.children.length;
  if (wholes.has(element.name) || isMixed || children.length === 0) return element;
  const line = (indent: number) => ({ type: 'text', value: '\n' + '  '.repeat(indent) }) as const;
  element.children = children.flatMap((child) => [line(depth + 1), layOut(child, depth + 1)]);
  element.children.push(line(depth));
  return element;
}
