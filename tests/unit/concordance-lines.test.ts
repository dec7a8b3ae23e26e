import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { readAddress, searchOf } from '../../src/client/concordance/address.ts';
import { writeCsv } from '../../src/client/concordance/csv.ts';
import {
  contextOf,
  fileNameOf,
  placeOf,
  plainText,
  rowsOf,
  sortLines,
} from '../../src/search/concordance/lines.ts';
import {
  findLines,
  type Line,
  parseConcordance,
  prepareText,
} from '../../src/search/concordance/concordance.ts';

/** Lines of a text of which each passage is one of these. */
function linesIn(passages: string[], query: string): Line[] {
  const records = passages.map((text, at) => ({
    id: `p${at + 1}`,
    text,
    section: 'Section',
    page: at === 0 ? null : 298 + at,
  }));
  const text = prepareText(
    { id: 'a', label: 'A 2000' },
    { passages: records, mentions: [], pages: [] },
  );
  return findLines([text], parseConcordance(query), { asTyped: false, forms: false });
}

const address = ({ text, passage }: Line) =>
  `https://example.org/articles/${text.article}/#${passage.id}`;

describe('Lines are sorted', () => {
  const lines = linesIn(
    [
      'b x power zeta',
      'a x power Äther',
      'power alpha',
      'Ö powers',
      'a-x “power”, alpha 10',
      'c y Power alpha 9',
    ],
    'power*',
  );
  const order = (sort: Parameters<typeof sortLines>[1]) =>
    sortLines(lines, sort).map(({ passage }) => passage.id);

  test('by their place', () =>
    assert.deepEqual(order('position'), ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']));
  test('by the words before, the nearest first; equals stay in reading order', () =>
    assert.deepEqual(order('left'), ['p3', 'p4', 'p2', 'p5', 'p1', 'p6']));
  test('by the words after, without regard to accents; numbers as numbers', () =>
    assert.deepEqual(order('right'), ['p4', 'p3', 'p6', 'p5', 'p2', 'p1']));
  test('by the form found, then by the words after', () =>
    assert.equal(order('form').at(-1), 'p4'));

  test('without loss, and without touching what was given', () => {
    const before = [...lines];
    assert.equal(new Set(sortLines(lines, 'right')).size, lines.length);
    assert.deepEqual(lines, before);
  });
});

describe('The context of a line', () => {
  const text = 'The first words stand before power, and other words stand after it.';
  const [line] = linesIn([text], 'power');

  test('is the passage itself where that is short', () => {
    const { left, keyword, right, cutLeft, cutRight } = contextOf(line!, 100);
    assert.deepEqual([left + keyword + right, cutLeft, cutRight], [text, false, false]);
  });

  test('is cut between words, and never longer than asked', () => {
    for (let width = 0; width < 60; width++) {
      const { left, keyword, right, cutLeft, cutRight } = contextOf(line!, width);
      assert.ok(left.length <= width && right.length <= width, String(width));
      assert.ok(text.includes(left + keyword + right));
      assert.ok(!cutLeft || /(^| )$/.test(text.slice(0, text.indexOf(keyword) - left.length)));
      assert.ok(!cutRight || left.length + right.length < text.length);
    }
    assert.equal(contextOf(line!, 12).left, 'before ');
    assert.equal(contextOf(line!, 13).left, 'stand before ');
    assert.equal(contextOf(line!, 9).right, ', and');
  });
});

describe('What a reader takes away', () => {
  const lines = linesIn(['The Asia-Pacific, “region”', 'in Asia\'s "region"'], 'asia');

  test('as rows joins to the words of the passage, with place and address', () => {
    assert.deepEqual(rowsOf(lines, 60, address).map(Object.values), [
      [
        'a',
        'p1',
        null,
        'Section',
        'The ',
        'Asia',
        '-Pacific, “region”',
        'https://example.org/articles/a/#p1',
      ],
      [
        'a',
        'p2',
        299,
        'Section',
        'in ',
        'Asia',
        '\'s "region"',
        'https://example.org/articles/a/#p2',
      ],
    ]);
  });

  test('as CSV is what a spreadsheet reads, and no formula', () => {
    const csv = writeCsv(rowsOf(lines, 60, address));
    assert.equal(
      csv,
      '\ufeff' +
        [
          'article,passage,page,section,left,keyword,right,address',
          'a,p1,,Section,The ,Asia,"\'-Pacific, “region”",https://example.org/articles/a/#p1',
          'a,p2,299,Section,in ,Asia,"\'s ""region""",https://example.org/articles/a/#p2',
          '',
        ].join('\r\n'),
    );
    assert.equal(stringify([['=1+1']], { escape_formulas: true }), "'=1+1\n");
  });

  test('as text is aligned, with citation and address', () => {
    assert.equal(
      plainText(lines, 12, address),
      [
        'The   Asia  -Pacific, …  A 2000, ¶ 1          https://example.org/articles/a/#p1',
        ' in   Asia  \'s "region"  A 2000, ¶ 2, p. 299  https://example.org/articles/a/#p2',
      ].join('\n'),
    );
  });

  test('has a name of its own', () => {
    assert.equal(fileNameOf('“Soft power” OR hard*'), 'concordance-soft-power-or-hard.csv');
    assert.equal(fileNameOf('../../etc/passwd'), 'concordance-etc-passwd.csv');
    assert.ok(fileNameOf('x'.repeat(999)).length < 70);
  });

  test('names the place as far as it is known', () => {
    assert.deepEqual(lines.map(placeOf), ['¶ 1', '¶ 2, p. 299']);
  });
});

describe('The address of the concordance', () => {
  test('holds all that is set, and nothing that is usual', () => {
    for (const search of [
      '',
      '?q=soft+power',
      '?q=multilat*&article=some-text&sort=left&width=100&case=1&forms=1',
      '?entity=japan&sort=right',
    ])
      assert.equal(decodeURIComponent(searchOf(readAddress(search))), search);
  });

  test('is read without what the page does not offer', () => {
    const usual = readAddress('?q=a');
    assert.deepEqual(readAddress('?q=a&sort=sideways&width=1e9&case=yes&forms=<b>'), usual);
  });

  test('asks for an entity or a query, not for both', () => {
    assert.equal(searchOf(readAddress('?q=a&entity=japan')), '?entity=japan');
  });

  test('does not grow without end', () => {
    assert.ok(searchOf(readAddress(`?q=${'a'.repeat(10_000)}`)).length < 500);
  });
});
