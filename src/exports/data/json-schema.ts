import * as z from 'zod';
import { dataAddress } from '../../addresses/addresses.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Cell } from './column.ts';
import type { Table } from './table.ts';
import type { FilledTable } from './tables.ts';
import { cellText } from './write-rows.ts';

/** What is read here of the JSON Schema of a column; null is a type beside it or an alternative. */
interface ColumnSchema {
  type?: string | string[];
  anyOf?: ColumnSchema[];
  format?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  description: string;
}

/** One column, as its JSON Schema describes it. */
export interface ColumnFacts extends Pick<ColumnSchema, 'pattern' | 'enum' | 'minimum'> {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  isAddress: boolean;
  nullable: boolean;
  description: string;
}

/** The JSON Schema (draft 2020-12) of a table's JSON file, with an example of each column. */
export function jsonSchemaOf(
  table: FilledTable,
  publication: Publication,
): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(z.array(table.row), { target: 'draft-2020-12' });
  const { properties } = schema.items as { properties: Record<string, { examples?: Cell[] }> };
  for (const [name, property] of Object.entries(properties)) {
    const example = exampleOf(table, name);
    if (example !== undefined) property.examples = [example];
  }
  return {
    $schema,
    $id: urlOf(dataAddress(`${table.name}.schema.json`), publication),
    title: table.title,
    description: table.description,
    ...schema,
  };
}

/** What is longer shows less than what is shorter. */
const shortExample = 80;

/** A value of a column: the first that is short, or else the first; undefined where it has none. */
export function exampleOf({ data }: Pick<FilledTable, 'data'>, column: string): Cell | undefined {
  const values = data.map((row) => row[column]!).filter((cell) => cellText(cell) !== '');
  return values.find((cell) => cellText(cell).length <= shortExample) ?? values[0];
}

/** The columns of a table, in order. */
export function columnsOf({ row }: Pick<Table, 'row'>): ColumnFacts[] {
  const { properties = {} } = z.toJSONSchema(row);
  return Object.entries(properties).map(([name, property]) =>
    columnOf(name, property as unknown as ColumnSchema),
  );
}

function columnOf(name: string, schema: ColumnSchema): ColumnFacts {
  const alternatives = schema.anyOf ?? [schema];
  const types = alternatives.flatMap(({ type = [] }) => type);
  const known = alternatives.find(({ type }) => type !== 'null') ?? schema;
  const { format, pattern, enum: values, minimum } = known;
  return {
    name,
    type: columnType(
      types.find((candidate) => candidate !== 'null'),
      format,
    ),
    isAddress: format === 'uri',
    nullable: types.includes('null'),
    description: schema.description,
    // A date has a pattern in JSON Schema; elsewhere it is a type of its own.
    ...(pattern && format !== 'date' ? { pattern } : {}),
    ...(values ? { enum: values } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
}

function columnType(type: string | undefined, format: string | undefined): ColumnFacts['type'] {
  if (type === 'array') return 'list';
  if (format === 'date') return 'date';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return 'string';
}
