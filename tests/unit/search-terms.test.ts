import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foundWords, markedParts, really } from '../../src/client/search-terms.ts';
import { seeded } from './support/random.ts';

describe('An excerpt', () => {
  test('becomes plain pieces, marked or not', () => {
    assert.deepEqual(markedParts('the <mark>soft</mark> <mark>power</mark> of'), [
      'the ',
      { mark: 'soft' },
      ' ',
      { mark: 'power' },
      ' of',
    ]);
  });

  test('may be empty, all marked or not marked', () => {
    assert.deepEqual(markedParts(''), []);
    assert.deepEqual(markedParts('<mark>a</mark>'), [{ mark: 'a' }]);
    assert.deepEqual(markedParts('a'), ['a']);
  });

  test('may have line ends', () => {
    assert.deepEqual(markedParts('a\n<mark>b\nc</mark>\nd'), ['a\n', { mark: 'b\nc' }, '\nd']);
  });

  test('has characters for their escapes', () => {
    assert.deepEqual(markedParts('a &amp; b &lt; c &gt; &quot;d&quot; e&#39;s f&#x27;s'), [
      'a & b < c > "d" e\'s f\'s',
    ]);
  });

  test('is unescaped once only', () => {
    assert.deepEqual(markedParts('&amp;lt;'), ['&lt;']);
  });

  test('keeps an escape that it does not know', () => {
    for (const escape of ['&middot;', '&#8212;', '&constructor;', '&toString;'])
      assert.deepEqual(markedParts(escape), [escape]);
  });

  test('yields no mark-up, however tags are nested or broken', () => {
    const pieces = [
      '<mark>',
      '</mark>',
      '<b>',
      '</b>',
      '<img src=x onerror=alert(1)>',
      '<script>',
      'a',
      ' ',
      '"',
    ];
    for (let seed = 1; seed <= 500; seed++) {
      const chance = seeded(seed);
      const excerpt = Array.from({ length: chance.below(12) }, () => chance.pick(pieces)).join('');
      for (const part of markedParts(excerpt))
        assert.doesNotMatch(typeof part === 'string' ? part : part.mark, /<[^>]*>/, excerpt);
    }
  });

  test('loses no word', () => {
    const words = markedParts('a <mark>b</mark> <i>c</i> d').map((part) =>
      typeof part === 'string' ? part : part.mark,
    );
    assert.equal(words.join(''), 'a b c d');
  });
});

describe('The words that a record matched', () => {
  const record = { content: 'Japan’s “soft power” (2009), Japan’s power', locations: [] };

  test('are those at its locations, without the punctuation around them', () => {
    assert.deepEqual(foundWords({ ...record, locations: [1, 2, 3] }), ['soft', 'power', '2009']);
  });

  test('are named once each', () => {
    assert.deepEqual(foundWords({ ...record, locations: [0, 4] }), ['Japan’s']);
  });

  test('are none beyond the text', () => {
    assert.deepEqual(foundWords({ ...record, locations: [99] }), []);
  });
});

describe('A text is really what was asked for', () => {
  for (const [query, text] of [
    ['japan', 'The rise of Japan'],
    ['JAPAN', 'The rise of japan'],
    ['soft power', 'power, be it soft or hard'],
    ['“soft power”', 'Soft power'],
    ['japans', 'Japan’s role, Japan'],
    ['cooperation', 'They cooperate'],
    ['cooperate', 'Regional cooperation'],
    ['Tokyo', 'The Tôkyô center'],
    ['Tôkyô', 'Tokyo'],
    ['1998', 'in 1998'],
    ['', 'anything'],
    // Other forms of a word, which the index finds under one stem.
    ['seas', 'the South China Sea'],
    ['cities', 'a city'],
    ['studies', 'a case study'],
    ['study', 'these studies'],
    ['parties', 'one party'],
    ['allies', 'an ally'],
  ] as const)
    test(`“${query}” for “${text}”`, () => assert.equal(really(query, text), true));
});

describe('A text is not what was asked for', () => {
  for (const [query, text] of [
    ['dif299', 'different'],
    ['2009', 'in 2008'],
    ['japan vietnam', 'Japan alone'],
    ['zebra', 'Japan'],
    ['sinecure', 'since'],
    ['xyzzy', ''],
  ] as const)
    test(`“${query}” for “${text}”`, () => assert.equal(really(query, text), false));
});
