import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  modalities,
  modalityNames,
  type Predicate,
  predicateNames,
  ruleOf,
} from '../../src/schemas/predicates.ts';
import { statement } from '../../src/schemas/statement.ts';
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
  /** What any statement with a predicate has. */
  const complete = (predicate: Predicate, rest: Record<string, unknown> = {}) =>
    of({
      predicate,
      object: ruleOf(predicate).object === 'entity' ? 'asian-monetary-fund' : undefined,
      value: ruleOf(predicate).value === undefined ? undefined : 'keeps a lamp',
      direction: predicate === 'aimed-at' ? 'against' : undefined,
      ...rest,
    });

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

  test('with every predicate is right where it has what that takes', () => {
    for (const predicate of predicateNames)
      assert.deepEqual(issuesOf(statement, complete(predicate)), [], predicate);
  });

  test('has an object where its predicate takes one, and only there', () => {
    for (const predicate of predicateNames)
      if (ruleOf(predicate).object === 'entity')
        assert.deepEqual(issuesOf(statement, complete(predicate, { object: undefined })), [
          `object: is needed for ${predicate}`,
        ]);
      else
        assert.deepEqual(issuesOf(statement, complete(predicate, { object: 'a' })), [
          `object: has no meaning for ${predicate}`,
        ]);
  });

  test('has a value where its predicate takes one, and only there', () => {
    for (const predicate of predicateNames)
      if (ruleOf(predicate).value === undefined)
        assert.deepEqual(issuesOf(statement, complete(predicate, { value: 'x' })), [
          `value: has no meaning for ${predicate}`,
        ]);
      else
        assert.deepEqual(issuesOf(statement, complete(predicate, { value: undefined })), [
          `value: is needed for ${predicate}`,
        ]);
    const valued = predicateNames.filter((name) => ruleOf(name).value !== undefined);
    assert.deepEqual(valued.toSorted(), [
      'counted',
      'defined-as',
      'did',
      'holds',
      'office-in',
      'stated',
      'supplied',
    ]);
  });

  test('has a direction where it is aimed, and nowhere else', () => {
    assert.deepEqual(issuesOf(statement, complete('aimed-at', { direction: undefined })), [
      'direction: is needed for aimed-at',
    ]);
    assert.deepEqual(issuesOf(statement, of({ direction: 'toward' })), [
      'direction: has no meaning for proposed',
    ]);
    assert.deepEqual(issuesOf(statement, complete('aimed-at', { direction: 'at' })), [
      'direction: “at” is none of toward, against',
    ]);
  });

  test('has a modality of the list that does not contradict what it says', () => {
    const unfit = modalityNames.filter((name) => !('other' in modalities[name]));
    assert.deepEqual(unfit, [
      'wanted',
      'proposed',
      'offered',
      'promised',
      'agreed',
      'began',
      'tried',
      'failed',
      'refused',
      'denied',
    ]);
    const states = ['member-of', 'took-place', 'founded', 'part-of', 'office-in', 'at-odds-with'];
    for (const predicate of states as Predicate[])
      for (const modality of modalityNames)
        assert.deepEqual(
          issuesOf(statement, complete(predicate, { modality, holder: 'unnamed' })),
          unfit.includes(modality)
            ? [`modality: ${modality} contradicts ${predicate}, which is no act of its subject`]
            : [],
        );
    for (const modality of modalityNames.filter((name) => name !== 'proposed'))
      assert.deepEqual(issuesOf(statement, of({ modality, holder: 'unnamed' })), [], modality);
    assert.equal(
      check(statement, complete('member-of', { modality: 'refused' }))[0]!.hint,
      'say planned, expected, possible, said or not; or name who does it as the subject',
    );
    assert.equal(check(statement, of({ modality: 'perhaps' }))[0]!.field, 'modality');
  });

  test('does not say again what its predicate says', () => {
    assert.deepEqual(issuesOf(statement, of({ modality: 'proposed' })), [
      'modality: proposed is what the predicate says already',
    ]);
  });

  test('has no modality where its value is the verb', () => {
    for (const predicate of ['did', 'counted', 'holds', 'defined-as'] as const)
      assert.deepEqual(issuesOf(statement, complete(predicate, { modality: 'planned' })), [
        'modality: is for predicates whose value is not the verb alone',
      ]);
    assert.deepEqual(issuesOf(statement, complete('stated', { modality: 'denied' })), []);
  });

  test('says who says it, where somebody is said to', () => {
    assert.deepEqual(check(statement, of({ modality: 'said' })), [
      {
        file: 'f.mdx',
        field: 'holder',
        message: 'is missing: who says it?',
        hint: 'name whose view the text reports; where it does not tell: holder: unnamed',
      },
    ]);
    assert.deepEqual(issuesOf(statement, of({ modality: 'said', holder: 'observers' })), []);
  });

  test('may name several who hold it', () => {
    assert.deepEqual(issuesOf(statement, of({ holder: ['quint-maro', 'varlow'] })), []);
    assert.equal(check(statement, of({ holder: [] }))[0]!.field, 'holder');
  });

  test('may have a part of its subject, of its object only where it has one', () => {
    assert.deepEqual(
      issuesOf(statement, of({ part: 'the fishers of', objectPart: 'the idea of' })),
      [],
    );
    assert.deepEqual(issuesOf(statement, complete('did', { objectPart: 'the idea of' })), [
      'objectPart: is for predicates with an object alone',
    ]);
  });

  test('may call a list of members complete, and nothing else', () => {
    const whole = { complete: true };
    assert.deepEqual(issuesOf(statement, complete('member-of', whole)), []);
    assert.deepEqual(issuesOf(statement, of(whole)), ['complete: is for member-of alone']);
  });

  test('that somebody is no member calls no list complete', () => {
    assert.deepEqual(
      issuesOf(statement, complete('member-of', { complete: true, modality: 'not' })),
      ['complete: contradicts the modality not'],
    );
  });

  test('is dated in EDTF', () => {
    assert.deepEqual(issuesOf(statement, of({ date: '1997-09' })), []);
    assert.equal(check(statement, of({ date: 'September 1997' }))[0]!.field, 'date');
  });

  test('gives a sum with its currency and as printed', () => {
    const amount = { number: 30_000_000_000, currency: 'USD', printed: 'US$ 30 billion' };
    const paid = (rest: Record<string, unknown> = {}) =>
      complete('financed', { amount: { ...amount, ...rest } });
    assert.deepEqual(issuesOf(statement, paid()), []);
    assert.deepEqual(issuesOf(statement, paid({ currency: '$' })), [
      'amount.currency: “$” is not a currency code of ISO 4217',
    ]);
    assert.equal(check(statement, paid({ number: 0 })).length, 1);
  });

  test('gives a sum only of money and where there are words for it', () => {
    const amount = { number: 4, currency: 'XTS', printed: '4 crowns' };
    for (const predicate of [
      'aided',
      'lent-to',
      'invested-in',
      'supplied',
      'did',
      'stated',
    ] as const)
      assert.deepEqual(issuesOf(statement, complete(predicate, { amount })), [], predicate);
    for (const predicate of ['proposed', 'member-of', 'founded', 'aimed-at'] as const)
      assert.deepEqual(issuesOf(statement, complete(predicate, { amount })), [
        'amount: is for money and for predicates with a value alone',
      ]);
  });

  test('takes every id that a passage can have', () => {
    for (const passage of ['p1', 'p12-1', 'p12a', 'p12-1a', 'n3'])
      assert.deepEqual(issuesOf(statement, of({ passage })), [], passage);
    for (const passage of ['12', 'page-299', 'q1', 'p'])
      assert.equal(check(statement, of({ passage }))[0]!.field, 'passage');
  });
});
