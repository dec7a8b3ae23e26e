import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { formatLedger, parseLedger } from '../../src/ledger/ledger.ts';
import { compareAddresses } from '../../src/addresses/order-addresses.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import { writeAtomically } from '../../src/files/write-file.ts';
import { textOf } from '../../src/files/content.ts';
import { fixture, problemsOf, realContent, withoutFile } from '../support/content.ts';

const real = textOf(fixture('harbours'), 'content/ledger.json')!;
const lines = real.split('\n');

const hint =
  '\n    → npm run ledger alone writes this file; restore it: git checkout content/ledger.json';

/** The whole report on a ledger. */
function reportOn(text: string): string[] {
  const problems: Problem[] = [];
  const ledger = parseLedger(text, problems);
  assert.equal(ledger === undefined, problems.length > 0);
  return problems.map(formatProblem);
}

for (const [name, files] of [
  ['this edition', realContent()],
  ['harbours', fixture('harbours')],
] as const)
  describe(`The ledger of ${name}`, () => {
    const text = textOf(files, 'content/ledger.json')!;
    const ledger = parseLedger(text, [])!;

    test('is written as npm run ledger writes it', () => {
      assert.equal(formatLedger(ledger), text);
    });

    test('has one address a line, sorted', () => {
      const addresses = text
        .split('\n')
        .flatMap((line) => /^ {4}"(\/[^"]*)": \{.*\},?$/.exec(line)?.[1] ?? []);
      assert.equal(addresses.length, Object.keys(ledger.addresses).length);
      assert.deepEqual(addresses, [...addresses].sort(compareAddresses));
    });
  });

describe('A ledger', () => {
  test('with the marks of a merge conflict is refused with the line', () => {
    const spoilt = lines.with(9, `<<<<<<< HEAD\n${lines[9]!}`).join('\n');
    assert.deepEqual(reportOn(spoilt), [
      'content/ledger.json:10:1  a merge conflict is left in the ledger (<<<<<<<)\n' +
        '    → take the ledger of the side that was published, whole (git checkout --ours content/ledger.json, or --theirs); then npm run ledger adds what is new',
    ]);
    for (const mark of ['=======', '>>>>>>> branch', '||||||| base'])
      assert.match(
        reportOn(lines.with(3, mark).join('\n'))[0]!,
        /^content\/ledger.json:4:1 {2}a merge/,
      );
  });

  test('that holds an address twice is refused, although JSON.parse would take the last', () => {
    const address = /"([^"]*)"/.exec(lines[9]!)![1]!;
    const spoilt = lines.toSpliced(20, 0, lines[9]!).join('\n');
    assert.doesNotThrow(() => JSON.parse(spoilt) as unknown);
    assert.deepEqual(reportOn(spoilt), [
      `content/ledger.json:21:5  ${address} stands twice in the ledger, first on line 10\n` +
        '    → keep one of the two lines: the one that was published first',
    ]);
  });

  test('that is no JSON is refused with the line', () => {
    const spoilt = lines.with(9, lines[9]!.replace(/,$/, ' x')).join('\n');
    const [report, ...more] = reportOn(spoilt);
    assert.deepEqual(more, []);
    assert.match(
      report!,
      /^content\/ledger\.json:10:\d+ {2}the ledger cannot be read: .+\n {4}→ restore it from the last commit \(git checkout\), or mend the line$/,
    );
    assert.match(reportOn('')[0]!, /^content\/ledger\.json:1:1 {2}the ledger cannot be read/);
  });

  test('with fields that it cannot have is refused with the line of the address', () => {
    assert.deepEqual(
      reportOn(
        '{\n  "addresses": {\n    "/": {"holds":null,"since":"1"},\n    "/a/": {"holds":"x","since":"1.0.0"},\n' +
          '    "/b/": {"holds":null,"sinse":"1.0.0","since":"1.0.0"}\n  },\n  "editions": {},\n  "seals": {}\n}\n',
      ),
      [
        `content/ledger.json:3:24  addresses./.since: must be three numbers, e.g. 1.0.0${hint}`,
        `content/ledger.json:4:13  addresses./a/.holds: must be a fingerprint of 16 hexadecimal digits${hint}`,
        `content/ledger.json:5:26  addresses./b/.sinse: is not a known key${hint}`,
      ],
    );
  });

  test('without editions is refused', () => {
    assert.deepEqual(reportOn('{ "addresses": {}, "seals": {} }'), [
      `content/ledger.json:1:1  editions: is missing${hint}`,
    ]);
  });

  test('that is missing is refused, since all addresses would seem new', () => {
    assert.deepEqual(problemsOf(withoutFile(fixture('harbours'), 'content/ledger.json')), [
      {
        file: 'content/ledger.json',
        message: 'the ledger, which keeps every address ever published, is missing',
        hint: 'restore it: git checkout content/ledger.json; for a new edition, of which nothing was published: npm run ledger -- --begin',
      },
    ]);
  });
});

describe('Addresses', () => {
  test('are ordered by path, then by the numbers of their passages', () => {
    const ordered = [
      '/',
      '/actors/',
      '/articles/a/',
      '/articles/a/#n2',
      '/articles/a/#n10',
      '/articles/a/#p2',
      '/articles/a/#p12',
      '/articles/a/#p12-1',
      '/articles/a/#p12-1a',
      '/articles/a/#p12-2',
      '/articles/a/#p12a',
      '/articles/a/#p13',
      '/articles/a/#page-9',
      '/articles/a/#page-10',
      '/articles/b/',
    ];
    assert.deepEqual([...ordered].reverse().sort(compareAddresses), ordered);
  });
});

describe('A file that is written atomically', () => {
  const inFolder = (act: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    try {
      act(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('is there whole, with nothing beside it', () =>
    inFolder((folder) => {
      writeAtomically(join(folder, 'a.json'), 'one');
      writeAtomically(join(folder, 'a.json'), 'two');
      assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'two');
      assert.deepEqual(readdirSync(folder), ['a.json']);
    }));

  test('is as it was where it cannot be written, with nothing beside it', () =>
    inFolder((folder) => {
      // A folder in the place of the file: the new file is written, but cannot take its name.
      mkdirSync(join(folder, 'a.json'));
      writeFileSync(join(folder, 'a.json', 'kept'), 'kept');
      assert.throws(() => writeAtomically(join(folder, 'a.json'), 'new'));
      assert.deepEqual(readdirSync(folder), ['a.json']);
      assert.deepEqual(readdirSync(join(folder, 'a.json')), ['kept']);
    }));
});
