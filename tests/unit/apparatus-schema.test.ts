import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { intervention, interventionKindNames } from '../../src/schemas/apparatus.ts';
import { check, issuesOf } from './support/check-data.ts';

describe('An intervention', () => {
  const of = (rest: Record<string, unknown>) => ({
    kind: 'furniture',
    line: 1,
    source: 'x',
    ...rest,
  });

  test('has a kind of the list', () => {
    assert.equal(interventionKindNames.length, 20);
    assert.equal(check(intervention, of({ kind: 'deleted' })).length, 1);
  });

  test('names a line from 1 and a string that is not empty', () => {
    assert.equal(check(intervention, of({ line: 0 })).length, 1);
    assert.equal(check(intervention, of({ source: '' })).length, 1);
  });

  for (const kind of [
    'page-break',
    'note-marker',
    'word-joined',
    'hyphen-kept',
    'hyphen-restored',
    'markup',
  ])
    test(`of the kind ${kind} must say what the article has`, () => {
      assert.deepEqual(issuesOf(intervention, of({ kind })), [
        `article: is needed for kind ${kind}`,
      ]);
      assert.deepEqual(issuesOf(intervention, of({ kind, article: '' })), []);
    });

  for (const [kind, needs] of [
    ['note-moved', { through: 2, to: 'n1' }],
    ['front-matter', { field: 'title' }],
    ['sic', { reads: 'y' }],
    ['no-break-space', { count: 1 }],
  ] as const)
    test(`of the kind ${kind} alone has ${Object.keys(needs).join(' and ')}`, () => {
      assert.deepEqual(issuesOf(intervention, of({ kind, ...needs })), []);
      assert.deepEqual(
        issuesOf(intervention, of({ kind })),
        Object.keys(needs).map((key) => `${key}: is needed for kind ${kind}`),
      );
      assert.deepEqual(
        issuesOf(intervention, of(needs)),
        Object.keys(needs).map((key) => `${key}: has no meaning for kind furniture`),
      );
    });

  test('that is doubtful has a reason', () => {
    assert.deepEqual(issuesOf(intervention, of({ doubtful: true })), [
      'reason: is needed for a doubtful intervention',
    ]);
    assert.deepEqual(issuesOf(intervention, of({ doubtful: true, reason: 'Because.' })), []);
  });

  test('moves to a note with a number', () => {
    const [problem] = check(intervention, of({ kind: 'note-moved', through: 2, to: 'note 1' }));
    assert.equal(problem!.field, 'to');
  });
});
