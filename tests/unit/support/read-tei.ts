import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** A TEI file, read by an XML parser. */
export function readTei(xml: string): Element {
  return fromXml(xml).children.find((node): node is Element => node.type === 'element')!;
}

/** The elements below a node that have this name, in document order; all without a name. */
export function findAll(node: Nodes, name?: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const below = findAll(child, name);
    return child.type === 'element' && (!name || child.name === name) ? [child, ...below] : below;
  });
}

/** The one element of this name below a node. */
export function findOne(node: Nodes, name: string): Element {
  const [only, ...more] = findAll(node, name);
  if (!only || more.length > 0) throw new Error(`${name} stands ${more.length} times too often`);
  return only;
}

/** The words of a node as its author has them: notes taken apart, corrections left out. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children
    .filter((child) => child.type !== 'element' || !['note', 'corr'].includes(child.name))
    .map(wordsOf)
    .join('');
}

/** White space as one space, none at the ends. */
export function oneSpace(words: string): string {
  return words.trim().replaceAll(/\s+/gu, ' ');
}
