import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { searchRecords } from '../../src/corpus/search-records.ts';
import { files, folder, readFile } from './built.ts';
import { corpus } from './corpus.ts';

interface Fragment {
  url: string;
  content: string;
}

const expected = searchRecords(corpus);

suite('the search index', () => {
  test('has one language, so that no text falls out of a search from an English page', () => {
    const entry = JSON.parse(readFile('/pagefind/pagefind-entry.json')) as {
      languages: Record<string, { hash: string; page_count: number }>;
    };
    assert.deepEqual(Object.keys(entry.languages), ['en']);
    assert.equal(entry.languages.en!.page_count, expected.length);
    assert.ok(files.has(`/pagefind/pagefind.${entry.languages.en!.hash}.pf_meta`));
  });

  test('has the programme that reads it', () => {
    for (const name of ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind'])
      assert.ok(files.has(`/pagefind/${name}`), name);
  });

  test('holds the words of every passage and the names of every entity at their addresses', () => {
    const fragments = [...files]
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => readFragment(path));
    assert.deepEqual(wordsByAddress(fragments), wordsByAddress(expected));
  });
});

/** A fragment is JSON behind a signature, compressed. */
function readFragment(path: string): Fragment {
  const text = gunzipSync(readFileSync(join(folder, path))).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

function wordsByAddress(records: Fragment[]): [address: string, words: string][] {
  return records
    .map(({ url, content }): [string, string] => [url, content])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
