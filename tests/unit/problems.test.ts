import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CorpusError,
  formatProblem,
  formatProblems,
  nearest,
  withFolder,
} from '../../src/files/problems.ts';

describe('A problem is printed', () => {
  test('with file, line, column, field, message and, on a line of its own, the hint', () => {
    assert.equal(
      formatProblem({
        file: 'content/a.mdx',
        line: 3,
        column: 7,
        field: 'authors 1, family',
        message: 'is missing',
        hint: 'Family name.',
      }),
      'content/a.mdx:3:7  authors 1, family: is missing\n    → Family name.',
    );
  });

  test('without what is not known', () => {
    assert.equal(formatProblem({ file: 'a.mdx', message: 'is empty' }), 'a.mdx  is empty');
    assert.equal(formatProblem({ file: 'a.mdx', line: 3, message: 'x' }), 'a.mdx:3  x');
  });
});

describe('A report', () => {
  test('counts its problems and orders them by file, line and column', () => {
    assert.equal(
      formatProblems([
        { file: 'b.mdx', line: 2, message: 'fourth' },
        { file: 'a.mdx', line: 10, column: 12, message: 'third' },
        { file: 'a.mdx', line: 10, column: 3, message: 'second' },
        { file: 'a.mdx', message: 'first' },
      ]),
      '4 problems\n\na.mdx  first\n\na.mdx:10:3  second\n\na.mdx:10:12  third\n\nb.mdx:2  fourth\n',
    );
  });

  test('of one problem says so', () => {
    assert.equal(formatProblems([{ file: 'a', message: 'x' }]), '1 problem\n\na  x\n');
  });

  test('leaves the list that it is given as it is', () => {
    const problems = [
      { file: 'b', message: 'x' },
      { file: 'a', message: 'y' },
    ];
    formatProblems(problems);
    assert.equal(problems[0]!.file, 'b');
  });

  test('is the message of the error that is thrown', () => {
    const problems = [{ file: 'a', message: 'x' }];
    const error = new CorpusError(problems);
    assert.equal(error.message, formatProblems(problems));
    assert.equal(error.problems, problems);
    assert.equal(error.name, 'CorpusError');
  });
});

describe('A report for programs', () => {
  const problems = [
    { file: 'b.yaml', line: 2, column: 5, field: 'a 1, b', message: 'is 50% “x”', hint: 'a: b, c' },
    { file: 'a.mdx', message: 'two\r\nlines' },
  ];

  test('is JSON with every part of each problem', () => {
    assert.deepEqual(JSON.parse(formatProblems(problems, 'json')), [
      { file: 'a.mdx', line: null, column: null, field: null, message: 'two\r\nlines', hint: null },
      problems[0],
    ]);
    assert.equal(formatProblems([], 'json'), '[]');
  });

  test('is annotations of GitHub, with what has a meaning there escaped', () => {
    assert.equal(
      formatProblems(problems, 'github'),
      '::error file=a.mdx::two%0D%0Alines\n' +
        '::error file=b.yaml,line=2,col=5,title=a 1%2C b::is 50%25 “x”%0A→ a: b, c',
    );
    assert.equal(
      formatProblems([{ file: 'c:a,b%.mdx', message: 'x' }], 'github'),
      '::error file=c%3Aa%2Cb%25.mdx::x',
    );
  });
});

test('Of content elsewhere the folder is named in the place of content/', () => {
  assert.deepEqual(
    withFolder(
      [
        {
          file: 'content/a.mdx',
          line: 1,
          message: 'is in content/b.mdx (content/c.mdx) too, not in my-content/ or /x/content/',
          hint: 'git checkout content/a.mdx; the content/text',
        },
        { file: 'npm run ledger', message: 'content' },
      ],
      '/else where/',
    ),
    [
      {
        file: '/else where/a.mdx',
        line: 1,
        message:
          'is in /else where/b.mdx (/else where/c.mdx) too, not in my-content/ or /x/content/',
        hint: 'git checkout /else where/a.mdx; the /else where/text',
      },
      { file: 'npm run ledger', message: 'content', hint: undefined },
    ],
  );
});

describe('The nearest word', () => {
  test('is the one with the fewest edits', () => {
    assert.equal(nearest('rubrick', ['title', 'rubric', 'public']), 'rubric');
  });

  test('takes no account of case', () => {
    assert.equal(nearest('pagebreak', ['Sic', 'PageBreak']), 'PageBreak');
  });

  test('is none where all are far', () => {
    assert.equal(nearest('advertisement', ['Sic', 'Entity']), undefined);
    assert.equal(nearest('x', []), undefined);
  });

  test('may be a swap of two letters away', () => {
    assert.equal(nearest('itlte', ['title']), 'title');
  });
});
