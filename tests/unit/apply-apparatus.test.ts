import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyApparatus, findLineStarts, lineAt } from '../../src/article/proof/apply-apparatus.ts';
import type { Token } from '../../src/article/proof/reading-tokens.ts';
import type { Intervention } from '../../src/schemas/apparatus.ts';

/** Tokens as one line, for reading: words and ¶. */
const words = (tokens: Token[] | undefined) => tokens?.map(({ text }) => text).join(' ');

/** The reading text of a source whose apparatus must be without fault. */
function read(source: string, ...interventions: Intervention[]) {
  const { text, faults } = applyApparatus(source, interventions);
  assert.deepEqual(faults, []);
  return text;
}

describe('Without interventions', () => {
  test('the body is the words of the source, each with its line', () => {
    assert.deepEqual(read('One two\nthree').body, [
      { text: 'One', line: 1 },
      { text: 'two', line: 1 },
      { text: 'three', line: 2 },
    ]);
  });

  test('a blank line divides paragraphs, also one of blanks, and several are one', () => {
    assert.equal(words(read('a\n\nb\n \t\nc\n\n\n\nd').body), 'a ¶ b ¶ c ¶ d');
  });

  test('a line end alone divides nothing', () => {
    assert.equal(words(read('a\nb\r\nc').body), 'a b c');
  });

  test('blank lines at the beginning and end open no paragraph', () => {
    assert.equal(words(read('\n\na\n\n').body), 'a');
  });

  test('a no-break space does not divide words', () => {
    assert.equal(words(read('10\u00A0000 yen').body), '10\u00A0000 yen');
  });
});

