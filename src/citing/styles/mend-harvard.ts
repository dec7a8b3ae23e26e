import type { Node } from 'citeproc';
import { elements } from './style-tree.ts';

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
    throw new Error(
      'the Harvard style has changed: see whether it now has numbers of articles, and remove or mend src/citing/styles/mend-harvard.ts',
    );
  journal.children.push({
    name: 'text',
    attrs: { variable: 'number', prefix: ', article ' },
    children: [],
  });
}
