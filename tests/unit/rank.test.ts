import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rankNames } from '../../src/client/rank.ts';

const rank = (query: string, ...names: string[]) =>
  rankNames(query, names.map((content) => ({ content }))).map(({ content }) => content); // prettier-ignore

describe('Names are ranked', () => {
  test('whole names first, then those that begin with the query, then the rest', () => {
    assert.deepEqual(rank('asean', 'The ASEAN Way', 'ASEAN Charter', 'ASEAN'), [
      'ASEAN',
      'ASEAN Charter',
      'The ASEAN Way',
    ]);
  });

  test('by any of the names of an entity', () => {
    const bank = 'World Bank · IBRD';
    assert.deepEqual(rank('ibrd', 'IBRD Fund', bank), [bank, 'IBRD Fund']);
  });

  test('in the order in which they came where they are equal', () => {
    assert.deepEqual(rank('x', 'b', 'c', 'a'), ['b', 'c', 'a']);
  });

  test('without regard to case, accents, quotation marks and blanks around', () => {
    assert.deepEqual(rank(' “alliance francaise” ', 'b', 'Alliance Française'), [
      'Alliance Française',
      'b',
    ]);
  });

  test('in a list of their own', () => {
    const records = [{ content: 'b' }, { content: 'a' }];
    rankNames('a', records);
    assert.equal(records[0]!.content, 'b');
  });
});
