/** What `npm run ledger -- --correct` and `--redirect` write, and when they write nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseChanges } from '../../src/ledger/changes/changes.ts';
import { type Declaration, declareChange } from '../../src/ledger/changes/declare-change.ts';
import { readLedgerOptions } from '../../src/ledger/ledger-options.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import {
  changePassages,
  copyOfCorpus,
  declareChanges,
  judged,
  raiseEdition,
} from './support/judge.ts';
import { inCopy } from './support/spoilt-copy.ts';
import type { Corpus } from '../../src/model/corpus.ts';

const id = 'nagy-soft-approach';
const page = `/articles/${id}/`;
const empty = 'redirects: []\ncorrections: []\n';

/** p8 in two halves, p9 with another last word. */
function edited(edition?: string): Corpus {
  const corpus = copyOfCorpus();
  changePassages(corpus, id, (at, text) => {
    const words = text.split(' ');
    if (at === 'p8')
      return [words.slice(0, words.length / 2), words.slice(words.length / 2)].map((half) =>
        half.join(' '),
      );
    return at === 'p9' ? [...words.slice(0, -1), 'indeed.'].join(' ') : text;
  });
  if (edition) raiseEdition(corpus, id, edition);
  return corpus;
}

function attempt(corpus: Corpus, what: Declaration['what'], ...words: string[]) {
  const problems: Problem[] = [];
  const declared = declareChange(empty, { what, words }, corpus, problems);
  assert.equal(declared === undefined, problems.length > 0);
  return { declared, reports: problems.map(formatProblem) };
}

describe('A declaration on the command line', () => {
  test('of a correction where nothing was corrected is refused', () => {
    const corpus = copyOfCorpus();
    raiseEdition(corpus, id, '2.0.0');
    const { reports } = attempt(corpus, 'correct', `${page}#p7`, 'Why.');
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /#p7 was not corrected in edition 2\.0\.0/);
  });

  test('in an edition that the article does not have yet is refused with what to do first', () => {
    const { reports } = attempt(edited(), 'correct', `${page}#p9`, 'Why.');
    assert.equal(reports.length, 1);
    assert.match(
      reports[0]!,
      /edition 2\.0\.0 is not in the history of .*raise edition in its front/s,
    );
  });

  test('of a redirect to nowhere is refused', () => {
    const { reports } = attempt(
      edited('2.0.0'),
      'redirect',
      `${page}#p9`,
      `${page}#p99`,
      'moved',
      'Why.',
    );
    assert.match(reports.join('\n'), /#p9 is redirected, yet it is on the site/);
  });

  test('that is right is written, and what is left besides is said', () => {
    const { declared } = attempt(edited('2.0.0'), 'correct', `${page}#p9`, 'Why.');
    assert.deepEqual(parseChanges(declared!.text, [])!.corrections, [
      { address: `${page}#p9`, edition: '2.0.0', reason: 'Why.' },
    ]);
    assert.deepEqual(
      declared!.left.map(({ message }) => message),
      [`${page}#p8 holds other words than those published`],
    );
  });

  test('takes where the rest of the words of a split passage went', () => {
    const corpus = edited('2.0.0');
    const first = attempt(corpus, 'correct', `${page}#p9`, 'Why.').declared!;
    const problems: Problem[] = [];
    const words = [`${page}#p8`, `${page}#p8a`, 'In two.'];
    const both = declareChange(first.text, { what: 'correct', words }, first.corpus, problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(both!.left, []);
    assert.deepEqual(both!.corpus.changes.corrections[1], {
      address: `${page}#p8`,
      continues: [`${page}#p8a`],
      edition: '2.0.0',
      reason: 'In two.',
    });
  });
});

describe('A passage that was split', () => {
  const whole = { address: `${page}#p9`, edition: '2.0.0', reason: 'Why.' };
  const half = { address: `${page}#p8`, edition: '2.0.0', reason: 'In two.' };

  test('is reported with a correction that says where the rest of its words went', () => {
    assert.match(
      judged(edited('2.0.0'))[0]!,
      /- \{ address: '\/articles\/nagy-soft-approach\/#p8', continues: \['\/articles\/nagy-soft-approach\/#p8a'\], edition: 2\.0\.0/,
    );
  });

  test('is not corrected without that', () => {
    const corpus = edited('2.0.0');
    declareChanges(corpus, { corrections: [whole, half] });
    assert.deepEqual(judged(corpus), [
      `content/changes.yaml:102  corrections.1: ${page}#p8 was split, but the entry does not say that words of it are now at ${page}#p8a\n` +
        `    → add continues: ['${page}#p8a']`,
    ]);
    declareChanges(corpus, { corrections: [whole, { ...half, continues: [`${page}#p8a`] }] });
    assert.deepEqual(judged(corpus), []);
  });
});

describe('The words after npm run ledger --', () => {
  const read = (...args: string[]) => {
    const problems: Problem[] = [];
    const task = readLedgerOptions(args, problems);
    return task ?? problems.map(({ message }) => message);
  };

  test('say what to do', () => {
    const nothing = { declaration: undefined, site: undefined, begins: false };
    assert.deepEqual(read(), nothing);
    assert.deepEqual(read('--site', 'dist'), { ...nothing, site: 'dist' });
    assert.deepEqual(read('--begin'), { ...nothing, begins: true });
    assert.deepEqual(read('--correct', '/a/#p1', 'Why.'), {
      ...nothing,
      declaration: { what: 'correct', words: ['/a/#p1', 'Why.'] },
    });
  });

  test('are refused where they are unknown, too many or say nothing', () => {
    assert.deepEqual(read('--corect', '/a/'), ["Unknown option '--corect'"]);
    assert.deepEqual(read('--site'), ["Option '--site <value>' argument missing"]);
    assert.deepEqual(read('--correct', '--redirect', '/a/'), [
      '--correct and --redirect do not go together',
    ]);
    assert.deepEqual(read('/a/#p1'), ['“/a/#p1” stands after no --correct or --redirect']);
  });

  test('bring a usage, no stack, and change nothing where they are wrong', () => {
    inCopy((root) => {
      for (const args of [['--unknown'], ['--correct', `${page}#p7`, 'Why.']]) {
        const { status, stderr } = spawnSync(
          process.execPath,
          [join(root, 'scripts/ledger.ts'), ...args],
          { encoding: 'utf8' },
        );
        assert.equal(status, 1);
        assert.doesNotMatch(stderr, /\n {4}at /);
        for (const file of ['content/changes.yaml', 'content/ledger.json'])
          assert.equal(readFileSync(file, 'utf8'), readFileSync(join(root, file), 'utf8'));
        if (args.length === 1)
          assert.match(stderr, /→ npm run ledger, with nothing or with one of/);
        else assert.match(stderr, /content\/changes\.yaml and the ledger are untouched/);
      }
    });
  });
});
