import { type Column, columnsOf } from './json-schema.ts';
import type { Table } from './tables.ts';
import { cellText, listSeparator } from './write-rows.ts';

/** A field of Table Schema (Data Package v2, https://datapackage.org/standard/table-schema/). */
export interface Field {
  name: string;
  type: Exclude<Column['type'], 'list'>;
  format?: 'uri';
  description: string;
  example: string;
  constraints?: {
    required?: true;
    unique?: true;
    enum?: string[];
    pattern?: string;
    minimum?: number;
  };
}

export interface TableSchema {
  $schema: string;
  fields: Field[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
}

/**
 * The Table Schema of a table's CSV file. Columns that refer to one of two tables have no foreign key
 * there: the standard knows keys to one table only.
 */
export function tableSchemaOf(table: Table): TableSchema {
  const foreignKeys = Object.entries(table.references).map(([column, resource]) => ({
    fields: [column],
    // A table refers to itself without its name.
    reference: { ...(resource === table.name ? {} : { resource }), fields: ['id'] },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsOf(table).map(fieldOf),
    missingValues: [''],
    primaryKey: ['id'],
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/**
 * Lists are strings here. Version 2 of the standard has a type `list`, but its published profile
 * lacks it and tools refuse a package that uses it:
 * https://github.com/frictionlessdata/datapackage/issues/1089. Version 2.1 is to mend it.
 */
function fieldOf(column: Column): Field {
  const { name, type, description, example } = column;
  const constraints = constraintsOf(column);
  return {
    name,
    type: type === 'list' ? 'string' : type,
    ...(column.isAddress ? { format: 'uri' } : {}),
    description:
      type === 'list'
        ? `${description} A list, its items joined by “${listSeparator}”.`
        : description,
    example: cellText(example as string | string[]),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function constraintsOf({ name, type, nullable, values, pattern, minimum }: Column) {
  return {
    // An empty cell is an empty list, too.
    ...(nullable || type === 'list' ? {} : { required: true as const }),
    ...(name === 'id' ? { unique: true as const } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
}
