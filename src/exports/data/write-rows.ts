import { stringify } from 'csv-stringify/sync';
import { CorpusError } from '../../files/problems.ts';
import type { Cell } from './cells.ts';
import type { FilledTable } from './tables.ts';

/** Between the items of a list in one cell of CSV. */
export const listSeparator = ' | ';

/** A table as JSON: an array of records, one a line, columns in the order of the schema. */
export function writeJson({ data }: Pick<FilledTable, 'data'>): string {
  return `[\n${data.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/**
 * A table as CSV (RFC 4180): UTF-8 without byte order mark, a header row, lines ended by CR LF.
 *
 * @throws CorpusError if an item of a list holds the separator or begins or ends with a space
 */
export function writeCsv({ name, row, data }: Pick<FilledTable, 'name' | 'row' | 'data'>): string {
  const columns = Object.keys(row.shape);
  const records = data.map((record) =>
    columns.map((column) => {
      const cell = record[column]!;
      checkItems(cell, `data/${name}.csv`, `${String(record.id)}.${column}`);
      return cellText(cell);
    }),
  );
  return stringify([columns, ...records], { record_delimiter: 'windows' });
}

/** Unknown is an empty cell, a list is joined by ` | `, yes and no are `true` and `false`. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join(listSeparator) : String(cell);
}

function checkItems(cell: Cell, file: string, field: string): void {
  if (!Array.isArray(cell)) return;
  const broken = cell.find((item) => item.includes(listSeparator) || item.trim() !== item);
  if (broken === undefined) return;
  throw new CorpusError([
    {
      file,
      field,
      message: `“${broken}” cannot stand in a list: items are joined by “${listSeparator}”`,
      hint: 'write it without a bar between spaces and without spaces at its ends',
    },
  ]);
}
