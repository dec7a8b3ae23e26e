import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A table as CSV (RFC 4180) for a spreadsheet: with a byte order mark, without which Excel takes
 * UTF-8 for another encoding; what it would take for a formula (`-led`, `+3`) begins with `'`.
 */
export function writeCsv(rows: string[][]): string {
  return stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
