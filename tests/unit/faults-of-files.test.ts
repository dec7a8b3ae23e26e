/** Faults that are seen in the bytes, counts and places of files: each a report, and no other beside it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { checkFiles, type ContentFiles, readContent, textOf } from '../../src/files/content.ts';
import { formatProblem } from '../../src/files/problems.ts';
import { fixture, placeIn, problemsOf, withFile, withoutFile } from '../support/content.ts';

const files = fixture('harbours');
const id = 'hale-smaller-harbours';
const article = `content/articles/${id}.mdx`;
const source = `content/sources/${id}.txt`;
const statements = `content/statements/${id}.yaml`;
const veyra = 'content/actors/veyra.mdx';
const ledger = 'content/ledger.json';

const reportOn = (spoilt: ContentFiles): string[] => problemsOf(spoilt).map(formatProblem);
const withBytes = (path: string, bytes: Uint8Array): ContentFiles =>
  new Map(files).set(path, bytes);
const text = (path: string): string => textOf(files, path)!;
const encode = (words: string) => new TextEncoder().encode(words);
const utf16 = (words: string, bigEndian: boolean) => {
  const bytes = Buffer.from(words, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** The place of what is put in the place of words, and the report that it gets. */
const spoil = (path: string, words: string, by: string) => {
  const { line, column } = placeIn(files, path, words);
  return {
    place: `${path}:${line}:${column}`,
    reports: reportOn(withFile(files, path, text(path).replace(words, by))),
  };
};
const saveAgain = '    → save the file as UTF-8';

suite('Bytes are called what they are:', () => {
  for (const [name, mark, bigEndian] of [
    ['little-endian, with byte order mark', '\uFEFF', false],
    ['little-endian, without byte order mark', '', false],
    ['big-endian, with byte order mark', '\uFEFF', true],
    ['big-endian, without byte order mark', '', true],
  ] as const)
    test(`UTF-16, ${name}`, () => {
      assert.deepEqual(reportOn(withBytes(article, utf16(mark + text(article), bigEndian))), [
        `${article}:1:1  the file is in UTF-16 (${name})\n${saveAgain}`,
      ]);
    });

  for (const path of [article, statements, ledger])
    test(`a byte order mark before ${path}`, () => {
      assert.deepEqual(reportOn(withBytes(path, encode(`\uFEFF${text(path)}`))), [
        `${path}:1:1  a byte order mark (BOM, U+FEFF) stands at the beginning of the file\n    → save the file as UTF-8 without BOM`,
      ]);
    });

  test('lone CR', () => {
    const [report, ...more] = reportOn(
      withFile(files, article, (old) => old.replaceAll('\n', '\r')),
    );
    assert.equal(
      report,
      `${article}:1:4  a line ends in CR alone, as on old Macs\n    → save the file with line ends LF`,
    );
    assert.deepEqual(more, []);
  });

  for (const [sign, name] of [
    ['\0', 'NUL (U+0000)'],
    ['\u0007', 'BEL (U+0007)'],
    ['\u001b', 'ESC (U+001B)'],
    ['\u0085', 'a sign of control (U+0085)'],
  ] as const)
    test(name, () => {
      const { place, reports } = spoil(article, 'could tow', `${sign}could tow`);
      assert.deepEqual(reports, [
        `${place}  ${name} stands here, which is no character of a text\n    → remove it; it is not seen in most editors`,
      ]);
    });

  for (const path of [article, statements, `content/sources/${id}.apparatus.yaml`, ledger])
    test(`CR LF in ${path} is as good as LF`, () => {
      assert.deepEqual(reportOn(withFile(files, path, (old) => old.replaceAll('\n', '\r\n'))), []);
    });

  test('CR LF in a source is no line end that the apparatus counts', () => {
    const [report, ...more] = reportOn(
      withFile(files, source, (old) => old.replaceAll('\n', '\r\n')),
    );
    assert.match(report!, /\.txt:1:\d+ {2}lines of the source end in CR LF; the apparatus counts/);
    assert.deepEqual(more, []);
  });
});

