import type { Node } from 'citeproc';

/** An element of a style and all elements within it. */
export function elements(node: Node): Node[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
  ];
}
