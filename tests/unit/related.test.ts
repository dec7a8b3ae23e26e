import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Corpus } from '../../src/model/corpus.ts';
import { relatedTo } from '../../src/overviews/entry.ts';
import { corpusOf, fixture } from '../support/content.ts';

const harbours = corpusOf(fixture('harbours'));

const related = (corpus: Corpus, id: string, limit: number) =>
  relatedTo(corpus, corpus.entityOf.get(id)!, limit).map(({ entity, passages }) => [
    entity.id,
    passages,
  ]);

describe('The entities related to one', () => {
  test('share passages with it, those with most first, others in the order of the lists', () => {
    assert.deepEqual(related(harbours, 'quint-maro', 99), [
      ['declaration-of-hesper-rock', 1],
      ['grethaven-summit', 1],
      ['harbour-forum', 1],
      ['harbour-watch', 1],
      ['hesper-rock', 1],
      ['losk', 1],
      ['outer-three', 1],
      ['pormel', 1],
      ['university-of-castellan', 1],
    ]);
  });

  test('are no more than asked for', () => {
    const all = related(harbours, 'veyra', 99);
    assert.deepEqual(related(harbours, 'veyra', 3), all.slice(0, 3));
    assert.deepEqual(all[0], ['harbour-league', 11]);
  });

  test('share as many passages as the other way round, each passage once', () => {
    for (const { id } of harbours.entities)
      for (const [other, passages] of related(harbours, id, 99))
        assert.deepEqual(
          related(harbours, String(other), 99).find(([back]) => back === id),
          [id, passages],
        );
  });

  test('are none where nothing else is named beside it, or nothing else at all', () => {
    assert.deepEqual(related(corpusOf(fixture('one')), 'sarne', 99), []);
    assert.deepEqual(related(harbours, 'tidewater-institute', 99).length, 3);
  });
});