suite('More than can be read in time is refused with its place:', () => {
  const lines = text(article).split('\n').length;
  const tooMuch = `${article}:${lines + 1}`;
  for (const [name, added, report] of [
    [
      '3,000 quotations',
      '> '.repeat(3000),
      ':1  this is more than can be read: more than 20 levels of quotations, lists or indents',
    ],
    [
      '3,000 lists',
      '- '.repeat(3000),
      ':1  this is more than can be read: more than 20 levels of quotations, lists or indents',
    ],
    [
      '3,000 components',
      '<Sic reads="x">'.repeat(60) + '</Sic>'.repeat(60),
      ':751  this is more than can be read: more than 50 levels of components',
    ],
    [
      '40,000 asterisks',
      'a*'.repeat(40_000),
      ':1  this is more than can be read: more than 1000 marks (* _ [ < …) in a row',
    ],
    [
      '40,000 brackets',
      '['.repeat(40_000),
      ':1  this is more than can be read: more than 1000 marks (* _ [ < …) in a row',
    ],
  ] as const)
    test(name, () => {
      const reports = reportOn(withFile(files, article, (old) => `${old}\n${added}\n`));
      assert.deepEqual(
        reports.map((one) => one.split('\n')[0]),
        [tooMuch + report],
      );
    });

  for (const [name, added, report] of [
    [
      'brackets',
      `a: ${'['.repeat(3000)}`,
      ':1:104  this is more than can be read: more than 100 levels of brackets',
    ],
    [
      'keys of keys',
      '? '.repeat(250),
      ':1:1  this is more than can be read: more than 20 levels of quotations, lists or indents',
    ],
  ] as const)
    test(`YAML of ${name}`, () => {
      const path = 'content/works/x.yaml';
      const reports = reportOn(withFile(files, path, added));
      assert.deepEqual(
        reports.map((one) => one.split('\n')[0]),
        [path + report],
      );
    });
});

suite('What differs more than can be compared in time is one difference:', () => {
  test('20,000 words that no article has, in a source', () => {
    const spoilt = text(source).replace('could tow', `could ${'9 '.repeat(20_000)}tow`);
    const reports = problemsOf(withFile(files, source, spoilt));
    assert.ok(reports.some(({ message }) => message.includes('… (20000 words)◂')));
  });
});

test('A list as a key of YAML is reported with its place', () => {
  const path = 'content/works/x.yaml';
  assert.deepEqual(reportOn(withFile(files, path, 'a: 1\n[b]: 2\n')), [
    `${path}:2:1  a list or fields cannot be a key\n    → put the key in quotes, if it begins with [ or {, or look at the signs ? and :`,
  ]);
});

