import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCorpus } from '../../src/corpus/load-corpus.ts';
import { otherNames } from '../../src/overviews/other-names.ts';

const corpus = getCorpus();
const notesOf = (id: string) =>
  Object.fromEntries(
    otherNames(
      corpus,
      corpus.entities.find((entity) => entity.id === id)!,
    ).map(({ form, lang, notes }) => [form, lang ? [lang, ...notes] : notes]),
  );

test('Other names say what is Polish, a misprint or a capital', () => {
  const notes = notesOf('japan');
  assert.deepEqual(notes.Japonii, ['pl', 'Polish']);
  assert.deepEqual(notes.Toyko, ['misprint', 'capital, meaning the government']);
  assert.deepEqual(notes.Tokyo, ['capital, meaning the government']);
  assert.deepEqual(notes['Government of Japan'], []);
  assert.equal(notes.Japan, undefined);
});

test('A misprint in a Polish passage is a misprint', () => {
  assert.deepEqual(notesOf('tpp')['Trans- Pacific Partnership'], ['misprint']);
});
