import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type * as z from 'zod';
import { dataFiles } from '../../src/exports/data/data-files.ts';
import { dataDictionary, exampleOf } from '../../src/exports/data/describe-tables.ts';
import type { Row } from '../../src/exports/data/cells.ts';
import { checkRows } from '../../src/exports/data/table.ts';
import { fillTables, tables } from '../../src/exports/data/tables.ts';
import { mentions } from '../../src/exports/data/tables/mentions.ts';
import { statements } from '../../src/exports/data/tables/statements.ts';
import { corpus, filesOf, publication, rowsOf } from './support/data-export.ts';
import type { Corpus } from '../../src/model/corpus.ts';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const ids = (rows: Row[]) => rows.map(({ id }) => id as string);

describe('The tables hold the whole corpus', () => {
  const entities = (collection: string) =>
    corpus.entities.filter((entity) => entity.collection === collection).length;
  const expected: Record<string, number> = {
    articles: corpus.articles.length,
    passages: sum(corpus.articles.map(({ passages }) => passages.size)),
    actors: entities('actors'),
    initiatives: entities('initiatives'),
    mentions: sum([...corpus.mentionsOf.values()].map(({ length }) => length)),
    statements: corpus.statements.length,
    questions: corpus.questions.length,
    positions: corpus.positions.length,
    works: corpus.works.length,
    authors: corpus.authors.length,
  };
  for (const { name } of tables)
    test(name, () => {
      assert.ok(expected[name]! > 0);
      assert.equal(rowsOf(name).length, expected[name]);
      assert.equal(rowsOf(name, 'cleared').length, expected[name], 'no record is left out');
    });

  test('and the counts of articles and entities agree with them', () => {
    const counts = (table: string, column: string) =>
      sum(rowsOf(table).map((row) => row[column] as number));
    assert.equal(counts('articles', 'passage_count'), expected.passages);
    assert.equal(counts('articles', 'mention_count'), expected.mentions);
    assert.equal(counts('articles', 'statement_count'), expected.statements);
    assert.equal(
      counts('actors', 'mention_count') + counts('initiatives', 'mention_count'),
      expected.mentions,
    );
  });
});

describe('Keys', () => {
  const keys = new Map<string, Set<unknown>>(
    tables.map(({ name }) => [name, new Set(ids(rowsOf(name)))]),
  );

  test('are unique, those of actors and initiatives across the two', () => {
    for (const { name } of tables) assert.equal(keys.get(name)!.size, rowsOf(name).length, name);
    assert.ok(keys.get('actors')!.isDisjointFrom(keys.get('initiatives')!));
  });

  for (const { name, references } of tables)
    for (const [column, targets = []] of Object.entries(references)) {
      if (targets.length > 1) {
        const tableIn = `${column}_table`;
        test(`${name}.${column} resolves in the table that ${tableIn} says`, () => {
          const rows = rowsOf(name).filter((row) => row[column] !== null);
          assert.ok(rows.length > 0);
          for (const row of rows)
            assert.ok(keys.get(row[tableIn] as string)!.has(row[column]), String(row.id));
        });
        continue;
      }
      const [target] = targets;
      test(`${name}.${column} resolves in ${target}`, () => {
        const held = rowsOf(name).flatMap((row) => (row[column] as string | string[] | null) ?? []);
        assert.ok(held.length > 0);
        assert.deepEqual(
          held.filter((key) => !keys.get(target!)!.has(key)),
          [],
        );
      });
    }
});

describe('The evidence', () => {
  const passages = new Map(rowsOf('passages').map((row) => [row.id, row]));

  test('of every statement stands in its passage', () => {
    for (const { id, passage, article, quotation } of rowsOf('statements')) {
      assert.ok((passages.get(passage)!.text as string).includes(quotation as string), String(id));
      assert.equal(passages.get(passage)!.article, article);
    }
  });

  test('of every mention stands at its place, counted in characters', () => {
    for (const { id, passage, form, start, end, context } of rowsOf('mentions')) {
      const characters = Array.from(passages.get(passage)!.text as string);
      assert.equal(characters.slice(start as number, end as number).join(''), form, String(id));
      assert.ok((context as string).includes(form as string));
    }
  });

  test('of a mention after a character outside the basic plane, too', () => {
    const passage = { id: 'p1', text: '𝒳 in Japan' };
    const entity = { id: 'japan', collection: 'actors' };
    const mention = { entity, kind: 'name', passage, start: 6, end: 11, first: true };
    const article = { ...corpus.articles[0]!, id: 'a', mentions: [{ ...mention, article: 'a' }] };
    const [row] = mentions.rows({ articles: [article] } as unknown as Corpus, publication);
    assert.equal(row!.id, 'a#p1@5-10');
    assert.equal(row!.form, 'Japan');
  });
});

