import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationLabel, passageLabel } from '../../src/words/cite-label.ts';
import { authorNames, displayTitle, joinWithAnd, compareNames } from '../../src/words/names.ts';

describe('Names', () => {
  test('are joined with commas and a last and', () => {
    assert.equal(joinWithAnd([]), '');
    assert.equal(joinWithAnd(['a']), 'a');
    assert.equal(joinWithAnd(['a', 'b']), 'a and b');
    assert.equal(joinWithAnd(['a', 'b', 'c']), 'a, b and c');
  });

  test('of authors stand in Western order', () => {
    assert.equal(
      authorNames([
        { given: 'Verena', family: 'Blechinger' },
        { given: 'Jochen', family: 'Legewie' },
      ]),
      'Verena Blechinger and Jochen Legewie',
    );
  });

  test('are sorted without regard to case and accents, numbers by value', () => {
    assert.deepEqual(['Zoo', 'ASEAN+10', 'éa', 'Eb', 'asean+3'].sort(compareNames), [
      'asean+3',
      'ASEAN+10',
      'éa',
      'Eb',
      'Zoo',
    ]);
  });
});

describe('A title', () => {
  test('stands as it is', () => {
    assert.equal(displayTitle({ title: 'T', titleIsEditors: false }), 'T');
  });

  test('stands in square brackets if it is the editors’', () => {
    assert.equal(displayTitle({ title: 'T', titleIsEditors: true }), '[T]');
  });
});

describe('A short reference', () => {
  test('names article and passage', () => {
    assert.equal(citationLabel({ label: 'Nagy 2024' }, 'p12'), 'Nagy 2024, ¶ 12');
  });

  test('tells notes, list items and inserted passages apart', () => {
    assert.equal(passageLabel('n3'), 'note 3');
    assert.equal(passageLabel('p12-1'), '¶ 12-1');
    assert.equal(passageLabel('p12a'), '¶ 12a');
  });
});
