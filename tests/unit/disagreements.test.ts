import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Corpus, makeCorpus } from '../../src/model/corpus.ts';
import { findDisagreements } from '../../src/overviews/disagreements.ts';
import { corpusOf, fixture, replacing, withFile } from '../support/content.ts';

const harbours = corpusOf(fixture('harbours'));

/** Each disagreement as `entity, kind: about`, with the reading of each side. */
const toldIn = (corpus: Corpus) =>
  findDisagreements(corpus).map(({ entity, on, about, sides }) => [
    `${entity.id}, ${on}: ${about}`,
    ...sides.map(({ article, reading }) => `${article}: ${reading}`),
  ]);

/** The corpus with only those statements that are wanted. */
const only = (isWanted: (statement: Corpus['statements'][number]) => boolean) =>
  makeCorpus({ ...harbours, statements: harbours.statements.filter(isWanted) });

describe('Texts that disagree', () => {
  test('are told with what each says, by name of what they disagree about', () => {
    assert.deepEqual(toldIn(harbours), [
      [
        'breakwater-fund, amount: How much Veyra gave',
        'marsh-holloway-lanterns: 4 million crowns',
        'mroz-open-water: 6.5 million crowns',
      ],
      [
        'harbour-league, date: When it began',
        'marsh-holloway-lanterns: 1924',
        'hale-smaller-harbours: 1926',
      ],
      [
        'harbour-league, members: Who its members are',
        'marsh-holloway-lanterns: Askelund, Łosk, Tolmo, Veyra',
        'hale-smaller-harbours: Askelund, Łosk, Pôrmel, Tolmo, Veyra',
      ],
      [
        'lantern-accord, date: When it was concluded or signed',
        'marsh-holloway-lanterns: 1957',
        'hale-smaller-harbours: 1957',
        'linden-night-ferries: 1958',
      ],
    ]);
  });

  test('are told with the statements that say so', () => {
    const [amount] = findDisagreements(harbours);
    assert.deepEqual(
      amount!.sides.map(({ statements }) => statements.map(({ quotation }) => quotation)),
      [
        ['Between 1952 and 1956 Veyra gave 4 million crowns to the Breakwater Fund'],
        [
          'Between 1952 and 1956 Veyra gave 6.5 million crowns to the Breakwater Fund, as the books of the fund now show (Fenn 2013), which is more than half as much again as older writers say',
        ],
      ],
    );
  });
});

describe('Texts do not disagree', () => {
  test('where one dates more exactly than another', () => {
    const dates = harbours.statements
      .filter(({ subject, predicate }) => subject.id === 'salt-treaty' && predicate === 'concluded')
      .map(({ date }) => date);
    assert.deepEqual(new Set(dates), new Set(['1931-05-12', '1931']));
    assert.deepEqual(toldIn(only(({ subject }) => subject.id === 'salt-treaty')), []);
  });

  test('where both name the same sum', () => {
    assert.deepEqual(toldIn(only(({ subject }) => subject.id === 'tolmo')), []);
  });

  test('where one names examples of members, not all of them', () => {
    const linden = only(
      ({ article, object }) =>
        object?.id === 'harbour-league' &&
        ['marsh-holloway-lanterns', 'linden-night-ferries'].includes(article),
    );
    assert.ok(linden.statements.some(({ complete }) => !complete));
    assert.deepEqual(toldIn(linden), []);
  });

  test('where one of the dates of a text is that of the other', () => {
    const statements = 'content/statements/linden-night-ferries.yaml';
    const both = withFile(
      fixture('harbours'),
      statements,
      replacing("date: '1958'", "date: '[1957,1958]'"),
    );
    assert.deepEqual(
      toldIn(corpusOf(both)).filter(([about]) => about!.startsWith('lantern-accord')),
      [],
    );
  });

  test('where there is but one', () => {
    assert.deepEqual(toldIn(corpusOf(fixture('one'))), []);
    assert.deepEqual(toldIn(corpusOf(fixture('second-language'))), []);
  });
});
