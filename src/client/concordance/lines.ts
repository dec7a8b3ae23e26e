import { passageAddress } from '../../addresses/addresses.ts';
import { type Line, wordsIn } from '../../search/concordance/concordance.ts';
import {
  contextOf,
  fileNameOf,
  placeOf,
  plainText,
  rowsOf,
} from '../../search/concordance/lines.ts';
import { leaveFound } from '../mark-found.ts';
import { base } from '../shared/base.ts';
import { element } from '../shared/elements.ts';

/** Rows made at once: few enough that the page answers meanwhile. */
const portion = 200;
/** Rows made without being asked for. */
const enough = 3000;

/**
 * Makes the rows of a table of lines portion by portion, as many as are asked for; for print, all.
 *
 * @returns shows lines instead of those before
 */
export function lineRows(
  table: HTMLTableElement,
  more: HTMLButtonElement,
): (lines: Line[], width: number) => void {
  const body = table.tBodies[0]!;
  let lines: Line[] = [];
  let width = 0;
  let limit = enough;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const left = () => lines.length - body.rows.length;
  const make = () => {
    const next = lines.slice(body.rows.length, body.rows.length + portion);
    body.append(...next.map((line) => rowOf(line, width)));
  };
  const finish = () => {
    clearTimeout(timer);
    more.hidden = left() === 0;
    more.textContent = `Show more of the other ${left().toLocaleString('en')} lines`;
  };
  const add = () => {
    make();
    if (body.rows.length < Math.min(lines.length, limit)) timer = setTimeout(add);
    else finish();
  };

  keepRoles(table);
  more.addEventListener('click', () => {
    limit += enough;
    add();
  });
  addEventListener('beforeprint', () => {
    while (left() > 0) make();
    finish();
  });
  return (shown, characters) => {
    clearTimeout(timer);
    [lines, width, limit] = [shown, characters, enough];
    body.replaceChildren();
    table.hidden = lines.length === 0;
    table.style.setProperty('--keyword', String(usualLength(lines)));
    table.classList.toggle('long', width > 100);
    add();
  };
}

/**
 * Characters of what was found: as many as nine lines of ten need, and no fewer than the longest word;
 * what is longer is broken between words.
 */
function usualLength(lines: Line[]): number {
  const lengthOf = ({ start, end }: { start: number; end: number }) => end - start;
  const lengths = lines.map(lengthOf).sort((a, b) => a - b);
  const words = lines.flatMap(({ passage, from, to }) => passage.tokens.slice(from, to));
  return words.reduce(
    (most, word) => Math.max(most, lengthOf(word)),
    lengths[Math.floor(lengths.length * 0.9)] ?? 0,
  );
}

/** On a narrow screen the table is not laid out as one, and must say that it still is. */
function keepRoles(table: HTMLTableElement): void {
  const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader' };
  table.role = 'table';
  for (const [name, role] of Object.entries(roles))
    for (const part of table.querySelectorAll(name)) part.role = role;
}

function rowOf(line: Line, width: number): HTMLTableRowElement {
  const { left, keyword, right, cutLeft, cutRight } = contextOf(line, width);
  const link = element(
    'a',
    { href: addressOfLine(line) },
    element('span', { className: 'label' }, `${line.text.label}, `),
    element('span', {}, placeOf(line)),
  );
  leaveFound(link, () => [wordsIn(line)]);
  const row = element(
    'tr',
    { role: 'row' },
    element('th', { scope: 'row', role: 'rowheader' }, link),
    cell('left', element('span', {}, (cutLeft ? '… ' : '') + left)),
    cell('keyword', element('mark', {}, keyword)),
    cell('right', element('span', {}, right + (cutRight ? ' …' : ''))),
  );
  if (line.passage.lang) for (const one of [...row.cells].slice(1)) one.lang = line.passage.lang;
  return row;
}

function cell(className: string, content: HTMLElement): HTMLTableCellElement {
  return element('td', { className, role: 'cell' }, content);
}

/** The whole address of a line’s passage. */
function addressOfLine({ text, passage }: Line): string {
  return new URL(base + passageAddress(text.article, passage.id), location.href).href;
}

/** Puts lines on the clipboard, under a heading. @throws where the browser does not allow it */
export async function copyLines(heading: string, lines: Line[], width: number): Promise<void> {
  const text = `${heading}\n${location.href}\n\n${plainText(lines, width, addressOfLine)}\n`;
  await navigator.clipboard.writeText(text);
}

/** Gives lines to the reader as a file. @throws where the script that writes it does not come */
export async function downloadLines(query: string, lines: Line[], width: number): Promise<void> {
  const { writeCsv } = await import('./csv.ts');
  const csv = writeCsv(rowsOf(lines, width, addressOfLine));
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  element('a', { href, download: fileNameOf(query) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
