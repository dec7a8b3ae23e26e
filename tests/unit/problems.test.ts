import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CorpusError, formatProblem, formatProblems, nearest } from '../../src/files/problems.ts';

describe('A problem is printed', () => {
  test('with file, line, column, field, message and, on a line of its own, the hint', () => {
    assert.equal(
      formatProblem({
        file: 'content/a.mdx',
        line: 3,
        column: 7,
        field: 'authors.0.family',
        message: 'is missing',
        hint: 'Family name.',
      }),
      'content/a.mdx:3:7  authors.0.family: is missing\n    → Family name.',
    );
  });

  test('without what is not known', () => {
    assert.equal(formatProblem({ file: 'a.mdx', message: 'is empty' }), 'a.mdx  is empty');
    assert.equal(formatProblem({ file: 'a.mdx', line: 3, message: 'x' }), 'a.mdx:3  x');
  });
});

describe('A report', () => {
  test('counts its problems and orders them by file and line', () => {
    assert.equal(
      formatProblems([
        { file: 'b.mdx', line: 2, message: 'third' },
        { file: 'a.mdx', line: 10, message: 'second' },
        { file: 'a.mdx', message: 'first' },
      ]),
      '3 problems\n\na.mdx  first\n\na.mdx:10  second\n\nb.mdx:2  third\n',
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
