import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../schemas/csl-item.ts';
import { checkItem } from './check-item.ts';

const bibtex = plugins.config.get('@bibtex');
// The key of an entry is the id of the item, hyphens included: BibTeX and biber take them.
bibtex.format.useIdAsLabel = true;
bibtex.format.checkLabel = false;
// UTF-8: biber, JabRef and Zotero read it, and no accent is lost on the way.
bibtex.format.asciiOnly = false;
// An `inbook` of BibTeX has no booktitle; a part of a book with a title of its own is `incollection`.
bibtex.types.bibtex.target.chapter = 'incollection';

/**
 * Items as CSL-JSON (csl-data.json of CSL 1.0.2).
 *
 * @throws CorpusError if an item is not valid
 */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(checkItem), null, 2)}\n`;
}

/**
 * Items as BibTeX, which LaTeX and every reference manager read. It has no entry in a work of
 * reference: that is a part of a book to it.
 *
 * @throws CorpusError if an item is not valid
 */
export function toBibtex(items: readonly CslItem[]): string {
  const known = items
    .map(checkItem)
    .map((item) => (item.type === 'entry-encyclopedia' ? { ...item, type: 'chapter' } : item));
  return `${new Cite(known, { generateGraph: false }).format('bibtex').trim()}\n`;
}
