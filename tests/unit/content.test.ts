import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  checkFiles,
  namesIn,
  onDisk,
  readContent,
  requireText,
  textOf,
} from '../../src/files/content.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';

/** Reads a folder of its own, made as is wanted. */
function read(make: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    make(folder);
    const files = readContent(folder);
    return { files, reports: checkFiles(files).map(formatProblem) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The content folder', () => {
  test('is read whole, but for what is hidden', () => {
    const { files, reports } = read((folder) => {
      mkdirSync(join(folder, 'actors'));
      writeFileSync(join(folder, 'actors', 'b.mdx'), 'B');
      writeFileSync(join(folder, 'actors', 'a.mdx'), 'A');
      writeFileSync(join(folder, '.hidden.yaml'), 'x');
      writeFileSync(join(folder, 'changes.yaml'), 'C');
    });
    assert.deepEqual(
      [...files.keys()],
      ['content/actors/a.mdx', 'content/actors/b.mdx', 'content/changes.yaml'],
    );
    assert.deepEqual(namesIn(files, 'content/actors'), ['a.mdx', 'b.mdx']);
    assert.equal(textOf(files, 'content/actors/a.mdx'), 'A');
    assert.deepEqual(reports, []);
  });

  test('may hold what cannot be read: it is reported, and nothing is thrown or waited for', () => {
    const { files, reports } = read((folder) => {
      mkdirSync(join(folder, 'a.mdx'));
      symlinkSync('nowhere', join(folder, 'b.mdx'));
      symlinkSync('c.mdx', join(folder, 'c.mdx'));
      execFileSync('mkfifo', [join(folder, 'd.mdx')]);
      symlinkSync('.', join(folder, 'e'));
      writeFileSync(join(folder, 'f.mdx'), Uint8Array.of(65, 10, 0xe9, 65));
      writeFileSync(join(folder, 'g.pdf'), Uint8Array.of(0xe9));
    });
    assert.deepEqual(reports, [
      'content/a.mdx  a folder lies here, where a file should\n    → rename or move it',
      'content/b.mdx  a link lies here that leads nowhere\n    → put the file itself here',
      'content/c.mdx  the file cannot be read: the link leads to itself\n    → put the file itself here',
      'content/d.mdx  this is no file, but a pipe or a device\n    → put the file itself here, or remove it',
      'content/e  a link to a folder lies here\n    → put the folder itself here',
      'content/f.mdx:2:1  a character here is not in UTF-8\n    → save the file as UTF-8',
    ]);
    assert.equal(textOf(files, 'content/a.mdx'), undefined);
  });

  test('may be missing', () => {
    const files = readContent('/no/such/folder');
    assert.deepEqual(checkFiles(files).map(formatProblem), [
      'content  the folder cannot be read: there is none\n    → put it there; CORPUS_CONTENT says which folder holds the content',
    ]);
  });

  test('is on the disk where the settings say', () => {
    assert.equal(onDisk('/some/where', 'content/changes.yaml'), '/some/where/changes.yaml');
  });
});

test('A file that must be there is missed once, and not where it cannot be read', () => {
  const missing = { file: 'content/a.yaml', message: 'is missing', hint: 'write it' };
  const problems: Problem[] = [];
  assert.equal(requireText(new Map(), missing, problems), undefined);
  assert.deepEqual(problems, [missing]);
  const spoilt = new Map([[missing.file, Uint8Array.of(0xe9)]]);
  assert.equal(requireText(spoilt, missing, []), undefined);
});
