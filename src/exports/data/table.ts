import * as z from 'zod';
import type { TableName } from '../../addresses/formats.ts';
import { CorpusError } from '../../files/problems.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Cell, Row } from './cells.ts';

/** One table of the export. The key of each is `id`. */
export interface Table {
  name: TableName;
  title: string;
  /** What one row is and how the rows are sorted. */
  description: string;
  /** Whether its rows hold words of the texts, which have rights of their own. */
  quotes: boolean;
  /** Where the ids of a column lead; of several tables the column `…_table` beside it says which. */
  references: Partial<Record<string, readonly TableName[]>>;
  /** The schema of a row, with a sentence on each column. */
  row: z.ZodObject;
  /** @throws CorpusError with every value that the schema does not allow */
  rows: (corpus: Corpus, publication: Publication) => Row[];
}

export function makeTable<Columns extends Record<string, z.ZodType<Cell>>>({
  columns,
  rows,
  ...table
}: Omit<Table, 'row'> & {
  columns: Columns;
  references: { [column in keyof Columns]?: readonly TableName[] };
  rows: (corpus: Corpus, publication: Publication) => z.infer<z.ZodObject<Columns>>[];
}): Table {
  const row = z.strictObject(columns);
  return { ...table, row, rows: (...given) => checkRows({ ...table, row }, rows(...given)) };
}

/** @throws CorpusError with the table, row and column of every value that the schema does not allow */
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
