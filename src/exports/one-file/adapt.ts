import type { Element, ElementContent } from 'xast';
import type { CorpusArticle } from '../../model/corpus.ts';
import type { Page } from '../epub/page.ts';

/** Attributes that only XML and reading systems of books know. */
const xmlOnly = new Set(['epub:type', 'xml:lang']);

/** The article to which a file of a book belongs, if it is of one, and its part in it. */
export function ownerOf(file: string): { article: string; part: string } | undefined {
  const [, article, part] = /^(.+)-(text-\d+|notes|title)\.xhtml$/.exec(file) ?? [];
  return article && part ? { article, part } : undefined;
}

/**
 * The id that a place of a book has where all its files are one: those of an article are prefixed by
 * it, `p12` in `an-article-text-2.xhtml` is `an-article-p12`.
 *
 * @param id within the file; without it, that of the file itself
 */
export function oneId(file: string, id?: string): string {
  const owner = ownerOf(file);
  if (owner) {
    if (id) return `${owner.article}-${id}`;
    return owner.part === 'title' ? owner.article : `${owner.article}-part-${owner.part}`;
  }
  const name = file.replace(/\.xhtml$/, '');
  // Entries of the indexes have ids that are unique in the whole book; headings have not.
  if (id === 'title') return `${name}-heading`;
  return id ?? name;
}

/**
 * The content of a page of a book as part of the one file: ids and links that hold in it, headings
 * one level lower, passages marked as such for search.
 *
 * @param article to which the page belongs, if it belongs to one
 */
export function adaptPage(page: Page, article: CorpusArticle | undefined): Element[] {
  const ownLabel = (label: string) => (article ? `${label}, ${article.data.label}` : label);
  const adapt = (element: Element): Element => {
    const { id, class: name, 'aria-label': label } = element.attributes;
    const isPassage = id && article?.passages.has(id);
    const all = {
      ...element.attributes,
      ...(isPassage && { class: [name, 'passage'].filter(Boolean).join(' ') }),
      // What a section is called says of which article it is: others have such a section too.
      ...(element.name === 'section' && label && { 'aria-label': ownLabel(label) }),
    };
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

function adaptValue(name: string, value: string, file: string): string {
  if (name === 'id' || name === 'aria-labelledby') return oneId(file, value);
  if (name !== 'href' || /^[a-z]+:/i.test(value)) return value;
  const [target = '', id] = value.split('#');
  return `#${oneId(target, id)}`;
}

function lower(name: string): string {
  return name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`);
}
