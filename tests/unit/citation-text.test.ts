import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PassageCitations } from '../../src/citing/quotations.ts';
import { textOf } from '../../src/client/cite/quotations.ts';

const page = 'https://example.org/articles/a/';
const citations: PassageCitations = {
  styles: [
    { name: 'One', entry: 'A. Title.' },
    { name: 'Two', entry: `A. Title. ${page}#p2` },
  ],
  passages: { p2: ['(A, ¶ 2)', 'A ¶ 2'], p3: ['(A, ¶ 3)', 'A ¶ 3'] },
};
const printed: PassageCitations = {
  ...citations,
  record: {
    styles: [
      { name: 'One', entry: 'A. In B.' },
      { name: 'Two', entry: 'A in B' },
    ],
    passages: { p2: ['(A, p. 9)', 'A 9'], p3: ['(A, p. 9)', 'A 9'] },
  },
};

suite('what is copied of a passage', () => {
  test('is its citation, the entry and its address', () => {
    assert.equal(
      textOf(citations, 0, [{ passage: 'p2', text: '' }], `${page}#p9`),
      `(A, ¶ 2)\n\nA. Title.\n\n${page}#p2`,
    );
  });

  test('has the address once', () => {
    assert.equal(
      textOf(citations, 1, [{ passage: 'p2', text: '' }], page),
      `A ¶ 2\n\nA. Title. ${page}#p2`,
    );
  });

  test('begins with the words selected, their own quotation marks made single', () => {
    const text = textOf(citations, 0, [{ passage: 'p2', text: 'a “b” c' }], page);
    assert.ok(text.startsWith('“a ‘b’ c” (A, ¶ 2)\n\n'));
  });

  test('quotes passage by passage, and gives the page in print once', () => {
    const quotations = ['p2', 'p3'].map((passage) => ({ passage, text: passage }));
    assert.equal(
      textOf(printed, 0, quotations, page),
      `“p2” (A, ¶ 2)\n\n“p3” (A, ¶ 3)\n\nA. Title.\n\n${page}#p2\n\nIn print: (A, p. 9)\n\nA. In B.`,
    );
  });

  test('has no page in print where that passage has none', () => {
    const { record } = printed;
    const some = { ...printed, record: { ...record!, passages: {} } };
    assert.ok(!textOf(some, 0, [{ passage: 'p2', text: '' }], page).includes('In print'));
  });
});
