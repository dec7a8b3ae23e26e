import { remember } from '../../files/remember.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { predicates } from '../../schemas/statement.ts';
import { type ColumnFacts, columnsOf, exampleOf } from './json-schema.ts';
import { fillTables, type FilledTable } from './tables.ts';
import { cellText } from './write-rows.ts';

/** One column, as the page /data/ shows it. */
export interface DictionaryField extends Pick<ColumnFacts, 'name' | 'type' | 'description'> {
  /** A value of the column, as a cell of CSV; undefined where it has none. */
  example: string | undefined;
  /** Whether it may be null in JSON and empty in CSV. */
  canBeNull: boolean;
  /** The values of a closed list, with their meaning where it does not speak for itself. */
  values: { value: string; meaning?: string }[];
  /** The table or tables whose ids it holds. */
  refersTo: string[];
}

/** A table, as the page /data/ shows it. */
export interface DictionaryTable extends Pick<FilledTable, 'name' | 'title' | 'description'> {
  rows: number;
  fields: DictionaryField[];
}

/** The data dictionary: every table and column with type, description and example. */
export const dataDictionary = remember(
  (corpus: Corpus, publication: Publication): DictionaryTable[] =>
    fillTables(corpus, publication).map((table) => ({
      name: table.name,
      title: table.title,
      description: table.description,
      rows: table.data.length,
      fields: columnsOf(table).map((column) => fieldOf(column, table)),
    })),
);

function fieldOf(column: ColumnFacts, table: FilledTable): DictionaryField {
  const { name, type, description, nullable, enum: values = [] } = column;
  const example = exampleOf(table, name);
  const { refersTo } = table.columns[name]!;
  return {
    name,
    type,
    description,
    example: example === undefined ? undefined : cellText(example),
    canBeNull: nullable,
    values: values.map((value) =>
      name === 'predicate'
        ? { value, meaning: predicates[value as keyof typeof predicates].meaning }
        : { value },
    ),
    refersTo: !refersTo ? [] : 'table' in refersTo ? [refersTo.table] : ['actors', 'initiatives'],
  };
}
