import type { Element, ElementContent } from 'xast';
import type { Page } from '../epub/page.ts';
import { oneId, oneLink } from './ids.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** Attributes that only XML and reading systems of books know. */
const xmlOnly = new Set(['epub:type', 'xml:lang']);

/**
 * The content of a page of a book as part of the one file: ids and links that hold in it, headings
 * one level lower (its title is the only one of the first), passages marked as such for search.
 *
 * @param article to which the page belongs, if it belongs to one
 */
export function adaptPage(page: Page, article: CorpusArticle | undefined): Element[] {
  const adapt = (element: Element): Element => {
    const { id, class: name } = element.attributes;
    const isPassage = id && article?.passages.has(id);
    const marked = isPassage ? { class: [name, 'passage'].filter(Boolean).join(' ') } : {};
    const all = { ...element.attributes, ...marked, ...ownLabel(element, article) };
    const attributes = Object.entries(all).flatMap(([key, value]) =>
      typeof value !== 'string' || xmlOnly.has(key)
        ? []
        : [[key, adaptValue(key, value, page.file)]],
    );
    return {
      ...element,
      name: page.file === 'title.xhtml' ? element.name : lower(element.name),
      attributes: Object.fromEntries(attributes) as Element['attributes'],
      children: element.children.map((child): ElementContent =>
        child.type === 'element' ? adapt(child) : child,
      ),
    };
  };
  return page.content.map(adapt);
}

/** What a section is called says of which article it is: others have such a section too. */
function ownLabel(
  { name, attributes: { 'aria-label': label } }: Element,
  article: CorpusArticle | undefined,
): Element['attributes'] {
  return name === 'section' && label && article
    ? { 'aria-label': `${label}, ${article.data.label}` }
    : {};
}

function adaptValue(name: string, value: string, file: string): string {
  if (name === 'id' || name === 'aria-labelledby') return oneId(file, value);
  return name === 'href' ? oneLink(value) : value;
}

function lower(name: string): string {
  return name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`);
}
