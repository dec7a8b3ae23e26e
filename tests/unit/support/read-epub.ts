import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { findAll } from './read-tei.ts';

/** An EPUB taken apart. */
export interface ReadEpub {
  /** Every file as text, by its path. */
  files: Map<string, string>;
  /** The package document. */
  opf: Element;
  /** Name → root of each XHTML file, in the order of the spine. */
  pages: Map<string, Element>;
}

/** Reads an EPUB with an unzipper and an XML parser. */
export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const opf = rootOf(files.get('EPUB/package.opf')!);
  const items = new Map(
    findAll(opf, 'item').map(({ attributes }) => [attributes.id, attributes.href!]),
  );
  const pages = new Map(
    findAll(opf, 'itemref').map(({ attributes }): [string, Element] => {
      const name = items.get(attributes.idref)!;
      return [name, rootOf(files.get(`EPUB/${name}`)!)];
    }),
  );
  return { files, opf, pages };
}

function rootOf(xml: string): Element {
  return fromXml(xml).children.find((node): node is Element => node.type === 'element')!;
}

/** The pages with the text of an article and its notes. */
export function textPages({ pages }: ReadEpub, id: string): [string, Element][] {
  return [...pages].filter(
    ([name]) => name.startsWith(`${id}-text-`) || name === `${id}-notes.xhtml`,
  );
}

/** Whether an element has this class. */
export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.class ?? '').split(' ').includes(name);
}

/** Whether an element is of the edition, not of the author: numbers, page breaks, marks of notes. */
export function isEditions(element: Element): boolean {
  return ['number', 'page-break', 'note-mark', 'sic-mark', 'back', 'editorial'].some((name) =>
    hasClass(element, name),
  );
}

/** The words of the author below a node. */
export function authorsWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isEditions(node))) return '';
  return node.children.map(authorsWords).join('');
}

/** All words below a node. */
export function allWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(allWords).join('') : '';
}

/** The elements below a node that have an id, by it. */
export function byId(node: Element): Map<string, Element> {
  return new Map(
    findAll(node).flatMap((element): [string, Element][] =>
      element.attributes.id ? [[element.attributes.id, element]] : [],
    ),
  );
}
