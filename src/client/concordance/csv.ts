import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * Rows as CSV (RFC 4180) for a spreadsheet: with a byte order mark, without which Excel takes
 * UTF-8 for another encoding; what it would take for a formula (`-led`, `+3`) begins with `'`.
 */
export function writeCsv(rows: object[]): string {
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
