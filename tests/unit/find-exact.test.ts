import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findExact } from '../../src/client/one-file/results.ts';
import { tokenise, wordsOf } from '../../src/words/tokens.ts';

const find = (text: string, query: string) => {
  const tokens = tokenise(text);
  return findExact(tokens, wordsOf(query)).map(({ word, length }) =>
    text.slice(tokens[word]!.start, tokens[word + length - 1]!.end),
  );
};

suite('exact search finds', () => {
  const text =
    'Soft power, soft-power and SOFT “power” in Tôkyô; softer powers have no soft place.';

  test('a phrase word for word, whatever stands between its words', () => {
    assert.deepEqual(find(text, 'soft power'), ['Soft power', 'soft-power', 'SOFT “power']);
  });

  test('the same with quotation marks', () => {
    assert.deepEqual(find(text, '“soft power”'), find(text, 'soft power'));
  });

  test('whole words only', () => {
    assert.deepEqual(find(text, 'power').length, 3);
  });

  test('words whatever their case and accents', () => {
    assert.deepEqual(find(text, 'TŌKYŌ'), ['Tôkyô']);
  });

  test('places that do not overlap', () => {
    assert.deepEqual(find('very very very very', 'very very'), ['very very', 'very very']);
  });

  test('nothing for a query without words', () => {
    assert.deepEqual(find(text, '“ ”'), []);
  });
});
