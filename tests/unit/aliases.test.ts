import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkForms, formsOf, makeMatcher } from '../../src/registry/aliases.ts';
import type { Entity } from '../../src/registry/entities.ts';
import type { Problem } from '../../src/files/problems.ts';
import { makeEntity } from './support/make-entity.ts';

/** What is wrong with the aliases of some entities. */
function collisions(...entities: Entity[]): Problem[] {
  return checkForms(formsOf(entities));
}

describe('Two entities', () => {
  test('may not claim one form', () => {
    assert.deepEqual(collisions(makeEntity('japan', 'Tokyo'), makeEntity('city', 'Tokyo')), [
      {
        file: 'content/actors/city.mdx',
        line: 5,
        column: 5,
        field: 'aliases 1',
        message: '“Tokyo” is claimed by japan (content/actors/japan.mdx) too',
        hint: 'keep it with one of the two, or say with only: in which articles it means which',
      },
    ]);
  });

  test('may not claim one form that differs by white space alone', () => {
    assert.equal(
      collisions(makeEntity('a', 'World  Bank'), makeEntity('b', 'World Bank')).length,
      1,
    );
  });

  test('may share a form that means one here and the other there', () => {
    const japan = makeEntity('japan', { form: 'Tokyo', only: ['one'] });
    assert.deepEqual(collisions(japan, makeEntity('city', { form: 'Tokyo', only: ['two'] })), []);
  });

  test('may not share a form in one and the same article', () => {
    const japan = makeEntity('japan', { form: 'Tokyo', only: ['one', 'two'] });
    const city = makeEntity('city', { form: 'Tokyo', only: ['two', 'three'] });
    assert.equal(collisions(japan, city).length, 1);
  });

  test('may not share a form that is limited for one of them alone', () => {
    const japan = makeEntity('japan', { form: 'Tokyo', only: ['one'] });
    assert.equal(collisions(japan, makeEntity('city', 'Tokyo')).length, 1);
  });

  test('may have forms that differ by case', () => {
    assert.deepEqual(collisions(makeEntity('a', 'APEC'), makeEntity('b', 'Apec')), []);
  });
});

test('One entity may not have a form twice', () => {
  const [problem] = collisions(makeEntity('japan', 'Japan', 'Japan'));
  assert.equal(problem!.message, '“Japan” is given twice');
  assert.equal(problem!.hint, 'keep one');
});

test('Three claims on one form are three problems, one for each pair', () => {
  const claims = ['a', 'b', 'c'].map((id) => makeEntity(id, 'X'));
  assert.equal(collisions(...claims).length, 3);
});

describe('A matcher', () => {
  const found = (text: string, ...forms: string[]) =>
    makeMatcher(
      formsOf([makeEntity('e', ...forms)]),
      'article',
    )(text).map(({ start, end }) => text.slice(start, end));

  test('finds nothing without forms', () => {
    assert.deepEqual(found('Japan'), []);
  });

  test('takes signs with a meaning in patterns as they are', () => {
    assert.deepEqual(found('A.B. and AxB. and C+3 (D)', 'A.B.', 'C+3', '(D)'), [
      'A.B.',
      'C+3',
      '(D)',
    ]);
  });

  test('finds every occurrence', () => {
    assert.deepEqual(found('Japan, Japan and JAPAN', 'Japan'), ['Japan', 'Japan']);
  });
});