describe('Each kind of intervention', () => {
  for (const kind of [
    'furniture',
    'teaser',
    'running-head',
    'page-number',
    'note-number',
    'web-address',
  ] as const)
    test(`${kind}: the words are left out`, () => {
      const text = read('one HEAD two', { kind, line: 1, source: 'HEAD' });
      assert.equal(words(text.body), 'one two');
    });

  test('whole lines that are left out leave a blank line, which divides paragraphs', () => {
    const text = read('one\nHEAD\nFOOT\ntwo', { kind: 'teaser', line: 2, source: 'HEAD\nFOOT' });
    assert.equal(words(text.body), 'one ¶ two');
  });

  test('front-matter: the words go to the field and leave the body', () => {
    const text = read('Title\n\nText', {
      kind: 'front-matter',
      line: 1,
      source: 'Title',
      field: 'title',
    });
    assert.equal(words(text.body), 'Text');
    assert.deepEqual(text.fields, [{ field: 'title', value: 'Title', line: 1 }]);
  });

  test('front-matter: the field may have the words without mark-up', () => {
    const text = read('**BY AN AUTHOR**', {
      kind: 'front-matter',
      line: 1,
      source: '**BY AN AUTHOR**',
      article: 'AN AUTHOR',
      field: 'authors.0.printed',
    });
    assert.deepEqual(text.body, []);
    assert.equal(text.fields[0]!.value, 'AN AUTHOR');
  });

  test('page-break: the milestone stands before the word of the new page', () => {
    const text = read('the end of', {
      kind: 'page-break',
      line: 1,
      source: 'end',
      article: '{12}end',
    });
    assert.equal(words(text.body), 'the {12}end of');
  });

  test('note-marker: the number glued to a word becomes a reference', () => {
    const text = read('in Asia1 gained', {
      kind: 'note-marker',
      line: 1,
      source: 'Asia1',
      article: 'Asia[^1]',
    });
    assert.equal(words(text.body), 'in Asia[^1] gained');
  });

  test('word-joined: a word cut by a line end is whole and keeps the line of its beginning', () => {
    const text = read('the diploma-\ncy of', {
      kind: 'word-joined',
      line: 1,
      source: 'diploma-\ncy',
      article: 'diplomacy',
    });
    assert.deepEqual(text.body, [
      { text: 'the', line: 1 },
      { text: 'diplomacy', line: 1 },
      { text: 'of', line: 2 },
    ]);
  });

  test('hyphen-restored and hyphen-kept: the compound has its hyphen', () => {
    const text = read(
      'the Asiaonly and self-\n-critical',
      { kind: 'hyphen-restored', line: 1, source: 'Asiaonly', article: 'Asia-only' },
      { kind: 'hyphen-kept', line: 1, source: 'self-\n-critical', article: 'self-critical' },
    );
    assert.equal(words(text.body), 'the Asia-only and self-critical');
  });

  test('paragraph-joined: the blank line before the words is none', () => {
    const text = read('a sentence that\n\ngoes on', {
      kind: 'paragraph-joined',
      line: 3,
      source: 'goes',
    });
    assert.equal(words(text.body), 'a sentence that goes on');
  });

  test('paragraph-joined: joins also where a removed page number left two blank lines', () => {
    const text = read(
      'a sentence\n\n303\n\ngoes on',
      { kind: 'page-number', line: 3, source: '303' },
      { kind: 'paragraph-joined', line: 5, source: 'goes' },
    );
    assert.equal(words(text.body), 'a sentence goes on');
  });

  test('paragraph-break: the words begin a paragraph without a blank line', () => {
    const text = read('HEADING\nThe text', {
      kind: 'paragraph-break',
      line: 2,
      source: 'The text',
    });
    assert.equal(words(text.body), 'HEADING ¶ The text');
  });

  test('section-break: three asterisks stand between the sections', () => {
    const text = read('the end.\n\n\nThe new', { kind: 'section-break', line: 4, source: 'The' });
    assert.equal(words(text.body), 'the end. ¶ *** ¶ The new');
  });

  test('list-item: the bullet goes and a passage begins', () => {
    const text = read(
      'as follows:\n• one\n• two',
      { kind: 'list-item', line: 2, source: '• ' },
      { kind: 'list-item', line: 3, source: '• ' },
    );
    assert.equal(words(text.body), 'as follows: ¶ one ¶ two');
  });

  test('markup: the words stand without it', () => {
    const text = read('see [the site](#) now', {
      kind: 'markup',
      line: 1,
      source: '[the site](#)',
      article: 'the site',
    });
    assert.equal(words(text.body), 'see the site now');
  });

  test('no-break-space: every one on the line becomes a space', () => {
    const text = read('a\u00A0b\u00A0c\nd\u00A0e', {
      kind: 'no-break-space',
      line: 1,
      source: '\u00A0',
      count: 2,
    });
    assert.equal(words(text.body), 'a b c d\u00A0e');
  });

  test('sic: the words stay, between marks', () => {
    const text = read('their openess to all', {
      kind: 'sic',
      line: 1,
      source: 'openess',
      reads: 'openness',
    });
    assert.equal(words(text.body), 'their ⟦openess⟧ to all');
  });

  test('sic: the marks stand around part of a word too', () => {
    const text = read('of Toyko’s policy', {
      kind: 'sic',
      line: 1,
      source: 'Toyko',
      reads: 'Tokyo',
    });
    assert.equal(words(text.body), 'of ⟦Toyko⟧’s policy');
  });
});

