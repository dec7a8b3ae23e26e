import type { Element, ElementContent } from 'xast';
import type { Page } from '../epub/page.ts';
import { oneId, oneLink } from './ids.ts';

/** Attributes that only XML and reading systems of books know. */
const xmlOnly = new Set(['epub:type', 'xml:lang']);

/**
 * The content of a page of a book as part of the one file: ids and links that hold in it, headings
 * one level lower (its title is the only one of the first), passages marked as such for search.
 *
 * @param isPassage whether an id of the page is that of a passage
 */
export function adaptPage(page: Page, isPassage: (id: string) => boolean): Element[] {
  const adapt = (element: Element): Element => {
    const { id, class: name } = element.attributes;
    const marked = id && isPassage(id) ? { class: [name, 'passage'].filter(Boolean).join(' ') } : {}; // prettier-ignore
    const attributes = Object.entries({ ...element.attributes, ...marked })
      .filter(([key]) => !xmlOnly.has(key))
      .map(([key, value]) => [key, value && adaptValue(key, value, page.file)]);
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

function adaptValue(name: string, value: string, file: string): string {
  if (name === 'id' || name === 'aria-labelledby') return oneId(file, value);
  return name === 'href' ? oneLink(value, file) : value;
}

function lower(name: string): string {
  return name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`);
}
