import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  citesOf,
  exampleTie,
  linesAmong,
  mainPartners,
  networkOf,
  type Partner,
  tiesWith,
} from '../../src/overviews/network.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { makeStatement } from './support/make-statement.ts';

const japan = makeEntity('japan');
const china = makeEntity('china');
const fund = makeEntity('fund');
const statements = [
  makeStatement(china, 'opposed', fund),
  makeStatement(japan, 'proposed', fund),
  makeStatement(japan, 'proposed', fund, { passage: 'p7' }),
  makeStatement(fund, 'named-after', japan),
  makeStatement(makeEntity('lonely'), 'founded'),
];
const network = networkOf(statements);
const ids = (entities: { id: string }[]) => entities.map(({ id }) => id);

describe('The network', () => {
  test('holds the entities that a statement ties to another, the most tied first', () => {
    assert.deepEqual(
      network.map(({ entity, ties }) => [entity.id, ties]),
      [
        ['fund', 4],
        ['japan', 3],
        ['china', 1],
      ],
    );
  });

  test('knows the partners of each, the most tied first', () => {
    assert.deepEqual(
      network[0]!.partners.map(({ entity, statements: own }) => [entity.id, own.length]),
      [
        ['japan', 3],
        ['china', 1],
      ],
    );
  });

  test('has no tie of an entity with itself', () => {
    assert.deepEqual(networkOf([makeStatement(japan, 'supported', japan)]), []);
  });

  test('draws one line a pair, whoever is the subject', () => {
    const lines = linesAmong(network).map(({ ends, ties }) => [
      ...ends.map(({ entity }) => entity.id),
      ties,
    ]);
    assert.deepEqual(lines, [
      ['fund', 'japan', 3],
      ['fund', 'china', 1],
    ]);
  });

  test('draws lines only between the entities that are drawn', () => {
    assert.deepEqual(linesAmong(network.slice(1)), []);
  });
});

describe('The ties of two entities', () => {
  test('stand together where they say the same, the own acts of the first before those of the other', () => {
    const said = (entity: typeof japan, partner: Partner) =>
      tiesWith(entity, partner).map(({ subjects, predicate, objects, evidence }) =>
        [...ids(subjects), predicate, ...ids(objects), evidence.length].join(' '),
      );
    const [proposed, named] = ['japan proposed fund 2', 'fund named-after japan 1'];
    assert.deepEqual(said(japan, network[1]!.partners[0]!), [proposed, named]);
    assert.deepEqual(said(fund, network[0]!.partners[0]!), [named, proposed]);
  });

  test('cite each passage once, and name its text only where the text changes', () => {
    const tie = tiesWith(japan, {
      entity: fund,
      statements: [
        makeStatement(japan, 'financed', fund, { article: 'one', passage: 'p2' }),
        makeStatement(japan, 'financed', fund, { article: 'one', passage: 'p2' }),
        makeStatement(japan, 'financed', fund, { article: 'one', passage: 'n3' }),
        makeStatement(japan, 'financed', fund, { article: 'two', passage: 'p4' }),
      ],
    })[0]!;
    const articles = ['one', 'two'].map((id) => ({
      id,
      data: makeFrontMatter({ label: `Author of ${id}` }),
    }));
    assert.deepEqual(citesOf(tie, articles), [
      { address: '/articles/one/#p2', label: 'Author of one, ¶ 2' },
      { address: '/articles/one/#n3', label: 'note 3' },
      { address: '/articles/two/#p4', label: 'Author of two, ¶ 4' },
    ]);
  });
});

describe('The tie that serves as an example', () => {
  test('is the one that most sentences state, where no text states more than one', () => {
    const { subjects, predicate, objects } = exampleTie(network)!;
    assert.deepEqual([...ids(subjects), predicate, ...ids(objects)], ['japan', 'proposed', 'fund']);
  });

  test('is one that several texts state, before one that one text states often', () => {
    const said = networkOf([
      ...statements,
      makeStatement(china, 'opposed', fund, { article: 'another' }),
      makeStatement(japan, 'proposed', fund, { passage: 'p8' }),
    ]);
    assert.equal(exampleTie(said)!.predicate, 'opposed');
  });

  test('is none where nothing is tied', () => {
    assert.equal(exampleTie([]), undefined);
  });
});

describe('The main partners', () => {
  const partners = (...counts: number[]) =>
    counts.map((count, index) => ({
      entity: makeEntity(`p${index}`),
      statements: Array<Partner['statements'][number]>(count).fill(statements[0]!),
    }));

  test('are all of them where they are few, with the number of ties that is more than one', () => {
    assert.equal(mainPartners(partners(2)), 'p0 (2)');
    assert.equal(mainPartners(partners(3, 2, 1, 1)), 'p0 (3), p1 (2), p2 and p3');
  });

  test('are the first three where they are many, and the number of the others', () => {
    assert.equal(mainPartners(partners(3, 1, 1, 1, 1)), 'p0 (3), p1, p2 and 2 others');
  });
});
