import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { manifestFile, writeManifest } from '../../scripts/build/manifest.ts';
import { formatProblems, withFolder } from '../../src/files/problems.ts';
import { readContent } from '../../src/files/content.ts';
import { problemsOf, replacing } from '../support/content.ts';

test('A build of spoilt content fails, prints every problem and leaves the last site as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
    cpSync('tests/fixtures/harbours', content, { recursive: true });
    const spoil = (path: string, words: string, instead: string) => {
      const file = join(content, path);
      writeFileSync(file, replacing(words, instead)(readFileSync(file, 'utf8')));
    };
    spoil('articles/linden-night-ferries.mdx', 'label: Linden 2011', 'lable: Linden 2011');
    spoil('actors/tolmo.mdx', '<Cite passage="', '<Cite passage="no-');
    const page = Buffer.from([0x3c, 0x00, 0xff, 0x0a]);
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), page);
    writeManifest(out, 'all', []);

    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
      encoding: 'utf8',
      env: { ...process.env, CORPUS_CONTENT: content },
    });

    const problems = problemsOf(readContent(content));
    assert.deepEqual(problems.map(({ message }) => message).sort(), [
      'is missing',
      'is not a known key',
      'there is no article no-linden-night-ferries',
    ]);
    assert.ok(stderr.includes(formatProblems(withFolder(problems, content))), stderr);
    assert.ok(stderr.endsWith(`Nothing was built; ${out} is as it was.\n`), stderr);
    assert.equal(status, 1);
    assert.deepEqual(readdirSync(folder).sort(), ['content', 'dist']);
    assert.deepEqual(readdirSync(out).sort(), [manifestFile, 'index.html']);
    assert.deepEqual(readFileSync(join(out, 'index.html')), page);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
