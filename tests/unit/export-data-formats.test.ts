import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { type ColumnFacts, columnsOf } from '../../src/exports/data/describe-tables.ts';
import type { Cell, Row } from '../../src/exports/data/cells.ts';
import { tables } from '../../src/exports/data/tables.ts';
import { listSeparator, writeCsv } from '../../src/exports/data/write-rows.ts';
import { rowsOf, textOf } from './support/data-export.ts';

describe('JSON is valid by its JSON Schema, as Ajv judges', () => {
  for (const { name } of tables) {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
    addFormats(ajv);
    const schema = JSON.parse(textOf(`${name}.schema.json`)) as Record<string, unknown>;
    const validate = ajv.compile(schema);

    test(name, () => {
      assert.equal(schema.$id, `https://example.org/some/prefix/data/${name}.schema.json`);
      assert.ok(validate(rowsOf(name)), JSON.stringify(validate.errors?.slice(0, 3)));
      assert.ok(validate(rowsOf(name, 'cleared')), JSON.stringify(validate.errors?.slice(0, 3)));
    });

    test(`${name}: a column too many, too few or of another type is not`, () => {
      const [row] = rowsOf(name);
      const { url, ...fewer } = row!;
      assert.equal(validate([{ ...row, mood: 'good' }]), false);
      assert.equal(validate([fewer]), false);
      assert.equal(validate([{ ...row, url: 12 }]), false);
      assert.equal(validate([{ ...row, url: 'no address' }]), false);
      assert.equal(typeof url, 'string');
    });
  }
});

describe('CSV holds the same as JSON, as csv-parse reads it', () => {
  for (const table of tables)
    test(table.name, () => {
      const text = textOf(`${table.name}.csv`);
      assert.ok(!text.startsWith('\uFEFF'));
      assert.ok(text.endsWith('\r\n'));
      const columns = new Map(columnsOf(table).map((column) => [column.name, column]));
      const records = parse<Record<string, string>>(text, {
        columns: true,
        record_delimiter: '\r\n',
      });
      const rows = records.map((record): Row =>
        Object.fromEntries(
          Object.entries(record).map(([name, cell]) => [name, read(cell, columns.get(name)!)]),
        ),
      );
      assert.deepEqual(rows, rowsOf(table.name));
    });
});

/** What a reader who knows the type of the column makes of a cell. */
function read(cell: string, { type }: ColumnFacts): Cell {
  if (type === 'list') return cell === '' ? [] : cell.split(listSeparator);
  if (cell === '') return null;
  if (type === 'integer' || type === 'number') return Number(cell);
  if (type !== 'boolean') return cell;
  assert.ok(cell === 'true' || cell === 'false', cell);
  return cell === 'true';
}

describe('A cell of CSV', () => {
  const works = tables.find(({ name }) => name === 'works')!;
  const [row] = rowsOf('works');

  test('may hold commas, quotation marks and line breaks', () => {
    const title = 'One, “two”, "three"\r\nfour';
    const text = writeCsv({ ...works, data: [{ ...row!, title }] });
    const [record] = parse<Record<string, string>>(text, { columns: true });
    assert.equal(record!.title, title);
  });

  test('cannot hold a list whose items hold the separator', () => {
    assert.throws(() => writeCsv({ ...works, data: [{ ...row!, id: 'x', authors: ['a | b'] }] }), {
      message: `1 problem\n\ndata/works.csv  x.authors: “a | b” cannot stand in a list: items are joined by “ | ”\n    → write it without a bar between spaces and without spaces at its ends\n`,
    });
  });
});
