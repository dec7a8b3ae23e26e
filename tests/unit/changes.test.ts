import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addChange, parseChanges } from '../../src/ledger/changes/changes.ts';
import { declare } from '../../src/ledger/changes/declare-change.ts';
import { historyOf } from '../../src/ledger/changes/changes.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import { harbours, withEdition } from './support/judge.ts';

const empty = '# A comment.\nredirects: []\ncorrections: []\n';
const id = 'hale-smaller-harbours';
const page = `/articles/${id}/`;
const reason = "A misprint: it's mended.";

const reportOn = (text: string) => {
  const problems: Problem[] = [];
  parseChanges(text, problems);
  return problems.map(formatProblem);
};

describe('Declared changes', () => {
  test('say on which line each stands', () => {
    const text =
      'redirects:\n  - { from: /a/, to: [/b/], how: renamed, edition: 1.0.0, reason: x }\n' +
      'corrections:\n  - address: /b/\n    edition: 1.0.0\n    reason: x\n';
    const changes = parseChanges(text, [])!;
    assert.deepEqual(
      [changes.placeOf(['redirects', 0]), changes.placeOf(['corrections', 0])],
      [
        { line: 2, column: 5 },
        { line: 4, column: 5 },
      ],
    );
  });

  test('with a field that is wrong are refused with its line', () => {
    const of = (rest: string) =>
      `redirects:\n  - { from: /a/, to: [/b/], ${rest} }\ncorrections: []\n`;
    assert.deepEqual(reportOn(of('how: renamed, edition: 1.0, reason: x')), [
      "content/changes.yaml:2:43  redirects 1, edition: must be text, not the number 1\n    → put it in quotes: '1'",
    ]);
    assert.deepEqual(reportOn(of('how: vanished, edition: 1.0.0, reason: x')), [
      'content/changes.yaml:2:29  redirects 1, how: “vanished” is none of joined, split, moved, renamed, replaced, withdrawn\n' +
        '    → What happened to it; a fixed list.',
    ]);
    assert.deepEqual(reportOn(of('how: renamed, edition: 1.0.0')), [
      'content/changes.yaml:2:5  redirects 1, reason: is missing\n    → Why, in words for the public.',
    ]);
  });
});

test('Declared changes with the marks of a merge conflict are refused with the line, once', () => {
  assert.deepEqual(
    reportOn('redirects:\n<<<<<<< HEAD\n  - { from: /a/ }\n=======\n  - x\n>>>>>>> b\n'),
    [
      'content/changes.yaml:2:1  a merge conflict is left in this file (<<<<<<<)\n' +
        '    → keep the entries of both sides, each once, and remove the marks',
    ],
  );
});

test('A file without declared changes is refused with what it says at first', () => {
  for (const text of ['', '# A comment.\n'])
    assert.deepEqual(reportOn(text), [
      'content/changes.yaml:1:1  the file is empty\n    → its keys are redirects, corrections',
    ]);
});

describe('A declaration that is added', () => {
  test('leaves comments and what was there', () => {
    const once = addChange(empty, 'corrections', {
      address: `${page}#p3`,
      edition: '2.0.0',
      reason,
    });
    const twice = addChange(once, 'corrections', {
      address: `${page}#p4`,
      edition: '2.0.0',
      reason: 'x',
    });
    assert.equal(
      twice,
      '# A comment.\nredirects: []\ncorrections:\n' +
        `  - address: ${page}#p3\n    edition: 2.0.0\n    reason: "A misprint: it's mended."\n` +
        `  - address: ${page}#p4\n    edition: 2.0.0\n    reason: x\n`,
    );
    assert.deepEqual(reportOn(twice), []);
    assert.equal(parseChanges(twice, [])!.corrections.length, 2);
  });

  test('on the command line takes the edition that is to come', () => {
    const text = declare(empty, { what: 'correct', words: [`${page}#p3`, reason] }, harbours, []);
    assert.deepEqual(parseChanges(text!, [])!.corrections, [
      { address: `${page}#p3`, edition: '2.0.0', reason },
    ]);
    const words = ['/actors/losk/', '/actors/veyra/,/actors/tolmo/', 'replaced', reason];
    assert.deepEqual(
      parseChanges(declare(empty, { what: 'redirect', words }, harbours, [])!, [])!.redirects,
      [
        {
          from: '/actors/losk/',
          to: ['/actors/veyra/', '/actors/tolmo/'],
          how: 'replaced',
          edition: '1.1.0',
          reason,
        },
      ],
    );
  });

  test('takes the edition of the article where that is already raised', () => {
    const raised = withEdition(harbours, id, '3.0.0');
    const text = declare(empty, { what: 'correct', words: [`${page}#p3`, reason] }, raised, []);
    assert.equal(parseChanges(text!, [])!.corrections[0]!.edition, '3.0.0');
  });

  test('is refused with what to write where it is not whole', () => {
    const report = (what: 'correct' | 'redirect', ...words: string[]) => {
      const problems: Problem[] = [];
      assert.equal(declare(empty, { what, words }, harbours, problems), undefined);
      return problems.map(formatProblem);
    };
    assert.deepEqual(report('correct', `${page}#p33`, reason), [
      `npm run ledger  “${page}#p33” was never published\n    → did you mean ${page}#p3?`,
    ]);
    assert.deepEqual(report('correct', `${page}#p3`), [
      'npm run ledger  --correct needs an address and a reason; between them, if it was split, where the rest of its words went\n' +
        "    → npm run ledger -- --correct '/articles/x/#p12' 'Why, for the public.', or … '/articles/x/#p12' '/articles/x/#p12a' 'Why, for the public.'",
    ]);
    assert.deepEqual(report('redirect', `${page}#p3`, `${page}#p2`, 'lost', reason), [
      'npm run ledger  --redirect needs an address, its successors, how it came and a reason\n' +
        "    → npm run ledger -- --redirect '/articles/x/#p12' '/articles/x/#p11' joined 'Why, for the public.'; how is one of joined, split, moved, renamed, replaced, withdrawn",
    ]);
  });
});

describe('The history of an article', () => {
  const told = (article: string) =>
    historyOf(harbours.articleOf.get(article)!, harbours).map(({ edition, passages }) => [
      edition,
      passages.map(({ id: passage, reason: why }) => `${passage}: ${why}`),
    ]);

  test('tells what each edition did to which passage, corrections first', () => {
    assert.deepEqual(told('marsh-holloway-lanterns'), [
      [
        '2.0.0',
        [
          'p3: The sentence that a blank line of the extraction had cut in two is whole again.',
          'p11: Two paragraphs in print: the break had been overlooked.',
          'p13: The hyphen of “cross-channel”, which the extraction had swallowed, is back.',
          'p4: One paragraph in print: the blank line came with the extraction.',
          'page-216: Whether this page is the 216th cannot be told, since a plate may stand before it.',
        ],
      ],
      ['1.0.0', []],
    ]);
  });

  test('tells nothing of other articles, even where a passage went to one', () => {
    assert.deepEqual(
      told('linden-night-ferries').map(([edition, passages]) => [edition, passages!.length]),
      [
        ['2.0.0', 1],
        ['1.0.0', 0],
      ],
    );
    assert.deepEqual(told('hale-smaller-harbours'), [
      ['1.1.0', []],
      ['1.0.0', []],
    ]);
  });
});
