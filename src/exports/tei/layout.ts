import type { Element } from 'xast';

/** Elements within which white space counts, whatever they hold: passages, and entries of lists. */
const wholes = new Set(['p', 'head', 'item', 'note', 'person', 'place', 'org']);

/**
 * Puts each child of an element that holds only elements on a line of its own, indented; the words
 * of passages are not touched. Changes the tree in place.
 */
export function layOut(element: Element, depth = 0): Element {
  const children = element.children.filter((child) => child.type === 'element');
  const isMixed = children.length < element.children.length;
  if (wholes.has(element.name) || isMixed || children.length === 0) return element;
  const line = (indent: number) => ({ type: 'text', value: '\n' + '  '.repeat(indent) }) as const;
  element.children = children.flatMap((child) => [line(depth + 1), layOut(child, depth + 1)]);
  element.children.push(line(depth));
  return element;
}
