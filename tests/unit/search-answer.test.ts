import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
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
    const { passages, partial, otherForms } = await askCorpus(corpus, 'herrings xylophone');
    assert.deepEqual([passages, partial, otherForms], [[], [], []]);
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

describe('A query of which no passage holds all', () => {
  test('is answered in part, and each part says what it is without', async () => {
    const { passages, partial, parts } = await askCorpus(corpus, 'herring xylophone');
    assert.deepEqual(passages, []);
    assert.ok(partial.length > 0);
    for (const { missing } of partial)
      assert.deepEqual(
        missing.map((at) => parts[at]),
        ['xylophone'],
      );
  });

  test('is not if every word is wanted', async () => {
    const { partial } = await askCorpus(corpus, 'herring xylophone', { every: true });
    assert.deepEqual(partial, []);
  });

  test('says which words no text has', async () => {
    assert.deepEqual((await askCorpus(corpus, 'herring xylophone')).unknown, ['xylophone']);
  });
});

describe('A question', () => {
  test('is searched by the words that mean something, and says which do not', async () => {
    const { dropped, parts } = await askCorpus(corpus, 'who caught the herring');
    assert.deepEqual(dropped, ['who', 'the']);
    assert.deepEqual(parts, ['caught', 'herring']);
  });

  test('of such words alone is searched by them', async () => {
    assert.deepEqual((await askCorpus(corpus, 'who was it')).dropped, []);
  });

  test('is answered by the statement of the edition that says it', async () => {
    const { claims } = searchSourceOf(corpus, 'all');
    const number = claims.findIndex(({ record }) => record.sentence.includes(' opposed '));
    const answer = await askCorpus(corpus, `who said that ${claims[number]!.record.sentence}?`);
    assert.ok(answer.claims.includes(number));
  });
});
