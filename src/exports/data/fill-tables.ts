import * as z from 'zod';
import { CorpusError } from '../../files/problems.ts';
import type { DataOptions } from './options.ts';
import { type Row, type Table, tables } from './tables.ts';
import type { Corpus } from '../../model/corpus.ts';

/** A table with its rows. */
export interface FilledTable extends Table {
  data: Row[];
}

/**
 * The rows of every table, each checked against its schema.
 *
 * @throws CorpusError with every value that the schema of its table does not allow
 */
export function fillTables(corpus: Corpus, options: DataOptions): FilledTable[] {
  return tables.map((table) => ({ ...table, data: checkRows(table, table.rows(corpus, options)) }));
}

/**
 * The rows as the schema of their table has them, columns in its order.
 *
 * @throws CorpusError with the table, row and column of every value that it does not allow
 */
export function checkRows({ name, row }: Pick<Table, 'name' | 'row'>, rows: Row[]): Row[] {
  const result = z.array(row).safeParse(rows);
  if (result.success) return result.data as Row[];
  throw new CorpusError(
    result.error.issues.map(({ path: [index, ...path], message }) => ({
      file: `data/${name}.json`,
      field: [rows[Number(index)]?.id, ...path].join('.'),
      message,
      hint: `mend the content that this row is made from, or the schema in src/exports/data/schemas`,
    })),
  );
}