test('Names for search stand apart from those that the texts use, with languages and identifiers', () => {
  const { aliases, search_names, search_name_languages, ...row } = rowsOf('actors').find(
    ({ id }) => id === 'veyra',
  )!;
  assert.deepEqual(aliases, ['Veyra', 'Castellan']);
  assert.deepEqual(search_names, ['VR', 'Republic of Veyra', 'Вейра']);
  assert.deepEqual(search_name_languages, ['und', 'und', 'ru']);
  assert.deepEqual(
    [row.wikidata, row.viaf, row.gnd, row.isni, row.ror],
    ['Q9900000001', '9900000000000000000001', '9999910-9', null, null],
  );
});

test('Addresses are those of the edition, under its site and base', () => {
  const addresses = new Set(Object.keys(corpus.ledger.addresses));
  for (const { name } of tables)
    for (const { url } of rowsOf(name)) {
      assert.ok((url as string).startsWith('https://example.org/some/prefix/'), String(url));
      const path = (url as string).slice('https://example.org/some/prefix'.length);
      assert.ok(addresses.has(path), `${path} is in the ledger`);
    }
});

test('A value that does not fit its column is an error that names both', () => {
  const works = tables.find(({ name }) => name === 'works')!;
  const [row] = rowsOf('works');
  assert.throws(
    () => checkRows(works, [{ ...row!, year: 'recently' }]),
    /data\/works\.json.*\.year: Invalid input: expected number/,
  );
  assert.throws(() => checkRows(works, [{ ...row!, mood: 'good' }]), /Unrecognized key: "mood"/);
});

test('The id of a statement does not hang on those around it', () => {
  const all = new Set(ids(rowsOf('statements')));
  const some = corpus.statements.filter((_, i) => i % 3 === 0).toReversed();
  for (const { id } of statements.rows({ ...corpus, statements: some }, publication))
    assert.ok(all.has(id as string));
});

describe('The same content gives the same bytes', () => {
  const bytes = () => filesOf('all').map((file) => ({ ...file, bytes: Buffer.from(file.bytes) }));

  test('in a second run', () => {
    const again = dataFiles({ ...corpus }, publication);
    assert.deepEqual(
      again.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) })),
      bytes(),
    );
  });

  test('in another time zone and whatever the order of reading', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    const shuffled = {
      ...corpus,
      articles: corpus.articles.toReversed(),
      entities: corpus.entities.toReversed(),
      works: corpus.works.toReversed(),
    };
    const again = dataFiles(shuffled, publication);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    assert.deepEqual(
      again.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) })),
      bytes(),
    );
  });
});

describe('The data dictionary', () => {
  const dictionary = dataDictionary(corpus, publication);

  test('explains every column of every table, with an example of its rows', () => {
    const filled = fillTables(corpus, publication);
    for (const [i, table] of tables.entries()) {
      const described = dictionary[i]!;
      assert.deepEqual(
        described.fields.map(({ name }) => name),
        Object.keys(rowsOf(table.name)[0]!),
      );
      for (const field of described.fields) {
        assert.match(field.description, /[.]$/, `${table.name}.${field.name}`);
        const column = table.row.shape[field.name] as z.ZodType;
        const example = exampleOf(filled[i]!, field.name);
        assert.equal(example === undefined, field.example === undefined);
        if (example !== undefined) assert.ok(column.safeParse(example).success);
      }
    }
  });

  test('says where ids lead, and what may be empty', () => {
    const described = dictionary.find(({ name }) => name === 'statements')!;
    const field = (name: string) => described.fields.find((own) => own.name === name)!;
    assert.deepEqual(field('passage').refersTo, ['passages']);
    assert.deepEqual(field('object').refersTo, ['actors', 'initiatives']);
    assert.equal(field('object').canBeNull, true);
    assert.equal(field('is_complete').type, 'boolean');
  });
});
