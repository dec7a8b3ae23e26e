import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuery } from '../../src/search/query/parse-query.ts';

const groups = (query: string) =>
  parseQuery(query).groups.map((group) => group.map(({ words }) => words.join(' ')).join(' | '));

describe('A plus', () => {
  for (const [query, expected] of [
    ['ASEAN+3', ['asean plus 3']],
    ['ASEAN + 3', ['asean plus 3']],
    ['ASEAN Plus Three', ['asean plus three']],
    ['"ASEAN plus three" Japan', ['asean plus three', 'japan']],
    ['2+2', ['2 plus 2']],
    ['+Japan +leadership', ['japan', 'leadership']],
    ['Japan + China', ['japan', 'china']],
    ['Japan+China', ['japan', 'china']],
    ['Japan +1997', ['japan', '1997']],
    ['"ASEAN + China"', ['asean plus china']],
    ['+', []],
  ] as const)
    test(`in ${query}`, () => assert.deepEqual(groups(query), expected));
});

describe('US dollars are read however they are spaced', () => {
  for (const query of [
    'US$44.7 billion',
    'US$ 44.7 billion',
    'US $ 44.7 billion',
    'USD44.7 billion',
  ])
    test(query, () =>
      assert.equal(
        parseQuery(query)
          .groups.flat()
          .flatMap(({ words }) => words)
          .join(' '),
        'usd 44.7 billion',
      ),
    );
});
