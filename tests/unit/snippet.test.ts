import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeSnippet } from '../../src/search/results/snippet.ts';
import { tokenise } from '../../src/words/tokens.ts';

const matchesOf = (text: string, ...wanted: string[]) =>
  tokenise(text).flatMap(({ word }, at) =>
    wanted.includes(word) ? [{ word: at, length: 1 }] : [],
  );
const marked = (text: string, wanted: string[], width: number) =>
  makeSnippet({ text }, matchesOf(text, ...wanted), width).flatMap((part) =>
    typeof part === 'string' ? [] : [part.mark],
  );
const far = 'x '.repeat(30);

suite('a snippet', () => {
  test('has the whole of a short passage', () => {
    assert.deepEqual(makeSnippet({ text: 'one two three' }, [{ word: 1, length: 1 }]), [
      'one ',
      { mark: 'two' },
      ' three',
    ]);
  });

  test('shows the rare word rather than a crowd of the common one', () => {
    assert.ok(
      marked(`japan japan japan ${far} rice ${far}`, ['japan', 'rice'], 10).includes('rice'),
    );
    assert.ok(marked(`${far} rice ${far} japan japan`, ['japan', 'rice'], 10).includes('rice'));
  });

  test('shows both where they stand near each other', () => {
    const text = `japan japan japan ${far} japan and rice ${far}`;
    assert.deepEqual(marked(text, ['japan', 'rice'], 10), ['japan', 'rice']);
  });

  test('says where it begins and ends within the passage', () => {
    const parts = makeSnippet({ text: `${far} rice ${far}` }, matchesOf(`${far} rice`, 'rice'), 8);
    assert.equal(parts[0], '… ');
    assert.equal(parts.at(-1), ' …');
  });
});
