import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assignIds } from '../../src/article/ids/passage-ids.ts';
import { linesBefore, readBody, readGoodBody } from './support/read-body.ts';
import type { ArticleText } from '../../src/article/passage.ts';

const texts = (text: ArticleText) => text.passages.map((passage) => passage.text);

/** The ids of a body at its first publication. */
function idsOf(body: string): string[] {
  const text = readGoodBody(body);
  assignIds(text.passages, []);
  return text.passages.map(({ id }) => id);
}

/** The one problem of a body. */
function problemOf(body: string) {
  const { problems } = readBody(body);
  assert.equal(problems.length, 1, JSON.stringify(problems, undefined, 2));
  return problems[0]!;
}

describe('Passages', () => {
  test('are headings, paragraphs, list items, captions and notes, notes last', () => {
    const { passages } = readGoodBody(
      '## One\n\nText[^1].\n\n[^1]: Note.\n\n- Item\n\n<Caption>\n\nPicture\n\n</Caption>\n\nEnd.',
    );
    assert.deepEqual(
      passages.map(({ kind, text }) => [kind, text]),
      [
        ['heading', 'One'],
        ['paragraph', 'Text.'],
        ['item', 'Item'],
        ['caption', 'Picture'],
        ['paragraph', 'End.'],
        ['note', 'Note.'],
      ],
    );
  });

  test('keep the depth of a heading', () => {
    const { passages } = readGoodBody('## One\n\n### Two');
    assert.deepEqual(
      passages.map(({ depth }) => depth),
      [2, 3],
    );
  });

  test('keep the block that holds them and its language', () => {
    const { passages } = readGoodBody('<Summary lang="pl">\n\n## A\n\nB\n\n</Summary>\n\nC');
    assert.deepEqual(
      passages.map(({ block, lang }) => [block, lang]),
      [
        ['Summary', 'pl'],
        ['Summary', 'pl'],
        [undefined, undefined],
      ],
    );
  });

  test('know their line in the file', () => {
    const { passages } = readGoodBody('One\n\nTwo\n\n- Three');
    assert.deepEqual(
      passages.map(({ line }) => line - linesBefore),
      [1, 3, 5],
    );
  });

  test('have the words of emphasis, strong type and links', () => {
    assert.deepEqual(texts(readGoodBody('a *b* **c _d_** [e](https://example.org/)')), [
      'a b c d e',
    ]);
  });

  test('read a line end as a space', () => {
    assert.deepEqual(texts(readGoodBody('one\ntwo\n  three')), ['one two three']);
  });

  test('come in the order of the text, notes in the order of their numbers', () => {
    const text = readGoodBody('b[^10] a[^2]\n\n[^10]: Ten\n\n[^2]: Two');
    assert.deepEqual(texts(text), ['b a', 'Two', 'Ten']);
  });

  test('give the proof the order of the body: no notes, section breaks as three asterisks', () => {
    const text = readGoodBody('a[^1]\n\n***\n\nb\n\n[^1]: n');
    assert.deepEqual(
      text.bodyMarks.map((mark) => (mark === '***' ? mark : mark.text)),
      ['a', '***', 'b'],
    );
  });
});

describe('Ids', () => {
  test('number passages in reading order', () => {
    assert.deepEqual(idsOf('## One\n\nTwo\n\nThree'), ['p1', 'p2', 'p3']);
  });

  test('of list items take the number of the passage before the list', () => {
    assert.deepEqual(idsOf('One\n\n- a\n- b\n\nTwo\n\n- c'), ['p1', 'p1-1', 'p1-2', 'p2', 'p2-1']);
  });

  test('of a list at the beginning take the number 1', () => {
    assert.deepEqual(idsOf('- a\n- b\n\nOne'), ['p1-1', 'p1-2', 'p2']);
  });

  test('of notes take their printed numbers', () => {
    assert.deepEqual(idsOf('a[^7] b[^3]\n\n[^3]: x\n\n[^7]: y'), ['p1', 'n3', 'n7']);
  });

  test('of captions and blocks go on counting', () => {
    assert.deepEqual(
      idsOf('a\n\n<Caption>\n\nb\n\n</Caption>\n\n<AuthorNote>\n\nc\n\n</AuthorNote>\n\nd'),
      ['p1', 'p2', 'p3', 'p4'],
    );
  });
});

