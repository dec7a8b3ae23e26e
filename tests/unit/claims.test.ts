import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeStatements } from '../../src/registry/claims.ts';
import { plainSentence } from '../../src/registry/statement-text.ts';
import { say } from './support/say.ts';

const sentences = (...statements: Parameters<typeof mergeStatements>[0]) =>
  mergeStatements(statements).map(plainSentence);

describe('Statements of the same words become one claim', () => {
  test('with several subjects', () => {
    assert.deepEqual(
      sentences(
        say('ASEAN', 'signed', 'RCEP'),
        say('China', 'signed', 'RCEP'),
        say('Japan', 'signed', 'RCEP'),
      ),
      ['ASEAN, China and Japan signed RCEP'],
    );
  });

  test('with several objects', () => {
    assert.deepEqual(
      sentences(say('Japan', 'supported', 'ARF'), say('Japan', 'supported', 'APEC')),
      ['Japan supported ARF and APEC'],
    );
  });

  test('with both where each subject stands with each object', () => {
    assert.deepEqual(
      sentences(
        say('China', 'supported', 'ARF'),
        say('China', 'supported', 'APEC'),
        say('Japan', 'supported', 'ARF'),
        say('Japan', 'supported', 'APEC'),
      ),
      ['China and Japan supported ARF and APEC'],
    );
  });

  test('but not more than was said where they do not', () => {
    assert.deepEqual(
      sentences(
        say('China', 'supported', 'ARF'),
        say('Japan', 'supported', 'ARF'),
        say('Japan', 'supported', 'APEC'),
      ),
      ['China and Japan supported ARF', 'Japan supported APEC'],
    );
  });

  test('in the plural where the verb has one', () => {
    assert.deepEqual(
      sentences(say('China', 'member-of', 'APEC'), say('Japan', 'member-of', 'APEC')),
      ['China and Japan are members of APEC'],
    );
  });
});

describe('Statements stay apart', () => {
  const differing: [string, Parameters<typeof say>[3]][] = [
    ['date', { date: '2001' }],
    ['value', { value: 'for a year' }],
    ['quotation of another claim', { quotation: 'other words' }],
    ['holder', { holder: ['Somebody'] }],
    ['part of the subject', { part: 'the fishers of' }],
    ['part of the object', { objectPart: 'the charter of' }],
    ['modality', { modality: 'refused' }],
    ['extent', { extent: 'at once' }],
    ['comparison', { compared: 'before all others' }],
  ];
  for (const [difference, change] of differing)
    test(`that differ in ${difference}`, () => {
      assert.equal(
        sentences(say('China', 'left', 'ARF'), say('Japan', 'left', 'ARF', change)).length,
        2,
      );
    });
});

test('A claim made in two places is one, with the evidence of both', () => {
  const here = say('India', 'left', 'RCEP', { date: '2019', passage: 'p13' });
  const there = say('India', 'left', 'RCEP', {
    date: '2019',
    passage: 'p17',
    quotation: 'dropped out',
  });
  const claims = mergeStatements([here, there]);
  assert.equal(claims.length, 1);
  assert.deepEqual(claims[0]!.evidence, [here, there]);
});
