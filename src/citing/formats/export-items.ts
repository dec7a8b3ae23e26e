import type { CslItem } from '../../schemas/csl-item.ts';
import { bibtexEntry } from './bibtex-entry.ts';
import { checkItem } from '../check-item.ts';

/**
 * Items as CSL-JSON (csl-data.json of CSL 1.0.2).
 *
 * @throws CorpusError if an item is not valid
 */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(checkItem), null, 2)}\n`;
}

/**
 * Items as BibTeX, which LaTeX and every reference manager read.
 *
 * @throws CorpusError if an item is not valid
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => bibtexEntry(checkItem(item))).join('\n');
}
