import * as z from 'zod';
import type { TableName } from '../../addresses/formats.ts';
import { CorpusError } from '../../files/problems.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Column, Columns, Row } from './column.ts';

/** One table of the export. The key of each is `id`. */
export interface Table {
  name: TableName;
  title: string;
  /** What one row is and how the rows are sorted. */
  description: string;
  /** Whether its rows hold words of the texts, which have rights of their own. */
  quotes: boolean;
  columns: Record<string, Omit<Column<never>, 'valueOf'>>;
  /** The schema of a row. */
  row: z.ZodObject;
  /**
   * The rows, each checked against the schema.
   *
   * @throws CorpusError with every value that the schema does not allow
   */
  rows: (corpus: Corpus, publication: Publication) => Row[];
}

/** What a table is made of. */
interface TableParts<R> extends Pick<Table, 'name' | 'title' | 'description' | 'quotes'> {
  /** What the rows are made of, in their order. */
  records: (corpus: Corpus, publication: Publication) => R[];
  columns: Columns<R>;
}

/** A table of its columns. */
export function makeTable<R>({ records, columns, ...table }: TableParts<R>): Table {
  const fields = Object.entries(columns);
  const row = z.strictObject(
    Object.fromEntries(
      fields.map(([name, { schema, description }]) => [name, schema.meta({ description })]),
    ),
  );
  const rows: Table['rows'] = (corpus, publication) =>
    checkRows(
      { name: table.name, row },
      records(corpus, publication).map((record) =>
        Object.fromEntries(fields.map(([name, { valueOf }]) => [name, valueOf(record)])),
      ),
    );
  return { ...table, columns, row, rows };
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
      hint: `mend the content that this row is made from, or the column in src/exports/data/tables`,
    })),
  );
}
