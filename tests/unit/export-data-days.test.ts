import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { daysOf } from '../../src/exports/data/values.ts';
import { isEdtf } from '../../src/schemas/edtf.ts';
import { rowsOf } from './support/data-export.ts';

describe('The days that a date can mean', () => {
  for (const [date, earliest, latest] of [
    ['2009-02-17', '2009-02-17', '2009-02-17'],
    ['2009-02', '2009-02-01', '2009-02-28'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2009', '2009-01-01', '2009-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['1977~', '1977-01-01', '1977-12-31'],
    ['1999/2003', '1999-01-01', '2003-12-31'],
    ['198X/199X', '1980-01-01', '1999-12-31'],
    ['1999/..', '1999-01-01', null],
    ['1999/', '1999-01-01', null],
    ['../2003', null, '2003-12-31'],
    ['/2003', null, '2003-12-31'],
    ['[2013..]', '2013-01-01', null],
    ['[..2013]', null, '2013-12-31'],
    ['{2009,2011}', '2009-01-01', '2011-12-31'],
    ['-0099', null, null],
    ['Y170000002', null, null],
  ] as const)
    test(date, () => {
      assert.ok(isEdtf(date));
      assert.deepEqual(daysOf(date), { earliest, latest });
    });

  test('are unknown where the date is', () => {
    assert.deepEqual(daysOf(null), { earliest: null, latest: null });
    assert.deepEqual(daysOf(undefined), { earliest: null, latest: null });
  });
});

test('Every dated statement has a first or last day, in order; no undated one has', () => {
  const rows = rowsOf('statements');
  assert.ok(rows.some(({ date }) => date !== null));
  for (const { id, date, date_earliest: from, date_latest: to } of rows) {
    assert.equal(date !== null, from !== null || to !== null, String(id));
    if (from !== null && to !== null) assert.ok(from! <= to!, String(id));
  }
});
