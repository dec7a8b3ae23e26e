import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { makeIndexRecords } from '../../src/search/index/search-files.ts';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
import {
  claimsRecord,
  type NameRecord,
  type PassageRecord,
  type Table,
  worksRecord,
} from '../../src/search/formats/json-files.ts';
import { closed } from '../../src/search/formats/words.ts';
import { files, folder, readFile } from './built.ts';
import { access, corpus } from './corpus.ts';

const root = /^\/search\/[0-9a-f]{10}\//.exec(
  [...files].find((path) => path.endsWith('/table.json'))!,
)![0];
const records = makeIndexRecords(searchSourceOf(corpus, access));
const read = (path: string): unknown => JSON.parse(readFile(root + path));

suite('the search index', () => {
  test('is Pagefind’s: its script, engine, metadata and one record an article, one each for works and statements', () => {
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
      [...words].filter((word) => !indexed.includes(closed(word))),
      [],
    );
  });

  test('counts the words of each passage, so that positions lead to it', () => {
    const table = read('table.json') as Table;
    const lengths = (id: string) =>
      records.find((record) => record.id === id)!.passages.map((words) => words.length);
    assert.deepEqual(
      table.articles.map(({ id, lengths }) => [id, lengths]),
      corpus.articles.map(({ id }) => [id, lengths(id)]),
    );
    assert.deepEqual(table.works, lengths(worksRecord));
    assert.deepEqual(table.claims.lengths, lengths(claimsRecord));
  });

  test('shows of every passage its words and its address', () => {
    for (const { id, text } of corpus.articles)
      for (const [number, passage] of text.passages.entries()) {
        const shown = read(`passages/${id}/${number}.json`) as PassageRecord;
        assert.deepEqual([shown.id, shown.text], [passage.id, passage.text]);
      }
  });

  test('knows every actor and initiative by all its names', () => {
    const names = new Map(
      (read('names.json') as NameRecord[]).map((record) => [record.id, record]),
    );
    assert.equal(names.size, corpus.entities.length);
    for (const { id, data } of corpus.entities) {
      const { name, forms, also } = names.get(id)!;
      assert.equal(name, data.name);
      assert.deepEqual(
        [...forms, ...(also ?? [])].sort(),
        data.aliases
          .filter(({ kind }) => kind !== 'metonym')
          .map(({ form }) => form)
          .sort(),
      );
    }
  });
});