describe('Marks within a passage', () => {
  test('a milestone has its page, its place and no words', () => {
    const text = readGoodBody(
      'the <PageBreak n="299" />end <PageBreak n="300" inferred />of <PageBreak />it',
    );
    assert.deepEqual(
      text.pageBreaks.map(({ page, inferred, offset }) => ({ page, inferred, offset })),
      [
        { page: 299, inferred: false, offset: 4 },
        { page: 300, inferred: true, offset: 8 },
        { page: undefined, inferred: false, offset: 11 },
      ],
    );
    assert.equal(text.passages[0]!.text, 'the end of it');
    assert.equal(text.passages[0]!.marked, 'the {299}end {300?}of {}it');
  });

  test('a reference to a note is marked and no word', () => {
    const [passage] = readGoodBody('Asia[^1] gained.\n\n[^1]: n').passages;
    assert.equal(passage!.text, 'Asia gained.');
    assert.equal(passage!.marked, 'Asia[^1] gained.');
  });

  test('a sic keeps the words of the source and what they probably should be', () => {
    const text = readGoodBody('their <Sic reads="openness">openess</Sic>.');
    assert.deepEqual(
      text.sics.map(({ text: words, reads }) => ({ words, reads })),
      [{ words: 'openess', reads: 'openness' }],
    );
    assert.equal(text.passages[0]!.marked, 'their ⟦openess⟧.');
  });

  test('words tied to an entity are known by their offsets', () => {
    const text = readGoodBody('As *the* <Entity id="japan">country</Entity> said');
    const [{ entity, start, end, line, column }] = text.entityMarks as [
      (typeof text.entityMarks)[0],
    ];
    assert.equal(entity, 'japan');
    assert.equal(text.passages[0]!.text.slice(start, end), 'country');
    assert.deepEqual([line! - linesBefore, column], [1, 10]);
  });
});

