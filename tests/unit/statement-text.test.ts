import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeStatements } from '../../src/registry/claims.ts';
import { nameWithin, plainSentence } from '../../src/registry/statement-text.ts';
import { corpusOf, fixture } from '../support/content.ts';
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

test('In a registry, bodies take “the” and states and persons do not', () => {
  const { entityOf: known } = corpusOf(fixture('harbours'));
  const nameOf = (id: string) => nameWithin(known.get(id)!);
  assert.equal(nameOf('harbour-league'), 'the Harbour League');
  assert.equal(nameOf('harbour-watch'), 'Harbour Watch');
  assert.equal(nameOf('losk'), 'Łosk');
  assert.equal(nameOf('quint-maro'), 'Maro Quint');
});
