import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { predicates, statement } from '../../src/schemas/statement.ts';
import { check, issuesOf } from './support/check-data.ts';

describe('A statement', () => {
  const of = (rest: Record<string, unknown> = {}) => ({
    subject: 'japan',
    predicate: 'proposed',
    object: 'asian-monetary-fund',
    passage: 'p12',
    quotation: 'Japan proposed a fund',
    ...rest,
  });
  const needing = (wanted: string) =>
    Object.entries(predicates).flatMap(([name, { object }]) => (object === wanted ? [name] : []));

  test('has a subject, a predicate of the list, a passage and a quotation', () => {
    assert.deepEqual(issuesOf(statement, of()), []);
    for (const key of ['subject', 'predicate', 'passage', 'quotation'])
      assert.deepEqual(
        check(statement, of({ [key]: '' })).map(({ field }) => field),
        [key],
      );
  });

  test('may say the same of several subjects and objects', () => {
    assert.deepEqual(
      issuesOf(statement, of({ subject: ['japan', 'china'], object: ['a', 'b'] })),
      [],
    );
    assert.equal(check(statement, of({ subject: [] }))[0]!.field, 'subject');
  });

  test('has an object where its predicate takes one, and only there', () => {
    for (const predicate of needing('entity'))
      assert.deepEqual(issuesOf(statement, of({ predicate, object: undefined })), [
        `object: is needed for ${predicate}`,
      ]);
    for (const predicate of needing('none'))
      assert.deepEqual(issuesOf(statement, of({ predicate })), [
        `object: has no meaning for ${predicate}`,
      ]);
  });

  test('has a value where its predicate takes one, or an object, as an office', () => {
    for (const predicate of needing('value'))
      assert.deepEqual(issuesOf(statement, of({ predicate, object: undefined })), [
        `value: is needed for ${predicate}`,
      ]);
    for (const predicate of needing('none'))
      assert.deepEqual(issuesOf(statement, of({ predicate, object: undefined, value: 'x' })), [
        `value: has no meaning for ${predicate}`,
      ]);
    assert.deepEqual(issuesOf(statement, of({ predicate: 'office-in', value: 'minister' })), []);
  });

  test('may call a list of members complete, and nothing else', () => {
    const complete = true;
    assert.deepEqual(issuesOf(statement, of({ predicate: 'member-of', complete })), []);
    assert.deepEqual(issuesOf(statement, of({ complete })), ['complete: is for member-of alone']);
  });

  test('is dated in EDTF', () => {
    assert.deepEqual(issuesOf(statement, of({ date: '1997-09' })), []);
    assert.equal(check(statement, of({ date: 'September 1997' }))[0]!.field, 'date');
  });

  test('gives a sum with its currency and as printed', () => {
    const amount = { number: 30_000_000_000, currency: 'USD', printed: 'US$ 30 billion' };
    assert.deepEqual(issuesOf(statement, of({ amount })), []);
    assert.deepEqual(issuesOf(statement, of({ amount: { ...amount, currency: '$' } })), [
      'amount.currency: “$” is not a currency code of ISO 4217',
    ]);
    assert.equal(check(statement, of({ amount: { ...amount, number: 0 } })).length, 1);
  });

  test('takes every id that a passage can have', () => {
    for (const passage of ['p1', 'p12-1', 'p12a', 'p12-1a', 'n3'])
      assert.deepEqual(issuesOf(statement, of({ passage })), [], passage);
    for (const passage of ['12', 'page-299', 'q1', 'p'])
      assert.equal(check(statement, of({ passage }))[0]!.field, 'passage');
  });
});
