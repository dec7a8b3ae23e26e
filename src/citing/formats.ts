import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslDate, CslItem, CslName } from '../schemas/csl-item.ts';
import { checkItem, familyFirst } from './csl.ts';

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

/** With `day` and `version` of BibLaTeX, and dates in words. The site of a web page is how that was published. */
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
    .replace(/\}$/, `${fieldsLeftOut(item).join('')}}`);
  return `${item.type === 'webpage' ? mended.replace('\tpublisher = ', '\thowpublished = ') : mended}\n`;
}

/** What the library leaves out: versions, and dates that are no numbers. */
function fieldsLeftOut({ version, issued }: CslItem): string[] {
  const year = issued && 'literal' in issued ? issued.literal : undefined;
  return [
    ...(year ? [`\tyear = {${year}},\n`] : []),
    ...(version ? [`\tversion = {${version}},\n`] : []),
  ];
}

/** The library knows neither entries of reference works nor versions nor containers of web pages. */
function asBibtexHasIt({ version, ...item }: CslItem): object {
  if (item.type === 'entry-encyclopedia') return { ...item, type: 'chapter' };
  if (item.type !== 'webpage') return item;
  const { 'container-title': container, publisher } = item;
  const site = [container, publisher].filter(Boolean).join(', ');
  return site ? { ...item, publisher: site } : item;
}

const types: Record<CslItem['type'], string> = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-encyclopedia': 'ENCYC',
  report: 'RPRT',
  webpage: 'ELEC',
};

/**
 * Items as RIS, with the tags of its 2011 specification as Zotero and EndNote write and read them;
 * lines end in CR LF. RIS has no tag for the date of an original. Not written by a library:
 * @citation-js/plugin-ris 0.8.2 breaks lines within words, cuts identifiers, and leaves out dates.
 *
 * @throws CorpusError if an item is not valid
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => record(checkItem(item))).join('\r\n');
}

function record(item: CslItem): string {
  const [first, last] = item.page?.replace(/ ff\.$/, '').split('-') ?? [];
  const tags: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...names('AU', item.author),
    ...names('A2', item.editor),
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ['SV', item['collection-number']],
    ['ET', item.edition ?? item.version],
    ['M3', item.genre],
    ...dates(item.issued),
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['C7', item.number],
    ['SP', first],
    ['EP', last],
    ['SN', item.ISBN],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function names(tag: string, list: CslName[] = []): [string, string][] {
  return list.map((name) => [tag, 'literal' in name ? name.literal : familyFirst(name)]);
}

/** `2011`, and `2011/03/14/`: year, month, day, and a place for other words. */
function dates(value: CslDate | undefined): [string, string | undefined][] {
  if (!value) return [];
  if ('literal' in value) return [['DA', `///${value.literal}`]];
  const [year, month, day = ''] = value['date-parts'][0].map((n) => String(n).padStart(2, '0'));
  return [
    ['PY', year],
    ['DA', month && `${year}/${month}/${day}/`],
  ];
}
