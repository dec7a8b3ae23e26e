import { type ColumnFacts, columnsOf, exampleOf } from './json-schema.ts';
import type { FilledTable } from './tables.ts';
import { cellText, listSeparator } from './write-rows.ts';

/**
 * The Table Schema (Data Package v2, https://datapackage.org/standard/table-schema/) of a table's CSV
 * file. Columns that refer to one of two tables have no foreign key there: the standard knows keys to
 * one table only.
 */
export function tableSchemaOf(table: FilledTable): Record<string, unknown> {
  const columns = columnsOf(table);
  const foreignKeys = columns.flatMap(({ name, type }) => {
    const { refersTo } = table.columns[name]!;
    if (!refersTo || !('table' in refersTo) || type === 'list') return [];
    // A table refers to itself without its name.
    const resource = refersTo.table === table.name ? {} : { resource: refersTo.table };
    return [{ fields: [name], reference: { ...resource, fields: ['id'] } }];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) => fieldOf(column, table)),
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
function fieldOf(column: ColumnFacts, table: FilledTable): object {
  const { name, type, description } = column;
  const isList = type === 'list';
  const constraints = constraintsOf(column);
  const example = exampleOf(table, name);
  return {
    name,
    type: isList ? 'string' : type,
    ...(column.isAddress ? { format: 'uri' } : {}),
    description: isList
      ? `${description} A list, its items joined by “${listSeparator}”.`
      : description,
    ...(example === undefined ? {} : { example: cellText(example) }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function constraintsOf({ name, type, nullable, ...constraints }: ColumnFacts): object {
  const { enum: values, pattern, minimum } = constraints;
  return {
    // An empty cell is an empty list, too.
    ...(nullable || type === 'list' ? {} : { required: true }),
    ...(name === 'id' ? { unique: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
}
