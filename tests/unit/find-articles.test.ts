import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findArticles } from '../../src/search/results/answer.ts';
import type { TableArticle } from '../../src/search/formats/json-files.ts';

const article = (id: string, title: string, authors: string[], year: string | null) =>
  ({ id, title, authors, year, label: id }) satisfies TableArticle;
const articles = [
  article('one', 'Tôkyô and the ASEAN way', ['Ôkita Saburô'], '2000'),
  article('two', 'Soft power', ['Anna Nowak', 'Jan Wiśniewski'], null),
];
const found = (query: string) => findArticles(query, articles).map(({ id }) => id);

suite('articles are found', () => {
  for (const [query, ids] of [
    ['tokyo', ['one']],
    ['okita 2000', ['one']],
    ['Saburo Okita ASEAN', ['one']],
    ['wisniewski', ['two']],
    ['nowak soft', ['two']],
    ['wisn*', ['two']],
    ['"soft power"', ['two']],
  ] as const)
    test(`by ${query}`, () => assert.deepEqual(found(query), ids));

  for (const query of [
    '',
    'okita nowak',
    'wisn',
    'soft -power',
    'soft OR tokyo',
    '2001',
    '"nowak jan"',
    '"power soft"',
  ])
    test(`not by ${query || 'nothing'}`, () => assert.deepEqual(found(query), []));
});