describe('A problem says where, what and what to do', () => {
  test('an unknown block, with the nearest that is known', () => {
    assert.deepEqual(problemOf('a\n\n<Sumary>\n\nb\n\n</Sumary>'), {
      file: 'a.mdx',
      line: linesBefore + 3,
      column: 1,
      message: '<Sumary> is not a component of this edition',
      hint: 'did you mean <Summary>?',
    });
  });

  test('an unknown block that is near to none, with the list of blocks', () => {
    assert.equal(
      problemOf('<Advertisement>\n\nb\n\n</Advertisement>').hint,
      'blocks are Standfirst, Summary, Keywords, Caption, AuthorNote, Citation, Disclaimer',
    );
  });

  test('an unknown component within a passage', () => {
    assert.deepEqual(problemOf('a <Sick reads="x">b</Sick>'), {
      file: 'a.mdx',
      line: linesBefore + 1,
      column: 3,
      message: '<Sick> is not a component of this edition',
      hint: 'did you mean <Sic>?',
    });
    assert.equal(
      problemOf('a <Advertisement>b</Advertisement>').hint,
      'within a passage there are PageBreak, Sic, Entity',
    );
  });

  test('a footnote without a reference', () => {
    assert.deepEqual(problemOf('a\n\n[^1]: n'), {
      file: 'a.mdx',
      line: linesBefore + 3,
      column: 1,
      message: 'note [^1] is referred to nowhere',
      hint: 'put [^1] at the sentence it hangs on',
    });
  });

  test('a reference without a footnote', () => {
    assert.deepEqual(problemOf('a\n\nb[^7]'), {
      file: 'a.mdx',
      line: linesBefore + 3,
      column: 1,
      message: 'there is a reference to note [^7], but no such note',
      hint: 'write the note as a line [^7]: … at the end of the file',
    });
  });

  test('a note that is written twice', () => {
    assert.deepEqual(problemOf('a[^1]\n\n[^1]: n\n\n[^1]: m'), {
      file: 'a.mdx',
      line: linesBefore + 3,
      column: 1,
      message: 'note [^1] is written 2 times',
      hint: 'give each note a number of its own',
    });
  });

  test('a note without a number', () => {
    const problem = problemOf('a[^x]\n\n[^x]: n');
    assert.equal(problem.message, 'note [^x] has no number');
    assert.equal(problem.hint, 'number notes as the original does: [^1]');
  });

  test('a note of several paragraphs, which leaves the note before it alone', () => {
    const { text, problems } = readBody('a[^1] b[^2]\n\n[^1]: n\n\n[^2]: m\n\n    more');
    assert.deepEqual(
      problems.map(({ message, hint }) => [message, hint]),
      [['a note must be one paragraph', 'write it on one line']],
    );
    assert.deepEqual(
      text.passages.filter(({ kind }) => kind === 'note').map(({ id, text: words }) => [id, words]),
      [['n1', 'n']],
    );
  });

  test('a no-break space', () => {
    assert.deepEqual(problemOf('10\u00A0000'), {
      file: 'a.mdx',
      line: linesBefore + 1,
      column: 1,
      message: 'a no-break space stands in this passage',
      hint: 'write an ordinary space and declare the no-break space of the source in the apparatus',
    });
  });

  test('a heading of level 1', () => {
    const problem = problemOf('# Title');
    assert.equal(problem.message, 'a heading of level 1 stands in the body');
    assert.equal(problem.hint, 'the title is front matter; begin sections with ##');
  });

  test('a passage without words', () => {
    const problem = problemOf('a\n\n##\n\nb');
    assert.equal(problem.message, 'this passage has no words');
    assert.equal(problem.hint, 'remove it or write its text');
  });

  test('a sic that does not say what the word should be', () => {
    const problem = problemOf('a <Sic>b</Sic>');
    assert.equal(problem.message, '<Sic> does not say what the word probably should be');
    assert.equal(problem.hint, 'write <Sic reads="…">…</Sic>');
  });

  test('an entity mark that does not say which', () => {
    assert.equal(problemOf('a <Entity>b</Entity>').hint, 'write <Entity id="…">…</Entity>');
  });

  test('a nested list', () => {
    const problem = problemOf('- a\n  - b');
    assert.equal(problem.message, 'a list item must be one paragraph');
    assert.equal(problem.hint, 'write each item on a line of its own, without nested blocks');
  });

  for (const [what, body, type] of [
    ['a quotation block', '> a', 'blockquote'],
    ['a code block', '```\na\n```', 'code'],
    ['a table', '| a |\n| - |\n| b |', 'table'],
    ['an expression', '{1 + 1}', 'mdxFlowExpression'],
    ['an import', 'import a from "a"', 'mdxjsEsm'],
    ['a link definition', '[a]: https://example.org/', 'definition'],
  ] as const)
    test(`${what} in the body`, () => {
      const problem = problemOf(body);
      assert.equal(problem.message, `an article cannot hold ${type}`);
      assert.equal(
        problem.hint,
        'use headings, paragraphs, lists, notes and the components in the README',
      );
    });

  for (const [what, body, type] of [
    ['a picture', 'a ![b](c.png)', 'image'],
    ['code', 'a `b`', 'inlineCode'],
    ['deleted words', 'a ~~b~~', 'delete'],
    ['an expression', 'a {b}', 'mdxTextExpression'],
    ['a hard line end', 'a\\\nb', 'break'],
  ] as const)
    test(`${what} within a passage`, () => {
      assert.equal(problemOf(body).message, `a passage cannot hold ${type}`);
    });
});
