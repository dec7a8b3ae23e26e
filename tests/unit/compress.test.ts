import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '../../scripts/build/compress.ts';

test('Files of text get compressed ones beside them that hold the same; pictures and small files do not', async (t) => {
  const site = mkdtempSync(join(tmpdir(), 'compress-'));
  t.after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, 'a'));
  const page = `<!doctype html>${'words '.repeat(400)}`;
  writeFileSync(join(site, 'a/index.html'), page);
  writeFileSync(join(site, 'small.txt'), 'few words');
  writeFileSync(join(site, 'picture.png'), page);
  assert.equal(await compressFiles(site), 1);
  assert.deepEqual(readdirSync(site).sort(), ['a', 'picture.png', 'small.txt']);
  const read = (ending: string) => readFileSync(join(site, `a/index.html${ending}`));
  assert.equal(gunzipSync(read('.gz')).toString(), page);
  assert.equal(brotliDecompressSync(read('.br')).toString(), page);
});