describe('Moved notes', () => {
  const source = 'The group of\n\n1 ASEAN: Bru-\nnei, Laos.\n\n 45\n seven met.';
  const moved: Intervention[] = [
    { kind: 'note-moved', line: 3, source: '1 ASEAN', through: 4, to: 'n1' },
    { kind: 'note-number', line: 3, source: '1 ' },
    { kind: 'word-joined', line: 3, source: 'Bru-\nnei', article: 'Brunei' },
    { kind: 'page-number', line: 6, source: '45' },
    { kind: 'paragraph-joined', line: 7, source: 'seven' },
  ];

  test('the lines of a note go to the note with the edits that lie in them', () => {
    const { notes } = read(source, ...moved);
    assert.deepEqual([...notes.keys()], ['n1']);
    assert.equal(words(notes.get('n1')), 'ASEAN: Brunei, Laos.');
    assert.deepEqual(
      notes.get('n1')!.map(({ line }) => line),
      [3, 3, 4],
    );
  });

  test('the sentence around the note is whole', () => {
    assert.equal(words(read(source, ...moved).body), 'The group of seven met.');
  });

  test('a note printed on two pages is one', () => {
    const { body, notes } = read(
      'a\n1 Of the\nb\n500 members\nc',
      { kind: 'note-moved', line: 2, source: '1 Of', through: 2, to: 'n1' },
      { kind: 'note-number', line: 2, source: '1 ' },
      { kind: 'note-moved', line: 4, source: '500', through: 4, to: 'n1' },
    );
    assert.equal(words(notes.get('n1')), 'Of the 500 members');
    assert.equal(words(body), 'a b c');
  });

  test('a note may be the last line of the source', () => {
    const { notes } = read('a\nb c', {
      kind: 'note-moved',
      line: 2,
      source: 'b',
      through: 2,
      to: 'n1',
    });
    assert.equal(words(notes.get('n1')), 'b c');
  });
});

describe('Several interventions', () => {
  test('may touch each other', () => {
    const text = read(
      'abcd',
      { kind: 'markup', line: 1, source: 'ab', article: 'x' },
      { kind: 'markup', line: 1, source: 'cd', article: 'y' },
    );
    assert.equal(words(text.body), 'xy');
  });

  test('may stand within words marked sic', () => {
    const text = read(
      'a cos-\ntal b',
      { kind: 'word-joined', line: 1, source: '-\n', article: '' },
      { kind: 'sic', line: 1, source: 'cos-\ntal', reads: 'coastal' },
    );
    assert.equal(words(text.body), 'a ⟦costal⟧ b');
  });

  test('one place may have a paragraph break and a milestone', () => {
    const text = read(
      'the end.\nOn the',
      { kind: 'paragraph-break', line: 2, source: 'On' },
      { kind: 'page-break', line: 2, source: 'On', article: '{}On' },
    );
    assert.equal(words(text.body), 'the end. ¶ {}On the');
  });

  const breakBeforeSic: Intervention[] = [
    { kind: 'paragraph-break', line: 1, source: 'openess' },
    { kind: 'sic', line: 1, source: 'openess', reads: 'openness' },
  ];
  const joinAfterSic: Intervention[] = [
    { kind: 'sic', line: 1, source: 'openess', reads: 'openness' },
    { kind: 'paragraph-break', line: 1, source: ' is' },
  ];
  for (const [order, arrange] of [
    ['in the order of the source', (list: Intervention[]) => list],
    ['in the reverse order', (list: Intervention[]) => list.toReversed()],
  ] as const) {
    test(`a break before words marked sic stands before their mark, declared ${order}`, () => {
      assert.equal(
        words(read('their openess is', ...arrange(breakBeforeSic)).body),
        'their ¶ ⟦openess⟧ is',
      );
    });
    test(`a break after words marked sic stands after their mark, declared ${order}`, () => {
      assert.equal(
        words(read('their openess is', ...arrange(joinAfterSic)).body),
        'their ⟦openess⟧ ¶ is',
      );
    });
  }

  test('an occurrence is chosen among equal strings of a line', () => {
    const text = read('of a of b of', {
      kind: 'page-break',
      line: 1,
      source: 'of',
      article: '{2}of',
      occurrence: 2,
    });
    assert.equal(words(text.body), 'of a {2}of b of');
  });
});

