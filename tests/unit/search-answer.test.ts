import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { corpusOf, fixture } from '../support/content.ts';
import { askCorpus } from './support/search.ts';

const corpus = corpusOf(fixture('harbours'));

describe('Of a word that no text has as typed', () => {
  test('the forms found in its stead are told', async () => {
    const { otherForms } = await askCorpus(corpus, 'Tolmo herrings');
    assert.deepEqual(otherForms, [{ word: 'herrings', forms: ['herring'] }]);
  });

  test('nothing is told where a text has it, nor where nothing was found', async () => {
    assert.deepEqual((await askCorpus(corpus, 'herring')).otherForms, []);
    assert.deepEqual((await askCorpus(corpus, 'xylophone')).otherForms, []);
    assert.deepEqual((await askCorpus(corpus, 'herrings', { exact: true })).otherForms, []);
  });
});

describe('Phrases', () => {
  for (const [query, withheld, expected] of [
    ['"salt treaty"', true, true],
    ['Tolmo -"salt treaty"', true, true],
    ['Tolmo "salt"', true, false],
    ['salt treaty', true, false],
    ['"salt treaty"', false, false],
  ] as const)
    test(`${query} ${expected ? 'is' : 'is not'} unsearched where ${withheld ? 'a' : 'no'} text is withheld`, async () => {
      const { phrasesUnsearched } = await askCorpus(
        corpus,
        query,
        {},
        withheld ? 'cleared' : 'all',
      );
      assert.equal(phrasesUnsearched, expected);
    });
});
