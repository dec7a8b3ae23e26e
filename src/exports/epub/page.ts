import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** One XHTML file of a book. */
export interface Page {
  /** In the folder of the package document. */
  file: string;
  title: string;
  /** BCP 47. */
  lang: string;
  content: Element[];
}

export type Attributes = Record<string, string | undefined>;

export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}

/** A page as an XHTML content document (EPUB 3.3, section 6.1). */
export function writePage({ file, title, lang, content }: Page): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
  };
  const root = x('html', { ...namespaces, ...inLanguage(lang) }, [
    x('head', [
      x('meta', { charset: 'utf-8' }),
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ]),
    x('body', { class: kindOf(file) }, [...onLines(content), '\n']),
  ]);
  return xmlFile(root).replace('\n', '\n<!DOCTYPE html>\n');
}

/** What kind of page a file is: `text` for `an-article-text-2.xhtml`. */
export function kindOf(file: string): string | undefined {
  return /(\w+)(-\d+)?\.xhtml$/.exec(file)?.[1];
}

/** The language of an element, in the words of HTML and of XML. */
export function inLanguage(lang: string | undefined): Attributes {
  return { lang, 'xml:lang': lang };
}

/** A page of the edition, whose whole content is a section under a heading. */
export function headedPage(
  file: string,
  title: string,
  attributes: Attributes,
  ...content: ElementContent[]
): Page {
  const section = x('section', { ...attributes, 'aria-labelledby': 'title' }, [
    x('h1', { id: 'title' }, title),
    ...content,
  ]);
  return { file, title, lang: 'en', content: [section] };
}

/** A link around words; around what is no link already, piece by piece. */
export function linkAround(words: ElementContent[], attributes: Attributes): ElementContent {
  if (!words.some(holdsLink)) return x('a', attributes, words);
  const pieces: { linked: boolean; nodes: ElementContent[] }[] = [];
  for (const node of words) {
    const linked = !holdsLink(node);
    const last = pieces.at(-1);
    if (linked && last?.linked) last.nodes.push(node);
    else pieces.push({ linked, nodes: [node] });
  }
  const { class: name, ...rest } = attributes;
  return x(
    'span',
    { class: name },
    pieces.flatMap(({ linked, nodes }) => (linked ? [x('a', rest, nodes)] : nodes)),
  );
}

function holdsLink(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.name === 'a' || node.children.some(holdsLink);
}

/** Each element on a line of its own. */
export function onLines(elements: Element[]): (Element | string)[] {
  return elements.flatMap((element) => ['\n', element]);
}

/** An address as readers read it. */
export function addressLink(href: string): Element {
  return x('a', { href }, href.replace(/^https?:\/\//, ''));
}
