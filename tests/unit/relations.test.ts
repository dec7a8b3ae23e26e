import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { relationsOf } from '../../src/overviews/entry.ts';
import { chronologyOf } from '../../src/overviews/timeline.ts';
import { plainSentence } from '../../src/registry/statement-text.ts';
import { entityOf, say } from './support/say.ts';

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

test('Acts that no predicate holds are listed as other acts', () => {
  const japan = entityOf('Japan');
  const statements = [say('Japan', 'did', undefined, { value: 'held back' })];
  assert.deepEqual(
    relationsOf(statements, japan).map(({ label }) => label),
    ['other acts'],
  );
});
