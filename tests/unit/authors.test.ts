import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeAuthors } from '../../src/registry/authors.ts';
import { author, authors as schema } from '../../src/schemas/authors.ts';
import { corpusOf, fixture } from '../support/content.ts';
import { check, issuesOf } from './support/check-data.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';

const text = (id: string, ...names: [given: string, family: string][]) => ({
  id,
  data: makeFrontMatter({
    authors: names.map(([given, family]) => ({ given, family, affiliation: null })),
  }),
});
const scholar = (id: string, name: string, rest: Record<string, unknown> = {}) =>
  author.parse({ id, name, ...rest });

describe('Those who wrote the texts', () => {
  test('are authors without a line in the file of scholars, each once with all texts', () => {
    const made = makeAuthors(
      [],
      [
        text('a', ['Agnes', 'Linden'], ['Żaneta', 'Lis']),
        text('b', ['Agnes', 'Linden']),
        text('c', ['Bôran Łuk', 'O’Tey']),
      ],
    );
    assert.deepEqual(
      made.map(({ id, data, articles, works, named }) => ({ id, data, articles, works, named })),
      [
        {
          id: 'linden-agnes',
          data: { name: 'Agnes Linden', sort: 'Linden, Agnes' },
          articles: ['a', 'b'],
          works: [],
          named: [],
        },
        {
          id: 'lis-zaneta',
          data: { name: 'Żaneta Lis', sort: 'Lis, Żaneta' },
          articles: ['a'],
          works: [],
          named: [],
        },
        {
          id: 'o-tey-boran-luk',
          data: { name: 'Bôran Łuk O’Tey', sort: 'O’Tey, Bôran Łuk' },
          articles: ['c'],
          works: [],
          named: [],
        },
      ],
    );
  });

  test('have another id, and works, where the file has them', () => {
    const [linden, ...others] = makeAuthors(
      [scholar('agnes', 'Agnes Linden', { works: ['linden-1999'], named: ['b#p2'] })],
      [text('a', ['Agnes', 'Linden'])],
    );
    assert.deepEqual(others, []);
    assert.deepEqual(linden, {
      collection: 'authors',
      id: 'agnes',
      data: { name: 'Agnes Linden', sort: 'Linden, Agnes' },
      articles: ['a'],
      works: ['linden-1999'],
      named: ['b#p2'],
    });
  });
});

test('Authors stand by sorting name, those with one name by that', () => {
  const made = makeAuthors(
    [scholar('varlow', 'Varlow'), scholar('quint', 'Maro Quint', { sort: 'Quint, Maro' })],
    [text('a', ['Agnes', 'Zell'], ['Bela', 'Arn'])],
  );
  assert.deepEqual(
    made.map(({ id }) => id),
    ['arn-bela', 'quint', 'varlow', 'zell-agnes'],
  );
});

test('The corpus has those of its texts and those of its file', () => {
  const { authors, authorOf } = corpusOf(fixture('harbours'));
  assert.deepEqual(
    authors.map(({ id }) => id),
    [
      'hale-corin',
      'holloway-pieter',
      'linden-agnes',
      'marsh-ottilie',
      'mroz-teodor',
      'pell',
      'quarle',
      'varlow',
    ],
  );
  assert.deepEqual(authorOf.get('varlow')!.works, ['varlow-1987', 'varlow-1987a']);
  assert.deepEqual(
    corpusOf(fixture('one')).authors.map(({ id }) => id),
    ['ashby-nell'],
  );
});

describe('A scholar', () => {
  test('has an id and a name', () => {
    assert.deepEqual(issuesOf(schema, [{ id: 'quint-maro', name: 'Maro Quint' }]), []);
    assert.deepEqual(issuesOf(schema, []), []);
    assert.deepEqual(issuesOf(schema, [{ id: 'Quint', name: 'Maro Quint' }]), [
      'entry 1, id: must be lower-case letters, digits and hyphens',
    ]);
    assert.equal(check(schema, [{ id: 'quint' }])[0]!.field, 'entry 1, name');
  });
});
