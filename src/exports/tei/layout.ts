import type { Element } from 'xast';

/** Elements that hold nothing but elements, so that white space between these means nothing. */
const containers = new Set([
  'TEI',
  'teiHeader',
  'fileDesc',
  'titleStmt',
  'author',
  'respStmt',
  'editionStmt',
  'extent',
  'publicationStmt',
  'availability',
  'sourceDesc',
  'biblStruct',
  'analytic',
  'monogr',
  'editor',
  'imprint',
  'series',
  'encodingDesc',
  'projectDesc',
  'editorialDecl',
  'correction',
  'hyphenation',
  'quotation',
  'normalization',
  'segmentation',
  'interpretation',
  'refsDecl',
  'cRefPattern',
  'profileDesc',
  'ab',
  'abstract',
  'creation',
  'langUsage',
  'revisionDesc',
  'text',
  'body',
  'back',
  'div',
  'figure',
  'list',
  'listBibl',
  'listPerson',
  'listPlace',
  'listOrg',
]);

/**
 * Puts each child of an element that holds only elements on a line of its own, indented; the words
 * of passages are not touched. Changes the tree in place.
 */
export function layOut(element: Element, depth = 0): Element {
  const children = element.children.filter((child) => child.type === 'element');
  if (!containers.has(element.name) || children.length < element.children.length) return element;
  const line = (indent: number) => ({ type: 'text', value: '\n' + '  '.repeat(indent) }) as const;
  element.children = children.flatMap((child) => [line(depth + 1), layOut(child, depth + 1)]);
  if (children.length > 0) element.children.push(line(depth));
  return element;
}
