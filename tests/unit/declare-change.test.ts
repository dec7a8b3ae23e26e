/** What `npm run ledger -- --correct` and `--redirect` write, and when they write nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { addChange, parseChanges } from '../../src/ledger/changes/changes.ts';
import { type Declaration, declareChange } from '../../src/ledger/changes/declare-change.ts';
import { readLedgerOptions } from '../../src/ledger/ledger-options.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import type { Changes } from '../../src/schemas/changes.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { startOf } from '../../src/article/passage.ts';
import { written } from '../support/content.ts';
import { harbours, judged, withChanges, withEdition, withPassages } from './support/judge.ts';

const id = 'hale-smaller-harbours';
const page = `/articles/${id}/`;
/** The declarations of the edition before. */
const text = readFileSync('tests/fixtures/harbours/changes.yaml', 'utf8');

/** p9 in two halves, p10 with another last word. */
function edited(edition?: string): Corpus {
  const corpus = withPassages(harbours, id, (at, whole) => {
    const words = whole.split(' ');
    if (at === 'p9')
      return [words.slice(0, words.length / 2), words.slice(words.length / 2)].map((half) =>
        half.join(' '),
      );
    return at === 'p10' ? [...words.slice(0, -1), 'indeed.'].join(' ') : whole;
  });
  return edition ? withEdition(corpus, id, edition) : corpus;
}

function attempt(corpus: Corpus, what: Declaration['what'], ...words: string[]) {
  const problems: Problem[] = [];
  const declared = declareChange(text, { what, words }, corpus, problems);
  assert.equal(declared === undefined, problems.length > 0);
  return { declared, reports: problems.map(formatProblem) };
}

/** Where the declaration stands that comes after those of the file. */
const nextIn = (list: keyof Changes) => {
  const [address, other] = [`${page}#p10`, `${page}#p9`];
  const entry = { edition: '2.0.0', reason: 'Why.' };
  const longer = addChange(
    text,
    list,
    list === 'corrections'
      ? { address, ...entry }
      : { from: address, to: [other], how: 'moved', ...entry },
  );
  const changes = parseChanges(longer, [])!;
  return written('content/changes.yaml', changes.placeOf([list, changes[list].length - 1]));
};

describe('A declaration on the command line', () => {
  test('of a correction where nothing was corrected is refused', () => {
    const raised = withEdition(harbours, id, '2.0.0');
    assert.deepEqual(attempt(raised, 'correct', `${page}#p7`, 'Why.').reports, [
      `${nextIn('corrections')}  corrections 4: ${page}#p7 was not corrected in edition 2.0.0\n` +
        '    → what is published has its words unchanged: remove the entry, or mend its address or edition',
    ]);
  });

  test('in an edition that the article does not have yet is refused with what to do first', () => {
    assert.deepEqual(attempt(edited(), 'correct', `${page}#p10`, 'Why.').reports, [
      `${nextIn('corrections')}  corrections 4: edition 2.0.0 is not in the history of ${id}\n` +
        '    → its editions are 1.1.0, 1.0.0; raise edition in its front matter first, and say in history what changed',
    ]);
  });

  test('of a redirect to nowhere, from what is there, is refused', () => {
    const [from, to] = [`${page}#p10`, `${page}#p99`];
    const at = `${nextIn('redirects')}  redirects 7: `;
    assert.deepEqual(attempt(edited('2.0.0'), 'redirect', from, to, 'moved', 'Why.').reports, [
      `${at}${from} is redirected, yet it is on the site\n` +
        '    → if it is what it was before, remove the redirect; if it is something else, give that another address: none is ever used twice',
      `${at}${from} leads to ${to}, which is not on the site\n    → did you mean ${page}#p9?`,
    ]);
  });

  test('that is right is written after the others, and what is left besides is said', () => {
    const { declared } = attempt(edited('2.0.0'), 'correct', `${page}#p10`, 'Why.');
    assert.deepEqual(parseChanges(declared!.text, [])!.corrections, [
      ...harbours.changes.corrections,
      { address: `${page}#p10`, edition: '2.0.0', reason: 'Why.' },
    ]);
    assert.deepEqual(
      declared!.left.map(({ message }) => message),
      [`${page}#p9 holds other words than those published`],
    );
  });

  test('takes where the rest of the words of a split passage went', () => {
    const first = attempt(edited('2.0.0'), 'correct', `${page}#p10`, 'Why.').declared!;
    const problems: Problem[] = [];
    const words = [`${page}#p9`, `${page}#p9a`, 'In two.'];
    const both = declareChange(first.text, { what: 'correct', words }, first.corpus, problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(both!.left, []);
    assert.deepEqual(both!.corpus.changes.corrections.at(-1), {
      address: `${page}#p9`,
      continues: [`${page}#p9a`],
      edition: '2.0.0',
      reason: 'In two.',
    });
  });
});

describe('A passage that was split', () => {
  const whole = { address: `${page}#p10`, edition: '2.0.0', reason: 'Why.' };
  const half = { address: `${page}#p9`, edition: '2.0.0', reason: 'In two.' };
  const corpus = edited('2.0.0');

  test('is reported with a correction that says where the rest of its words went', () => {
    assert.deepEqual(judged(withChanges(corpus, { corrections: [whole] })), [
      `${written(`content/articles/${id}.mdx`, startOf(harbours.articleOf.get(id)!.passages.get('p9')!))}  ${page}#p9 holds other words than those published\n` +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        `- { address: '${page}#p9', continues: ['${page}#p9a'], edition: 2.0.0, reason: … }`,
    ]);
  });

  test('is not corrected without that', () => {
    assert.deepEqual(judged(withChanges(corpus, { corrections: [whole, half] })), [
      `content/changes.yaml:102:5  corrections 2: ${page}#p9 was split, but the entry does not say that words of it are now at ${page}#p9a\n` +
        `    → add continues: ['${page}#p9a']`,
    ]);
    const said = { ...half, continues: [`${page}#p9a`] };
    assert.deepEqual(judged(withChanges(corpus, { corrections: [whole, said] })), []);
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
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    try {
      cpSync('tests/fixtures/harbours', join(folder, 'content'), { recursive: true });
      for (const args of [['--unknown'], ['--correct', `${page}#p7`, 'Why.']]) {
        const { status, stderr } = spawnSync(
          process.execPath,
          [resolve('scripts/ledger.ts'), ...args],
          { encoding: 'utf8', cwd: folder },
        );
        assert.equal(status, 1);
        assert.doesNotMatch(stderr, /\n {4}at /);
        for (const file of ['changes.yaml', 'ledger.json'])
          assert.equal(
            readFileSync(join(folder, 'content', file), 'utf8'),
            readFileSync(join('tests/fixtures/harbours', file), 'utf8'),
          );
        if (args.length === 1)
          assert.match(stderr, /→ npm run ledger, with nothing or with one of/);
        else assert.match(stderr, /content\/changes\.yaml and the ledger are untouched\.\n$/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
