import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actor, initiative } from '../../src/schemas/entity.ts';
import { check, issuesOf } from './support/check-data.ts';

describe('An entity', () => {
  const of = (rest: Record<string, unknown> = {}) => ({
    name: 'Japan',
    kind: 'state',
    aliases: ['Japan'],
    ...rest,
  });

  test('may give an alias as plain words', () => {
    assert.deepEqual(actor.parse(of()).aliases, [{ form: 'Japan', kind: 'name' }]);
    assert.deepEqual(actor.parse(of({ aliases: [{ form: 'Japan' }] })).aliases, [
      { form: 'Japan', kind: 'name' },
    ]);
  });

  test('has at least one alias', () => {
    assert.equal(check(actor, of({ aliases: [] }))[0]!.field, 'aliases');
  });

  test('has a kind of its own list', () => {
    assert.deepEqual(issuesOf(initiative, of({ kind: 'treaty' })), []);
    assert.equal(check(actor, of({ kind: 'treaty' }))[0]!.field, 'kind');
    assert.equal(check(initiative, of({ kind: 'state' }))[0]!.field, 'kind');
  });

  test('names an unknown key of an alias and the nearest known one', () => {
    assert.deepEqual(check(actor, of({ aliases: ['Japan', { form: 'JAPAN', kin: 'variant' }] })), [
      {
        file: 'f.mdx',
        field: 'aliases 2, kin',
        message: 'is not a known key',
        hint: 'did you mean kind?',
      },
    ]);
  });

  test('names the kind of an alias that there is not', () => {
    const [problem, ...more] = check(actor, of({ aliases: [{ form: 'JAPAN', kind: 'nickname' }] }));
    assert.deepEqual(more, []);
    assert.equal(problem!.field, 'aliases 1, kind');
    assert.match(problem!.message, /acronym/);
  });
});
