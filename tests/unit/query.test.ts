import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldQuery } from '../../src/search/query/fold-query.ts';
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

describe('Signs, dates and sums are read in one notation', () => {
  for (const [typed, read] of [
    ['１９９９－１１－２８', '28 November 1999'],
    ['28.11.1999', '28 November 1999'],
    ['11/28/1999', '28 November 1999'],
    ['1999年11月28日', '28 November 1999'],
    ['Nov. 28th, 1999', 'November 28, 1999'],
    ['28th of Sept. 1999', '28 September 1999'],
    ['1999-13-28', '1999-13-28'],
    ['a march in May', 'a march in May'],
    ['$30bn', 'US$ 30 billion'],
    ['USD 3.4m', 'US$ 3.4 million'],
    ['5 m', '5 m'],
    ['28 per cent', '28 percent'],
    ['「salt」 ‹treaty› „x“', '"salt" "treaty" "x"'],
    ['Veyraʼs', "Veyra's"],
    ['north‐south north−south', 'north-south north-south'],
    ['ＡＢＣ＋３', 'ABC+3'],
    ['ﬁsh\u00adery', 'fishery'],
    ['salt & tea', 'salt and tea'],
  ] as const)
    test(typed, () => assert.equal(foldQuery(typed), read));
});

describe('Operators', () => {
  const without = (query: string) => parseQuery(query).without.map(({ text }) => text);
  for (const [query, left] of [
    ['salt NOT Veyra', ['Veyra']],
    ['salt AND NOT "tea tax"', ['tea tax']],
    ['salt ‐Veyra', ['Veyra']],
    ['salt −"tea tax"', ['tea tax']],
    ['salt not Veyra', []],
    ['salt - Veyra', []],
  ] as const)
    test(`leave out in ${query}`, () => assert.deepEqual(without(query), left));

  test('of any width give alternatives', () => {
    assert.deepEqual(groups('Veyra ＯＲ Tolmo'), ['veyra | tolmo']);
  });

  test('that are none are left out and told', () => {
    const query = parseQuery('salt NEAR/5 tea w/3 author:Quint');
    assert.deepEqual(query.noOperators, ['NEAR/5', 'w/3', 'author:']);
    assert.deepEqual(
      query.groups.flat().map(({ text }) => text),
      ['salt', 'tea', 'Quint'],
    );
  });
});

describe('What only joins other words', () => {
  const joining = (query: string) =>
    parseQuery(query)
      .groups.flat()
      .filter(({ joins }) => joins)
      .map(({ text }) => text);
  for (const [query, words] of [
    ['who opposed the salt treaty', ['who', 'the']],
    ['WHO opposed IT', []],
    ['"the who"', []],
    ['Quint M.', ['M']],
  ] as const)
    test(`is known in ${query}`, () => assert.deepEqual(joining(query), words));
});
