import type { Node } from 'citeproc';

/**
 * Takes away the stop that Chicago’s style for notes puts behind an edition that is no number: our
 * items have it in `1.0.0 ed.`.
 *
 * @throws Error if the style is no longer as it was when this was written
 */
export function mendChicago(style: Node): void {
  const editions = elements(style).filter(
    ({ attrs }) => attrs.variable === 'edition' && attrs.suffix === '.',
  );
  if (editions.length === 0) throw changed('Chicago', 'it still puts a stop behind editions');
  for (const { attrs } of editions) delete attrs.suffix;
}

/**
 * Mends what the Harvard style of the CSL project leaves out: the number of an article in a journal
 * without pages, behind the issue.
 *
 * @throws Error if the style is no longer as it was when this was written
 */
export function mendHarvard(style: Node): void {
  const [choose] =
    elements(style).find(({ name, attrs }) => name === 'macro' && attrs.name === 'locator')
      ?.children ?? [];
  const [journal] = typeof choose === 'object' ? choose.children : [];
  if (typeof journal !== 'object' || journal.attrs.type !== 'article-journal')
    throw changed('Harvard', 'it now has numbers of articles');
  journal.children.push(element('text', { variable: 'number', prefix: ', article ' }));
}

/**
 * The MLA style of the CSL project leaves out the space after the label of a locator (`para.12`), and
 * takes the locale’s `para.` where MLA 9 (6.22) has `par.`. The space can go when
 * https://github.com/citation-style-language/styles/pull/7569 is in the package.
 *
 * @throws Error if the style is no longer as it was when this was written
 */
export function mendMla(style: Node): void {
  const group = elements(style).find(
    ({ name, attrs, children }) =>
      name === 'group' &&
      attrs.delimiter === undefined &&
      children.length === 2 &&
      children.every((child) => typeof child !== 'string' && child.attrs.variable === 'locator'),
  );
  if (!group) throw changed('MLA', 'it still writes “para.12”');
  group.attrs.delimiter = ' ';
  const term = element('term', { name: 'paragraph', form: 'short' }, [
    element('single', {}, ['par.']),
    element('multiple', {}, ['pars.']),
  ]);
  const at = style.children.findIndex(
    (child) => typeof child !== 'string' && child.name === 'info',
  );
  style.children.splice(at + 1, 0, element('locale', {}, [element('terms', {}, [term])]));
}

function elements(node: Node): Node[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
  ];
}

function element(name: string, attrs: Node['attrs'], children: Node['children'] = []): Node {
  return { name, attrs, children };
}

function changed(style: string, whether: string): Error {
  return new Error(
    `the ${style} style has changed: see whether ${whether}, and remove or mend mend${style} in src/citing/styles/mend-styles.ts`,
  );
}
