import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeVocabularyParts } from '../../src/search/index/vocabulary-parts.ts';
import { rankNear } from '../../src/search/vocabulary/near.ts';
import { Vocabulary } from '../../src/search/vocabulary/vocabulary.ts';
import { writeEntry } from '../../src/search/formats/words.ts';

const plain = { count: 5, long: false, misprint: false, name: false, parts: undefined };
const entries = [
  { ...plain, word: 'form', count: 9 },
  { ...plain, word: 'from', count: 90 },
  { ...plain, word: 'macro' },
  { ...plain, word: 'marco', name: true },
  { ...plain, word: 'japan', name: true },
  { ...plain, word: 'bejing', misprint: true },
  { ...plain, word: 'beijing', name: true, parts: ['bejing'] },
  { ...plain, word: 'sovereignty', count: 0, parts: ['sovereignity'] },
  { ...plain, word: 'transpacific', count: 0, parts: ['trans', 'pacific'] },
];
const near = (typed: string) =>
  rankNear(entries, typed.toLowerCase(), typed).map(({ word }) => word);

describe('What was perhaps meant', () => {
  for (const [typed, expected, why] of [
    ['fomr', ['form'], 'letters swapped'],
    ['farm', [], 'nothing: of a short word another letter makes another word'],
    ['japn', ['japan'], 'a short name with a letter left out'],
    ['macrp', ['macro'], 'a word'],
    ['marcp', ['marco'], 'a name'],
    ['Macron', [], 'nothing: a short name is corrected to a name alone'],
    ['Beijin', ['beijing'], 'a name'],
    ['Bejing', ['beijing'], 'what a misprint of a source should read'],
    ['sovreignty', ['sovereignty'], 'what a text misprints'],
    ['transpacifc', [], 'nothing: no text has the word'],
  ] as const)
    test(`by ${typed} is ${why}`, () => assert.deepEqual(near(typed), expected));
});

test('A name is kept in the vocabulary with a capital', async () => {
  const line = writeEntry({ ...plain, word: 'asean', name: true });
  assert.equal(line, 'Asean 5');
  const vocabulary = new Vocabulary(['as'], () => Promise.resolve(`${line}\n`));
  assert.deepEqual(await vocabulary.find('asean'), { ...plain, word: 'asean', name: true });
});

test('What begins alike stands in one part of the vocabulary, whatever its capitals', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const words = letters.flatMap((one) => letters.map((two) => `deb${one}${two}`));
  const texts = [
    `Demand ${words.join(' ')} ${words.map((word) => `${word}x`).join(' ')} Denial devil`,
  ];
  assert.deepEqual(
    makeVocabularyParts(texts, [], []).map(({ first }) => first),
    ['de'],
  );
});
