import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../../schemas/csl-item.ts';
import { checkItem } from '../csl.ts';

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

const bibtex = plugins.config.get('@bibtex');
// The key of an entry is the id of the item, hyphens included: BibTeX and biber take them.
bibtex.format.useIdAsLabel = true;
bibtex.format.checkLabel = false;
// UTF-8: biber, JabRef and Zotero read it, and no accent is lost on the way.
bibtex.format.asciiOnly = false;
// An `inbook` of BibTeX has no booktitle; a part of a book with a title of its own is `incollection`.
bibtex.types.bibtex.target.chapter = 'incollection';

/**
 * An item as an entry of BibTeX, with `day` and `version` of BibLaTeX, which styles of BibTeX pass
 * over. It has no entry in a work of reference: that is a part of a book to it. The site of a web
 * page is how that was published.
 */
function bibtexEntry(item: CslItem): string {
  const entry = new Cite([asBibtexHasIt(item)], { generateGraph: false }).format('bibtex').trim();
  const mended = entry
    // The library repeats the address.
    .replace(/^\thowpublished = .*\n/m, '')
    // It puts the day into the month, which styles look up by its name: https://www.ctan.org/pkg/bibtex
    .replace(
      /^\tmonth = \{([a-z]{3})(?: (\d+))?\},$/m,
      (_, month: string, day?: string) => `\tmonth = ${month},${day ? `\n\tday = {${day}},` : ''}`,
    )
    .replace(/\}$/, item.version ? `\tversion = {${item.version}},\n}` : '}');
  return `${item.type === 'webpage' ? mended.replace('\tpublisher = ', '\thowpublished = ') : mended}\n`;
}

/** The library knows neither entries nor versions, and leaves out the container of a web page. */
function asBibtexHasIt({ version, ...item }: CslItem): object {
  if (item.type === 'entry-encyclopedia') return { ...item, type: 'chapter' };
  if (item.type !== 'webpage') return item;
  const { 'container-title': container, publisher } = item;
  const site = [container, publisher].filter(Boolean).join(', ');
  return site ? { ...item, publisher: site } : item;
}
