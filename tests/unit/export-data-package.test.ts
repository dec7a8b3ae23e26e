import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { zipName } from '../../src/addresses/formats.ts';
import { dataPackage } from '../../src/exports/data/datapackage.ts';
import { fillTables, tables } from '../../src/exports/data/tables.ts';
import { corpus, filesOf, publication, rowsOf, textOf } from './support/data-export.ts';
import { dataPackageSchema } from './support/data-package-schema.ts';

const descriptor = dataPackageSchema.parse(JSON.parse(textOf('datapackage.json')));

describe('datapackage.json', () => {
  test('has the same facts as the edition', () => {
    assert.equal(descriptor.version, corpus.edition.number);
    assert.equal(descriptor.homepage, 'https://example.org/some/prefix/data/');
    assert.equal(descriptor.sources.length, corpus.articles.length);
  });

  test('describes the CSV and the JSON of every table by size and hash', () => {
    assert.deepEqual(
      descriptor.resources.map(({ path }) => path),
      [...tables.map(({ name }) => `${name}.csv`), ...tables.map(({ name }) => `${name}.json`)],
    );
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = filesOf('all').find((candidate) => candidate.path === path)!;
      assert.equal(bytes, file.bytes.length);
      assert.equal(hash, `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`);
    }
  });

  test('names the columns in the order of the CSV', () => {
    for (const resource of descriptor.resources) {
      if (resource.format !== 'csv') continue;
      const [header] = textOf(resource.path).split('\r\n');
      assert.equal(resource.schema.fields.map(({ name }) => name).join(','), header);
    }
  });

  test('has keys that lead to columns, and values that keep its constraints', () => {
    const named = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
    for (const resource of descriptor.resources) {
      if (resource.format !== 'csv') continue;
      const columns = new Set(resource.schema.fields.map(({ name }) => name));
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        assert.ok(fields.every((field) => columns.has(field)));
        assert.notEqual(reference.resource, resource.name, 'a table names itself by no name');
        assert.ok(reference.resource === undefined || named.has(reference.resource));
      }
      for (const { name, constraints } of resource.schema.fields)
        for (const row of rowsOf(resource.name)) {
          const cell = row[name] ?? null;
          if (constraints?.required) assert.notEqual(cell, null, `${resource.name}.${name}`);
          if (cell === null) continue;
          if (constraints?.enum) assert.ok(constraints.enum.includes(cell as string));
          if (constraints?.pattern)
            assert.match(cell as string, new RegExp(`^(?:${constraints.pattern})$`, 'u'));
        }
    }
  });

  test('grants no licence on what holds words of the texts', () => {
    const free = descriptor.resources.filter(({ licenses }) => licenses);
    assert.deepEqual(
      free.map(({ name }) => name),
      ['articles', 'actors', 'initiatives', 'questions', 'works', 'authors'].flatMap(
        (name, _, all) => (name === all[0] ? [...all, ...all.map((own) => `${own}-json`)] : []),
      ),
    );
  });

  test('says which words are left out', () => {
    assert.match(descriptor.description, /The words of all texts are included/);
    assert.match(textOf('datapackage.json', 'cleared'), /the words are left out/);
    assert.match(textOf('README.md', 'cleared'), /the words are left out/);
  });

  test('is not made without its files', () => {
    assert.throws(() => dataPackage(corpus, fillTables(corpus, publication), [], publication), {
      message: 'datapackage.json: articles.csv is not among the files of the export',
    });
  });
});

describe('The zip', () => {
  const files = filesOf('all');

  test('comes last and holds every other file, byte for byte', () => {
    assert.equal(files.at(-1)!.path, zipName(corpus.edition));
    const unzipped = unzipSync(files.at(-1)!.bytes);
    assert.deepEqual(
      Object.keys(unzipped),
      files.slice(0, -1).map(({ path }) => path),
    );
    for (const { path, bytes } of files.slice(0, -1))
      assert.ok(Buffer.from(bytes).equals(unzipped[path]!), path);
  });

  test('agrees with the hashes in its own datapackage.json', () => {
    const unzipped = unzipSync(files.at(-1)!.bytes);
    for (const { path, hash } of descriptor.resources)
      assert.equal(
        hash,
        `sha256:${createHash('sha256').update(unzipped[path]!).digest('hex')}`,
        path,
      );
  });
});

test('README.md counts the rows of every table', () => {
  for (const { name } of tables)
    assert.ok(textOf('README.md').includes(`\n| ${name} | ${rowsOf(name).length} | `), name);
});
