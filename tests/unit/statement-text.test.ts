import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeStatements } from '../../src/registry/claims.ts';
import { getCorpus } from '../../src/corpus/load-corpus.ts';
import { nameWithin, plainSentence } from '../../src/registry/statement-text.ts';
import { entityOf, say } from './support/say.ts';

for (const name of ['United States', 'Philippines', 'Fukuda Doctrine'])
  entityOf(name).data.the = true;

const sentences = (...statements: Parameters<typeof mergeStatements>[0]) =>
  mergeStatements(statements).map(plainSentence);

describe('A name that takes “the” has it', () => {
  test('at the beginning of a sentence and within it', () => {
    assert.deepEqual(sentences(say('United States', 'supported', 'Fukuda Doctrine')), [
      'The United States supported the Fukuda Doctrine',
    ]);
  });

  test('in a list', () => {
    assert.deepEqual(
      sentences(
        say('Japan', 'signed', 'RCEP'),
        say('Philippines', 'signed', 'RCEP'),
        say('United States', 'signed', 'RCEP'),
      ),
      ['Japan, the Philippines and the United States signed RCEP'],
    );
  });

  test('but not where it stands alone, before a colon or in brackets', () => {
    assert.deepEqual(
      sentences(
        say('United States', 'counted', undefined, { value: '300 bases' }),
        say('Clinton', 'office-in', 'United States', { value: 'president' }),
      ),
      ['United States: 300 bases', 'Clinton was president (United States)'],
    );
  });
});

test('In the registry, bodies take “the” and states and persons mostly do not', () => {
  const nameOf = (id: string) => nameWithin(getCorpus().entities.find((one) => one.id === id)!);
  assert.equal(nameOf('asean'), 'the Association of Southeast Asian Nations');
  assert.equal(nameOf('philippines'), 'the Philippines');
  assert.equal(nameOf('asean-plus-three'), 'ASEAN Plus Three');
  assert.equal(nameOf('japan'), 'Japan');
});
