import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { makeIndexRecords } from '../../src/search/index/index-records.ts';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
import {
  type Heads,
  type NamesFile,
  packOf,
  type PassageRecord,
} from '../../src/search/formats/json-files.ts';
import { readNames } from '../../src/search/formats/names.ts';
import { plainWord } from '../../src/search/formats/words.ts';
import { files, folder, readFile } from './built.ts';
import { access, corpus } from './corpus.ts';

const root = /^\/search\/[0-9a-f]{10}\//.exec(
  [...files].find((path) => path.endsWith('/table.json'))!,
)![0];
const records = makeIndexRecords(searchSourceOf(corpus, access));
const read = (path: string): unknown => JSON.parse(readFile(root + path));

suite('the search index', () => {
  test('is Pagefind’s: its script, engine, metadata and one record an article, one for the works', () => {
    for (const name of ['pagefind.js', 'wasm.unknown.pagefind'])
      assert.ok(files.has(`/pagefind/${name}`), name);
    const { languages } = JSON.parse(readFile('/pagefind/pagefind-entry.json')) as {
      languages: Record<string, { hash: string; page_count: number }>;
    };
    const [language, ...others] = Object.values(languages);
    assert.deepEqual(others, []);
    assert.equal(language!.page_count, records.length);
    assert.ok(files.has(`/pagefind/pagefind.${language!.hash}.pf_meta`));
  });

  test('has every word of every passage, work and statement', () => {
    const indexed = [...files]
      .filter((path) => path.endsWith('.pf_index'))
      .map((path) => gunzipSync(readFileSync(join(folder, path))).toString('utf8'))
      .join('');
    const words = new Set(records.flatMap(({ passages }) => passages.flat()));
    assert.deepEqual(
      [...words].filter((word) => !indexed.includes(plainWord(word))),
      [],
    );
  });

  test('counts the words of each passage, so that positions lead to it', () => {
    for (const [number, { id, passages }] of records.entries()) {
      const shown = corpus.articles[number]?.text.passages.length ?? passages.length;
      const pack = packOf(id, corpus.articles.length);
      const { lengths } = (read(`heads/${pack}.json`) as Heads)[id]!;
      assert.deepEqual(
        lengths,
        passages.slice(0, shown).map((words) => words.length),
      );
    }
  });

  test('shows of every passage its words and its address', () => {
    for (const { id, text } of corpus.articles)
      for (const [number, passage] of text.passages.entries()) {
        const shown = read(`passages/${id}/${number}.json`) as PassageRecord;
        assert.deepEqual([shown.id, shown.text], [passage.id, passage.text]);
      }
  });

  test('knows every actor and initiative by all its names', () => {
    const ids = corpus.articles.map(({ id }) => id);
    const names = new Map(
      readNames(read('names.json') as NamesFile, ids).map((record) => [record.id, record]),
    );
    assert.equal(names.size, corpus.entities.length);
    for (const { id, data } of corpus.entities) {
      const { name, forms, also } = names.get(id)!;
      assert.equal(name, data.name);
      assert.deepEqual(
        [...forms, ...(also ?? [])].filter((form) => form !== name).sort(),
        data.aliases
          .filter(({ form, kind }) => kind !== 'metonym' && form !== name)
          .map(({ form }) => form)
          .sort(),
      );
    }
  });
});
