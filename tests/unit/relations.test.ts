import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { relationsOf } from '../../src/overviews/entry.ts';
import { chronologyOf } from '../../src/overviews/timeline.ts';
import { plainSentence } from '../../src/registry/statement-text.ts';
import { say } from './support/say.ts';

describe('The chronology of an entity', () => {
  test('has one line for what several did with it on one date', () => {
    const statements = [
      say('China', 'signed', 'RCEP', { date: '2020-11' }),
      say('Japan', 'signed', 'RCEP', { date: '2020-11' }),
    ];
    assert.deepEqual(chronologyOf(statements).map(plainSentence), ['China and Japan signed RCEP']);
  });

  test('goes from the earliest date on and leaves out what has none', () => {
    const statements = [
      say('India', 'left', 'RCEP', { date: '2019' }),
      say('China', 'supported', 'RCEP'),
      say('China', 'proposed', 'RCEP', { date: '2012' }),
    ];
    assert.deepEqual(
      chronologyOf(statements).map(({ date }) => date),
      ['2012', '2019'],
    );
  });
});

describe('The relations of an entity', () => {
  test('have acts that no predicate holds as other acts', () => {
    const statements = [say('Japan', 'did', undefined, { value: 'held back' })];
    assert.deepEqual(
      relationsOf(statements).map(({ label }) => label),
      ['Other acts'],
    );
  });

  test('stand under headings in the order of the predicates, the same said of several once', () => {
    const statements = [
      say('Japan', 'supported', 'APEC'),
      say('China', 'member-of', 'APEC'),
      say('Japan', 'member-of', 'APEC'),
      say('Japan', 'launched', 'APEC'),
      say('China', 'opposed', 'APEC'),
    ];
    assert.deepEqual(
      relationsOf(statements).map(({ label, claims }) => [label, ...claims.map(plainSentence)]),
      [
        ['Origins', 'Japan launched APEC'],
        ['Membership and offices', 'China and Japan are members of APEC'],
        ['For and against', 'Japan supported APEC', 'China opposed APEC'],
      ],
    );
  });

  test('leave to the chronology what has a date', () => {
    assert.deepEqual(relationsOf([say('India', 'left', 'RCEP', { date: '2019' })]), []);
  });
});
