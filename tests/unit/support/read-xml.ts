import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The root of an XML document; throws if it is not well-formed. */
export function readXml(xml: string): Element {
  return fromXml(xml).children.find((node): node is Element => node.type === 'element')!;
}

/** The elements below a node that have this name, in document order. */
export function findAll(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const below = findAll(child, name);
    return child.type === 'element' && child.name === name ? [child, ...below] : below;
  });
}

/** The words of a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
