import * as z from 'zod';
import { absoluteUrl, type DataOptions } from './options.ts';
import type { Table } from './tables.ts';

/** One column, as its JSON Schema describes it. */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  isAddress: boolean;
  nullable: boolean;
  description: string;
  example: unknown;
  pattern?: string;
  values?: string[];
  minimum?: number;
}

/** What is read here of the JSON Schema of a column; null is a type beside it or an alternative. */
interface ColumnSchema {
  type?: string | string[];
  anyOf?: ColumnSchema[];
  format?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  description: string;
  examples: [unknown];
}

/** The JSON Schema (draft 2020-12) of a table's JSON file. */
export function jsonSchemaOf(table: Table, options: DataOptions): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(z.array(table.row), { target: 'draft-2020-12' });
  return {
    $schema,
    $id: absoluteUrl(`/data/${table.name}.schema.json`, options),
    title: table.title,
    description: table.description,
    ...schema,
  };
}

/** The columns of a table, in order. */
export function columnsOf({ row }: Pick<Table, 'row'>): Column[] {
  const { properties = {} } = z.toJSONSchema(row);
  return Object.entries(properties).map(([name, property]) =>
    columnOf(name, property as unknown as ColumnSchema),
  );
}

function columnOf(name: string, schema: ColumnSchema): Column {
  const alternatives = schema.anyOf ?? [schema];
  const types = alternatives.flatMap(({ type = [] }) => type);
  const known = alternatives.find(({ type }) => type !== 'null') ?? schema;
  const type = types.find((candidate) => candidate !== 'null');
  return {
    name,
    type: columnType(type, known.format),
    isAddress: known.format === 'uri',
    nullable: types.includes('null'),
    description: schema.description,
    example: schema.examples[0],
    // A date has a pattern in JSON Schema; elsewhere it is a type of its own.
    ...(known.pattern && known.format !== 'date' ? { pattern: known.pattern } : {}),
    ...(known.enum ? { values: known.enum } : {}),
    ...(known.minimum === undefined ? {} : { minimum: known.minimum }),
  };
}

function columnType(type: string | undefined, format: string | undefined): Column['type'] {
  if (type === 'array') return 'list';
  if (format === 'date') return 'date';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return 'string';
}
