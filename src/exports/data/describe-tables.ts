import * as z from 'zod';
import { dataAddress } from '../../addresses/addresses.ts';
import type { TableName } from '../../addresses/formats.ts';
import { remember } from '../../files/remember.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Cell } from './cells.ts';
import type { Table } from './table.ts';
import { fillTables, type FilledTable } from './tables.ts';
import { cellText } from './write-rows.ts';

type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'null';

/** What is read here of the JSON Schema of a column; null is a type beside it or an alternative. */
interface ColumnSchema {
  type?: JsonType | JsonType[];
  anyOf?: ColumnSchema[];
  format?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  description: string;
}

/** One column, as its JSON Schema describes it. */
export interface ColumnFacts {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  isAddress: boolean;
  canBeNull: boolean;
  description: string;
  refersTo: readonly TableName[];
  constraints: Pick<ColumnSchema, 'enum' | 'pattern' | 'minimum'>;
}

/** The data dictionary: every table and column, with an example as a cell of CSV. */
export const dataDictionary = remember((corpus: Corpus, publication: Publication) =>
  fillTables(corpus, publication).map((table) => ({
    ...table,
    rows: table.data.length,
    fields: columnsOf(table).map((column) => {
      const example = exampleOf(table, column.name);
      return { ...column, example: example === undefined ? undefined : cellText(example) };
    }),
  })),
);

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

const shortExample = 80;

/** A value of a column: the first that is short, or else the first; undefined where it has none. */
export function exampleOf({ data }: Pick<FilledTable, 'data'>, column: string): Cell | undefined {
  const values = data.map((row) => row[column]!).filter((cell) => cellText(cell) !== '');
  return values.find((cell) => cellText(cell).length <= shortExample) ?? values[0];
}

/** The columns of a table, in order. */
export function columnsOf({ row, references }: Pick<Table, 'row' | 'references'>): ColumnFacts[] {
  const { properties } = z.toJSONSchema(row) as unknown as {
    properties: Record<string, ColumnSchema>;
  };
  return Object.entries(properties).map(([name, schema]) => {
    const alternatives = schema.anyOf ?? [schema];
    const types = alternatives.flatMap(({ type = [] }) => type);
    const known = alternatives.find(({ type }) => type !== 'null') ?? schema;
    const { format, pattern, enum: values, minimum } = known;
    return {
      name,
      type: columnType(types[0], format),
      isAddress: format === 'uri',
      canBeNull: types.includes('null'),
      description: schema.description,
      refersTo: references[name] ?? [],
      constraints: {
        ...(values && { enum: values }),
        // A date has a pattern in JSON Schema; elsewhere it is a type of its own.
        ...(pattern && format !== 'date' && { pattern }),
        ...(minimum !== undefined && { minimum }),
      },
    };
  });
}

function columnType(type: JsonType | undefined, format: string | undefined): ColumnFacts['type'] {
  if (type === 'array') return 'list';
  if (format === 'date') return 'date';
  return type === undefined || type === 'null' ? 'string' : type;
}
