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

  test('may give a name for search as plain words, or with its language', () => {
    const { searchNames } = actor.parse(of({ searchNames: ['JP', { form: '日本', lang: 'ja' }] }));
    assert.deepEqual(searchNames, [{ form: 'JP' }, { form: '日本', lang: 'ja' }]);
    assert.deepEqual(actor.parse(of()).searchNames, []);
  });

  test('is told of a language of a name for search that there is not', () => {
    const [problem, ...more] = check(actor, of({ searchNames: [{ form: '日本', lang: 'jp' }] }));
    assert.deepEqual(more, []);
    assert.equal(problem!.field, 'searchNames 1, lang');
    assert.match(problem!.message, /“jp” is not a language tag/);
  });

  test('may have identifiers of known authority files alone', () => {
    const identifiers = { wikidata: 'Q17', gnd: '4028495-5' };
    assert.deepEqual(actor.parse(of({ identifiers })).identifiers, identifiers);
    assert.deepEqual(actor.parse(of()).identifiers, {});
    const [problem] = check(actor, of({ identifiers: { wikidat: 'Q17' } }));
    assert.deepEqual(
      [problem!.field, problem!.hint],
      ['identifiers.wikidat', 'did you mean wikidata?'],
    );
  });

  test('is told of an identifier whose check digit is wrong, and of one that lost its quotes', () => {
    const wrong = { isni: '0000000121032684', viaf: 75121530 };
    assert.deepEqual(
      check(actor, of({ identifiers: wrong })).map(({ field, hint }) => [field, hint]),
      [
        ['identifiers.viaf', "put it in quotes: '75121530'"],
        [
          'identifiers.isni',
          'copy its 16 characters from https://isni.org without the blanks, in quotes; the last may be X',
        ],
      ],
    );
  });
});
