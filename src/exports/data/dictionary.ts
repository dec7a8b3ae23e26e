import { predicates } from '../../schemas/statement.ts';
import { type Column, columnsOf } from './json-schema.ts';
import { type Table, tables } from './tables.ts';
import { cellText } from './write-rows.ts';

/** One column, as the page /data/ shows it. */
export interface DictionaryField {
  name: string;
  /** A list is one in JSON; in CSV its items are joined by ` | `. */
  type: Column['type'];
  description: string;
  /** As a cell of CSV. */
  example: string;
  /** Whether it may be null in JSON and empty in CSV. */
  canBeNull: boolean;
  /** The values of a closed list, with their meaning where it does not speak for itself. */
  values: { value: string; meaning?: string }[];
  /** The table or tables whose ids it holds. */
  refersTo: string[];
}

export interface DictionaryTable {
  name: string;
  title: string;
  description: string;
  fields: DictionaryField[];
}

/** The data dictionary: every table and column with type, description and example. */
export function dataDictionary(): DictionaryTable[] {
  return tables.map((table) => ({
    name: table.name,
    title: table.title,
    description: table.description,
    fields: columnsOf(table).map((column) => fieldOf(column, table)),
  }));
}

function fieldOf(column: Column, table: Table): DictionaryField {
  const { name, type, description, example, nullable, values = [] } = column;
  return {
    name,
    type,
    description,
    example: cellText(example as string | string[]),
    canBeNull: nullable,
    values: values.map((value) =>
      name === 'predicate'
        ? { value, meaning: predicates[value as keyof typeof predicates].meaning }
        : { value },
    ),
    refersTo: refersTo(table, name),
  };
}

function refersTo({ references, lists, choices }: Table, column: string): string[] {
  if (choices[column]) return ['actors', 'initiatives'];
  return [references[column] ?? lists[column] ?? []].flat();
}
