import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeSnippet, matchedWords } from '../../src/search/results/snippet.ts';

const text = 'A “leadership deficit.”[1] To some extent [12], yes.';
const matches = [{ word: 2, length: 2 }];

describe('A snippet of a text with markers of notes', () => {
  test('shows them and does not count them as words', () => {
    const passage = { text, markers: true as const };
    assert.deepEqual(makeSnippet(passage, matches), [
      'A “leadership ',
      { mark: 'deficit.”[1] To' },
      ' some extent [12], yes.',
    ]);
    assert.deepEqual(matchedWords(passage, matches), [['deficit', 'to']]);
  });

  test('counts what looks like one as a word in other texts', () => {
    assert.deepEqual(matchedWords({ text }, matches), [['deficit', '1']]);
  });
});
