import type { Node } from 'citeproc';
import { elements } from './style-tree.ts';

/**
 * Mends what the MLA style of the CSL project does to locators that are not pages: it leaves out the
 * space after the label (`para.12`), and takes the locale’s `para.` where MLA 9 (6.22) has `par.`.
 * The space can go when https://github.com/citation-style-language/styles/pull/7569 is in the
 * package.
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
  if (!group)
    throw new Error(
      'the MLA style has changed: see whether it still writes “para.12”, and remove or mend src/citing/styles/mend-mla.ts',
    );
  group.attrs.delimiter = ' ';
  const short = { name: 'paragraph', form: 'short' };
  const term = element('term', short, [
    element('single', {}, ['par.']),
    element('multiple', {}, ['pars.']),
  ]);
  const at = style.children.findIndex(
    (child) => typeof child !== 'string' && child.name === 'info',
  );
  style.children.splice(at + 1, 0, element('locale', {}, [element('terms', {}, [term])]));
}

function element(name: string, attrs: Node['attrs'], children: Node['children']): Node {
  return { name, attrs, children };
}
