import { type Line, wordsIn } from '../../search/concordance/concordance.ts';
import { contextOf, placeOf } from '../../search/concordance/lines.ts';
import { leaveFound } from '../mark-found.ts';
import { base } from '../shared/base.ts';
import { element } from '../shared/elements.ts';

/** Rows made at once: few enough that the page answers meanwhile. */
const portion = 200;
/** Rows made without being asked for. */
const enough = 3000;

/** The whole address of a line’s passage. */
export function addressOfLine({ text, passage }: Line): string {
  return new URL(`${base}/articles/${text.article}/#${passage.id}`, location.href).href;
}

/** The rows of a table of lines, which are made portion by portion. */
export class LineRows {
  readonly #table: HTMLTableElement;
  readonly #body: HTMLTableSectionElement;
  readonly #more: HTMLButtonElement;
  #lines: Line[] = [];
  #width = 0;
  #limit = enough;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(table: HTMLTableElement, more: HTMLButtonElement) {
    this.#table = table;
    this.#body = table.tBodies[0]!;
    this.#more = more;
    keepRoles(table);
    more.addEventListener('click', () => {
      this.#limit += enough;
      this.#add();
    });
    // Paper has all of them.
    addEventListener('beforeprint', () => {
      while (this.#made < this.#lines.length) this.#make();
      this.#finish();
    });
  }

  /** Shows these lines instead of those before. */
  show(lines: Line[], width: number): void {
    clearTimeout(this.#timer);
    this.#lines = lines;
    this.#width = width;
    this.#limit = enough;
    this.#body.replaceChildren();
    this.#table.hidden = lines.length === 0;
    this.#table.style.setProperty('--keyword', String(usualLength(lines)));
    this.#table.classList.toggle('long', width > 100);
    this.#add();
  }

  get #made(): number {
    return this.#body.rows.length;
  }

  #add(): void {
    this.#make();
    if (this.#made < Math.min(this.#lines.length, this.#limit))
      this.#timer = setTimeout(() => this.#add());
    else this.#finish();
  }

  #make(): void {
    const next = this.#lines.slice(this.#made, this.#made + portion);
    this.#body.append(...next.map((line) => rowOf(line, this.#width)));
  }

  #finish(): void {
    clearTimeout(this.#timer);
    const left = this.#lines.length - this.#made;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show more of the other ${left.toLocaleString('en')} lines`;
  }
}

/**
 * Characters of what was found: as many as nine lines of ten need, and no fewer than the longest word;
 * what is longer is broken between words.
 */
function usualLength(lines: Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const words = lines.flatMap(({ passage, from, to }) =>
    passage.tokens.slice(from, to).map(({ start, end }) => end - start),
  );
  return words.reduce(
    (most, length) => Math.max(most, length),
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