describe('A fault names what is wrong and what to do', () => {
  const faultsOf = (source: string, ...interventions: Intervention[]) =>
    applyApparatus(source, interventions).faults;
  const cut = (line: number, source: string): Intervention => ({ kind: 'furniture', line, source });

  test('a string that begins on another line', () => {
    assert.deepEqual(faultsOf('one\ntwo\nthree', cut(1, 'three')), [
      { index: 0, message: '“three” does not begin on line 1', hint: 'it begins on line 3' },
    ]);
  });

  test('a string that is nowhere', () => {
    assert.deepEqual(faultsOf('one\ntwo', cut(2, 'tow\u00A0\nx')), [
      {
        index: 0,
        message: '“tow⍽⏎x” does not begin on line 2',
        hint: 'the string is nowhere in the source: compare it character by character',
      },
    ]);
  });

  test('a string that begins twice on its line', () => {
    assert.deepEqual(faultsOf('of a of b', cut(1, 'of')), [
      {
        index: 0,
        message: '“of” begins 2 times on line 1',
        hint: 'lengthen the string or say which with occurrence',
      },
    ]);
  });

  test('an occurrence that does not exist', () => {
    assert.deepEqual(faultsOf('of a of b', { ...cut(1, 'of'), occurrence: 3 }), [
      {
        index: 0,
        message: 'there is no occurrence 3 on line 1',
        hint: 'the string begins there 2 times',
      },
    ]);
  });

  test('strings that overlap', () => {
    assert.deepEqual(faultsOf('one two three', cut(1, 'one two'), cut(1, 'two three')), [
      {
        index: 1,
        message: 'overlaps the intervention on line 1',
        hint: 'make one intervention of the two or shorten their strings',
      },
    ]);
  });

  test('a sic whose words another intervention cuts', () => {
    const [fault] = faultsOf('one two three', cut(1, 'one two'), {
      kind: 'sic',
      line: 1,
      source: 'two three',
      reads: 'x',
    });
    assert.equal(fault!.index, 1);
    assert.equal(fault!.message, 'overlaps the intervention on line 1');
  });

  test('a line past the end', () => {
    assert.deepEqual(faultsOf('one\ntwo\n', cut(3, 'three')), [
      { index: 0, message: 'line 3 is past the end of the source', hint: 'the source has 2 lines' },
    ]);
  });

  test('a wrong count of no-break spaces', () => {
    assert.deepEqual(
      faultsOf('a\u00A0b\u00A0c', { kind: 'no-break-space', line: 1, source: '\u00A0', count: 3 }),
      [{ index: 0, message: 'count is 3, but line 1 has 2', hint: 'write count: 2' }],
    );
  });

  test('a note whose line does not begin as declared', () => {
    assert.deepEqual(
      faultsOf('a\n2 Of the 500', {
        kind: 'note-moved',
        line: 2,
        source: '1 Of',
        through: 2,
        to: 'n1',
      }),
      [
        {
          index: 0,
          message: 'line 2 does not begin with “1 Of”',
          hint: 'it begins with “2 Of the 500”',
        },
      ],
    );
  });

  for (const [what, through] of [
    ['is past the end', 3],
    ['stands before its first', 1],
  ] as const)
    test(`a note whose last line ${what}`, () => {
      const faults = faultsOf('a\n1 Of', {
        kind: 'note-moved',
        line: 2,
        source: '1 Of',
        through,
        to: 'n1',
      });
      assert.deepEqual(
        faults.map(({ index }) => index),
        [0],
      );
    });

  test('all faults are found at once', () => {
    const faults = faultsOf('one\ntwo', cut(1, 'two'), cut(2, 'two'), cut(9, 'nine'));
    assert.deepEqual(
      faults.map(({ index }) => index),
      [0, 2],
    );
  });
});

describe('Lines', () => {
  test('a line end at the end of the text begins no line', () => {
    assert.deepEqual(findLineStarts('a\nbc\n'), [0, 2]);
  });

  test('every offset lies on the line that holds it', () => {
    const starts = findLineStarts('a\n\nbc');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => lineAt(starts, offset)),
      [1, 1, 2, 3, 3],
    );
  });
});
