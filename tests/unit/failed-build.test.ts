import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { formatProblems } from '../../src/files/problems.ts';
import { inCopy, replaceIn } from './support/spoilt-copy.ts';

const files = [
  'src',
  'scripts',
  'node_modules',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
];

test('A build of spoilt content fails, prints every problem and leaves the last site as it was', () => {
  inCopy((root) => {
    for (const name of files) symlinkSync(join(root, name), name);
    const page = Buffer.from([0x3c, 0x00, 0xff, 0x0a]);
    mkdirSync('dist');
    writeFileSync('dist/index.html', page);
    replaceIn('content/articles/nagy-soft-approach.mdx', 'label: Nagy 2024', 'lable: Nagy 2024');
    replaceIn('content/actors/mongolia.mdx', '<Cite passage="', '<Cite passage="no-');

    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      encoding: 'utf8',
    });

    assert.notEqual(status, 0);
    const report = formatProblems(loadCorpus().problems);
    assert.match(report, /lable: is not a known key/);
    assert.match(report, /there is no article no-/);
    assert.ok(stderr.includes(report), stderr);
    assert.match(stderr, /Nothing was built\.\n$/);
    assert.deepEqual(readdirSync('dist', { recursive: true }), ['index.html']);
    assert.deepEqual(readFileSync('dist/index.html'), page);
    assert.ok(!existsSync('dist-next'));
  });
});
