import type { CslDate, CslItem, CslName } from '../../schemas/csl-item.ts';
import { checkItem } from '../csl.ts';

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
 * lines end in CR LF. RIS has no tag for the date of an original.
 *
 * Not written by a library: the one there is, @citation-js/plugin-ris 0.8.2, breaks long lines
 * within words, cuts identifiers after 20 signs, has both pages in the tag of the first, and leaves
 * out the author of a newspaper article and the day of most dates.
 *
 * @throws CorpusError if an item is not valid
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => record(checkItem(item))).join('\r\n');
}

function record(item: CslItem): string {
  const [first, last] = item.page?.split('-') ?? [];
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
    ['PY', year(item.issued)],
    ['DA', date(item.issued)],
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
  return list.map((name) => [
    tag,
    'literal' in name ? name.literal : `${name.family}, ${name.given}`,
  ]);
}

function year(value: CslDate | undefined): string | undefined {
  return value && 'date-parts' in value ? String(value['date-parts'][0][0]) : undefined;
}

/** `2011/03/14/`: year, month, day, and a place for other words. A year alone is said by PY. */
function date(value: CslDate | undefined): string | undefined {
  if (!value) return undefined;
  if ('literal' in value) return `///${value.literal}`;
  const [y, month, day] = value['date-parts'][0];
  if (month === undefined) return undefined;
  const digits = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${y}/${digits(month)}/${digits(day)}/`;
}