suite('What the file system holds instead of a file:', () => {
  test('each is reported, as it is', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    t.after(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'a.mdx'));
    symlinkSync('nowhere', join(folder, 'b.mdx'));
    symlinkSync('c.mdx', join(folder, 'c.mdx'));
    execFileSync('mkfifo', [join(folder, 'd.mdx')]);
    symlinkSync('a.mdx', join(folder, 'e.mdx'));
    writeFileSync(join(folder, 'f.mdx'), Buffer.alloc(300_001));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/h`), Buffer.of(0xff), Buffer.from('.mdx')]),
      'x',
    );
    writeFileSync(join(folder, 'g.txt'), Buffer.alloc(1_000_001));
    const tooLarge = (bytes: number, most: number) =>
      `the file is too large: ${bytes} bytes, of at most ${most}\n    → look whether it is the right file; a long text is divided into several`;
    assert.deepEqual(checkFiles(readContent(folder)).map(formatProblem), [
      'content/a.mdx  a folder lies here, where a file should\n    → rename or move it',
      'content/b.mdx  a link lies here that leads nowhere\n    → put the file itself here',
      'content/c.mdx  the file cannot be read: the link leads to itself\n    → put the file itself here',
      'content/d.mdx  this is no file, but a pipe or a device\n    → put the file itself here, or remove it',
      'content/e.mdx  a link to a folder lies here\n    → put the folder itself here',
      `content/f.mdx  ${tooLarge(300_001, 300_000)}`,
      `content/g.txt  ${tooLarge(1_000_001, 1_000_000)}`,
      'content/h\uFFFD.mdx  the name of this file is not in UTF-8\n    → rename it',
    ]);
  });
});

suite('Silence speaks:', () => {
  for (const path of [article, source])
    test(`${path} that is empty`, () => {
      assert.deepEqual(reportOn(withBytes(path, new Uint8Array())), [
        `${path}  the file is empty\n    → restore it: git checkout ${path}`,
      ]);
    });

  test('statements that are gone', () => {
    const spoilt = [...files.keys()].filter((path) => path.startsWith('content/statements/'));
    assert.deepEqual(reportOn(spoilt.reduce(withoutFile, files)), [
      'content/statements  the folder is missing or empty\n    → restore it: git checkout content/statements',
    ]);
  });

  test('source and apparatus that no article has, and a file that nothing reads', () => {
    const spoilt = [
      'content/sources/zzzzzzzzzz.txt',
      'content/sources/zzzzzzzzzz.apparatus.yaml',
      'content/sources/zzzzzzzzzz.png',
      'content/not-entites.yaml',
    ].reduce((all, path) => withFile(all, path, 'x: 1\n'), files);
    const hint = '    → write content/articles/zzzzzzzzzz.mdx, or remove it';
    assert.deepEqual(reportOn(spoilt).sort(), [
      'content/not-entites.yaml  nothing reads this file\n    → did you mean content/not-entities.yaml?',
      `content/sources/zzzzzzzzzz.apparatus.yaml  this belongs to no article\n${hint}`,
      'content/sources/zzzzzzzzzz.png  nothing reads this file\n    → remove it; docs/editing.md lists what belongs into the folder',
      `content/sources/zzzzzzzzzz.txt  this belongs to no article\n${hint}`,
    ]);
  });

  test('a statement twice, and of an entity about itself', () => {
    const records = text(statements).split('\n  - ');
    const twice = reportOn(
      withFile(files, statements, (old) => `${old.trimEnd()}\n  - ${records[1]!.trim()}\n`),
    );
    assert.equal(twice.length, 1);
    assert.match(twice[0]!, /statements 15: statement 1 says the same\n {4}→ keep one of the two$/);
    const itself = reportOn(
      withFile(
        files,
        statements,
        (old) =>
          `${old}  - { subject: veyra, predicate: visited, object: veyra, passage: p7, quotation: 'could tow the other home' }\n`,
      ),
    );
    assert.equal(itself.length, 1);
    assert.match(
      itself[0]!,
      /statements 15, object: veyra is the subject too: nothing is said of two/,
    );
  });

  for (const [form, message] of [
    ['the', '“the” stands in any sentence, and names nothing'],
    ["' '", 'must be words, not blanks alone'],
    ["''", 'must not be empty'],
    ["'Veyra '", '“Veyra ” begins or ends with a blank'],
  ] as const)
    test(`the alias ${form}`, () => {
      const reports = reportOn(
        withFile(files, veyra, (old) => old.replace('aliases:\n', `aliases:\n  - ${form}\n`)),
      );
      assert.equal(reports.length, 1);
      assert.ok(reports[0]!.includes(`  aliases 1: ${message}\n`), reports[0]);
    });

  for (const [name, begin] of [
    ['addresses', '"addresses": {'],
    ['editions', '"editions": {'],
  ] as const)
    test(`__proto__ among the ${name} of the ledger`, () => {
      const reports = reportOn(
        withFile(files, ledger, (old) => old.replace(begin, `${begin}\n"__proto__": {},`)),
      );
      assert.equal(reports.length, 1);
      assert.match(reports[0]!, /:\d+:1 {2}__proto__ cannot be a key of the ledger\n/);
    });
});
