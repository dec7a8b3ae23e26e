import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contextsOf } from '../../src/words/contexts.ts';
import { seeded } from './support/random.ts';

/** The context of these words in a text, as one line; the words themselves in brackets. */
function context(text: string, ...words: string[]): string {
  let from = 0;
  const spans = words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
  return show(contextsOf(text, spans));
}

const show = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const filler = 'word '.repeat(60).trim();

describe('The context of a mention', () => {
  test('is the whole passage where that is short', () => {
    assert.equal(context('The rise of China goes on.', 'China'), 'The rise of [China] goes on.');
  });

  test('may begin or end with the mention', () => {
    assert.equal(context('China rises', 'China'), '[China] rises');
    assert.equal(context('The rise of China', 'China'), 'The rise of [China]');
  });

  test('is cut at words, with an ellipsis where something is left out', () => {
    const line = context(`${filler} China ${filler}`, 'China');
    assert.match(line, /^… word (word )*\[China\] (word )*word …$/);
    assert.ok(line.length < 260, `${line.length} characters`);
    assert.ok(line.length > 200, `${line.length} characters`);
  });

  test('shows a second mention in the same words', () => {
    assert.equal(context('China and China', 'China', 'China'), '[China] and [China]');
  });

  test('of two mentions far from each other has an ellipsis between them', () => {
    const line = context(`China ${filler} Japan`, 'China', 'Japan');
    assert.match(line, /^\[China\] (word )+… (word )+\[Japan\]$/);
  });

  test('of two mentions whose contexts touch has no ellipsis between them', () => {
    const words = 'word '.repeat(30);
    assert.equal(context(`China ${words}Japan`, 'China', 'Japan'), `[China] ${words}[Japan]`);
  });
});

test('Of any text and mentions, every mention is shown once, and no word twice or cut', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const chance = seeded(seed);
    // A number tells every word from all others; some are as long as an address of the web.
    const words = Array.from(
      { length: 5 + chance.below(120) },
      (_, i) => `${i}-${'x'.repeat(chance.below(20) === 0 ? 90 : chance.below(12))}`,
    );
    const text = words.join(' ');
    let end = 0;
    const spans: { start: number; end: number }[] = [];
    for (const word of words) {
      const start = text.indexOf(word, end);
      // A mention may be the beginning of a longer word, as in “Japan-led”.
      end = start + (chance.below(2) === 0 ? word.length : word.indexOf('-'));
      if (chance.below(15) === 0) spans.push({ start, end });
    }
    const parts = contextsOf(text, spans);
    assert.deepEqual(
      parts.filter(({ marked }) => marked).map((part) => part.text),
      spans.map((span) => text.slice(span.start, span.end)),
      `seed ${seed}`,
    );
    const shown = parts
      .map((part) => part.text)
      .join('')
      .split(/[\s…]+/)
      .filter(Boolean);
    assert.deepEqual(
      shown,
      words.filter((word) => shown.includes(word)),
      `seed ${seed}`,
    );
  }
});
