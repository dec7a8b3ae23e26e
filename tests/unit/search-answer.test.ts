import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { corpusOf, realContent } from '../support/content.ts';
import { askCorpus } from './support/search.ts';

const corpus = corpusOf(realContent());

describe('Of a word that no text has as typed', () => {
  test('the forms found in its stead are told', async () => {
    const { otherForms } = await askCorpus(corpus, 'Japan News');
    assert.deepEqual(otherForms, [{ word: 'News', forms: ['new'] }]);
  });

  test('nothing is told where a text has it, nor where nothing was found', async () => {
    assert.deepEqual((await askCorpus(corpus, 'institution')).otherForms, []);
    assert.deepEqual((await askCorpus(corpus, 'xylophone')).otherForms, []);
    assert.deepEqual((await askCorpus(corpus, 'news', { exact: true })).otherForms, []);
  });
});

describe('Phrases', () => {
  for (const [query, withheld, expected] of [
    ['"soft power"', true, true],
    ['Japan -"soft power"', true, true],
    ['Japan "power"', true, false],
    ['soft power', true, false],
    ['"soft power"', false, false],
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
