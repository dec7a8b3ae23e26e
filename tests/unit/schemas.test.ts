import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { actor, initiative } from '../../src/schemas/entity.ts';
import { apparatus } from '../../src/schemas/apparatus.ts';
import { article } from '../../src/schemas/article.ts';
import { changes } from '../../src/schemas/changes.ts';
import { ledger } from '../../src/schemas/ledger.ts';
import { notEntities } from '../../src/schemas/not-entities.ts';
import { statements } from '../../src/schemas/statement.ts';
import { work } from '../../src/schemas/work.ts';
import { check, issuesOf } from './support/check-data.ts';

const schemas = {
  actor,
  apparatus,
  article,
  changes,
  initiative,
  ledger,
  'not-entities': notEntities,
  statements,
  work,
};

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** Calls `visit` with every part of a JSON Schema and its path. */
function walk(
  schema: JsonSchema,
  path: string,
  visit: (part: JsonSchema, path: string) => void,
): void {
  visit(schema, path);
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    walk(part, `${path}.${name}`, visit);
  if (typeof schema.additionalProperties === 'object')
    walk(schema.additionalProperties, `${path}.*`, visit);
  if (schema.items) walk(schema.items, `${path}[]`, visit);
  for (const part of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(part, path, visit);
}

for (const [name, schema] of Object.entries(schemas))
  describe(`The schema of ${name}`, () => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;

    test('describes every field', () => {
      const bare: string[] = [];
      walk(json, name, (part, path) => {
        for (const [field, { description }] of Object.entries(part.properties ?? {}))
          if (!description) bare.push(`${path}.${field}`);
      });
      assert.deepEqual(bare, []);
    });

    test('takes no key that it does not know', () => {
      walk(json, name, (part, path) => {
        if (part.properties) assert.equal(part.additionalProperties, false, path);
      });
    });
  });

describe('A work', () => {
  const of = (rest: Record<string, unknown> = {}) => ({
    authors: ['Sohn'],
    year: '2010',
    citations: [{ article: 'a', forms: ['[Sohn 2010]'] }],
    ...rest,
  });

  test('is cited by author and year, the year null where there is none', () => {
    assert.deepEqual(issuesOf(work, of()), []);
    assert.deepEqual(issuesOf(work, of({ year: null })), []);
  });

  test('may have a letter after its year and a title', () => {
    assert.deepEqual(issuesOf(work, of({ suffix: 'a', title: 'T' })), []);
    assert.equal(check(work, of({ suffix: 'ab' }))[0]!.field, 'suffix');
  });

  test('takes a year of four digits, as a string', () => {
    for (const year of ['98', '2010a', 2010, ''])
      assert.equal(check(work, of({ year }))[0]!.field, 'year', JSON.stringify(year));
  });

  test('has at least one author and one citation with one form', () => {
    assert.equal(check(work, of({ authors: [] }))[0]!.field, 'authors');
    assert.equal(check(work, of({ citations: [] }))[0]!.field, 'citations');
    assert.equal(
      check(work, of({ citations: [{ article: 'a', forms: [] }] }))[0]!.field,
      'citations 1, forms',
    );
  });
});

describe('The ledger', () => {
  test('takes addresses from the root with fingerprints of 16 digits', () => {
    const of = (address: string, holds: string | null) => ({
      addresses: { [address]: { holds, since: '1.0.0' } },
      editions: {},
      seals: { '/': 'AbC+' },
    });
    assert.deepEqual(issuesOf(ledger, of('/', null)), []);
    assert.deepEqual(issuesOf(ledger, of('/articles/a/#p1', '0123456789abcdef')), []);
    assert.equal(check(ledger, of('articles/', null)).length, 1);
    assert.equal(check(ledger, of('/', 'abc')).length, 1);
  });
});

describe('A phrase that names no entity', () => {
  test('needs a reason where it shields from an alias', () => {
    assert.deepEqual(issuesOf(notEntities, { shield: [{ form: 'South China Sea' }] }), [
      'shield 1, reason: is missing',
    ]);
  });
});
