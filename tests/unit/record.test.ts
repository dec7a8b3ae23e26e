import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factLabel, originLabel, recordLines } from '../../src/words/record.ts';
import { factNames } from '../../src/schemas/article.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';

describe('The version of record', () => {
  test('of a chapter has its book, editors, series, imprint and pages', () => {
    assert.deepEqual(
      recordLines(
        makeFrontMatter({
          container: 'Facing Asia',
          editors: [
            { given: 'Verena', family: 'Blechinger' },
            { given: 'Jochen', family: 'Legewie' },
          ],
          series: 'Monographien 24',
          place: 'München',
          publisher: 'Iudicium',
          isbn: '3-89129-506-5',
          pages: { first: 297, last: 321 },
        }),
      ),
      [
        'Facing Asia, edited by Verena Blechinger and Jochen Legewie',
        'Monographien 24; München: Iudicium; ISBN 3-89129-506-5',
        'pages 297–321',
      ],
    );
  });

  test('says that pages follow, where the last is unknown', () => {
    const data = { container: 'The Book', pages: { first: 297, last: null } };
    assert.deepEqual(recordLines(makeFrontMatter(data)), ['The Book', 'pages 297 ff.']);
  });

  test('of an article has its journal with volume, issue and number', () => {
    assert.deepEqual(
      recordLines(
        makeFrontMatter({ container: 'The Journal', volume: '7', issue: '8', number: '2' }),
      ),
      ['The Journal, volume 7, issue 8, number 2'],
    );
  });

  test('does not name a publisher twice who is the journal too', () => {
    assert.deepEqual(recordLines(makeFrontMatter({ container: 'A Club', publisher: 'A Club' })), [
      'A Club',
    ]);
  });

  test('says that the place of publication is unknown', () => {
    assert.deepEqual(recordLines(makeFrontMatter({ container: null })), [
      'Place of publication unknown',
    ]);
  });
});

describe('A bibliographic fact', () => {
  test('has a name for the eye', () => {
    assert.equal(factLabel('url'), 'Web address');
    assert.equal(factLabel('volume'), 'Volume');
    assert.equal(new Set(factNames.map(factLabel)).size, factNames.length);
  });

  test('says in a sentence where it comes from', () => {
    for (const origin of ['text', 'catalogue', 'inferred', 'editors'] as const)
      assert.match(originLabel(origin), /^[A-Z].*\.$/);
  });
});
