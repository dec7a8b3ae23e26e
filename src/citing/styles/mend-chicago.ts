import type { Node } from 'citeproc';
import { elements } from './style-tree.ts';

/**
 * Takes away the stop that Chicago’s style for notes puts behind an edition that is no number: the
 * edition’s own items have it in `1.0.0 ed.`, and what follows that is no abbreviation.
 *
 * @throws Error if the style is no longer as it was when this was written
 */
export function mendChicago(style: Node): void {
  const editions = elements(style).filter(
    ({ attrs }) => attrs.variable === 'edition' && attrs.suffix === '.',
  );
  if (editions.length === 0)
    throw new Error(
      'the Chicago style has changed: see whether it still puts a stop behind editions, and remove or mend src/citing/styles/mend-chicago.ts',
    );
  for (const { attrs } of editions) delete attrs.suffix;
}
