import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsOf, type NamedForm } from '../../src/registry/aliases.ts';
import type { Entity } from '../../src/registry/entities.ts';
import { checkEntityMarks, findMentions } from '../../src/registry/mentions.ts';
import { makeEntity } from './support/make-entity.ts';
import { linesBefore, readGoodBody } from './support/read-body.ts';

const japan = makeEntity('japan', 'Japan', { form: 'Tokyo', kind: 'metonym', only: ['here'] });
const china = makeEntity('china', 'China');
const states = makeEntity('united-states', 'US', 'U.S.');
const asean = makeEntity('asean', 'ASEAN');
const forum = makeEntity('asean-regional-forum', 'ASEAN Regional Forum', 'ARF');
const registry = [japan, china, states, asean, forum];

/** Reads a body and finds what it names, in the article `here` unless said otherwise. */
function find(body: string, { id = 'here', shields = [] as string[], entities = registry } = {}) {
  const forms: NamedForm[] = [
    ...formsOf(entities),
    ...shields.map((form) => ({ form, kind: 'shield', entity: undefined, at: { file: 'f.yaml' } })),
  ];
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  const article = { id, file: 'a.mdx', text: readGoodBody(body) };
  return {
    mentions: findMentions(article, forms, byId),
    problems: checkEntityMarks(article, byId),
  };
}

/** Each mention as `words → entity`. */
const named = (...input: Parameters<typeof find>) =>
  find(...input).mentions.map(
    ({ passage, start, end, entity }) => `${passage.text.slice(start, end)} → ${entity.id}`,
  );

describe('A mention', () => {
  test('is found wherever an alias stands, in reading order', () => {
    assert.deepEqual(named('China and Japan\n\nthen the U.S. again'), [
      'China → china',
      'Japan → japan',
      'U.S. → united-states',
    ]);
  });

  test('is the longest alias at its place', () => {
    assert.deepEqual(named('the ASEAN Regional Forum of ASEAN'), [
      'ASEAN Regional Forum → asean-regional-forum',
      'ASEAN → asean',
    ]);
  });

  test('is found where only the shorter alias goes on to the end of a word', () => {
    assert.deepEqual(named('the ASEAN Regional Forums'), ['ASEAN → asean']);
  });

  test('knows the kind of its alias', () => {
    assert.deepEqual(
      find('Tokyo, Japan').mentions.map(({ kind }) => kind),
      ['metonym', 'name'],
    );
  });

  test('may run over a line end and over emphasis', () => {
    assert.deepEqual(named('the ASEAN\nRegional *Forum*'), [
      'ASEAN Regional Forum → asean-regional-forum',
    ]);
  });
});

describe('An alias begins and ends at the border of a word', () => {
  for (const text of ['Japanese', 'ASEANs', 'AUS', 'US2', '4US', 'Chinaé'])
    test(`${text} names none`, () => assert.deepEqual(named(text), []));

  for (const text of [
    'Japan’s',
    '(Japan)',
    '“Japan”',
    'Japan-China',
    'pre-Japan',
    'Japan/x',
    'Japan.',
    'Japan…',
  ])
    test(`${text} names Japan`, () => assert.equal(named(text)[0], 'Japan → japan'));

  test('US$ is money', () => {
    assert.deepEqual(named('US$ 30 billion of US aid'), ['US → united-states']);
  });

  test('case counts: us names none', () => {
    assert.deepEqual(named('us and japan'), []);
  });
});

describe('A phrase that is declared to name none', () => {
  test('shields the aliases within', () => {
    assert.deepEqual(named('the South China Sea and China', { shields: ['South China Sea'] }), [
      'China → china',
    ]);
  });

  test('shields at its own place only', () => {
    assert.deepEqual(named('China Sea', { shields: ['South China Sea'] }), ['China → china']);
  });
});

describe('An alias limited to some articles', () => {
  test('is found there', () => {
    assert.deepEqual(named('Tokyo', { id: 'here' }), ['Tokyo → japan']);
  });

  test('is found nowhere else', () => {
    assert.deepEqual(named('Tokyo', { id: 'elsewhere' }), []);
  });

  test('may mean another entity elsewhere', () => {
    const bank = makeEntity('bank', { form: 'ARF', only: ['elsewhere'] });
    const other = makeEntity('arf', { form: 'ARF', only: ['here'] });
    const entities = [bank, other];
    assert.deepEqual(named('ARF', { id: 'elsewhere', entities }), ['ARF → bank']);
    assert.deepEqual(named('ARF', { id: 'here', entities }), ['ARF → arf']);
  });
});

describe('Words marked by the editors', () => {
  test('name the entity that the mark says', () => {
    const { mentions } = find('the <Entity id="japan">island country</Entity>');
    assert.deepEqual(
      mentions.map(({ entity, kind, start, end }) => [entity.id, kind, start, end]),
      [['japan', 'marked', 4, 18]],
    );
  });

  test('name no other, though they hold an alias', () => {
    assert.deepEqual(named('<Entity id="japan">the China hands</Entity> of China'), [
      'the China hands → japan',
      'China → china',
    ]);
  });

  test('name none where the mark says none', () => {
    assert.deepEqual(named('<Entity id="none">Japan</Entity> and Japan'), ['Japan → japan']);
  });

  test('keep an alias out that reaches into them', () => {
    const { mentions } = find('ASEAN Regional <Entity id="none">Forum</Entity>');
    assert.ok(mentions.every(({ entity }) => entity !== forum));
  });

  test('stand in reading order among the others', () => {
    assert.deepEqual(named('China, <Entity id="japan">it</Entity> and ASEAN'), [
      'China → china',
      'it → japan',
      'ASEAN → asean',
    ]);
  });

  test('must name an entity that there is', () => {
    assert.deepEqual(find('a <Entity id="jappan">b</Entity>').problems, [
      {
        file: 'a.mdx',
        line: linesBefore + 1,
        column: 3,
        message: 'there is no actor or initiative with the id jappan',
        hint: 'did you mean japan?',
      },
    ]);
  });

  test('bring the advice to write the entity where no other is near', () => {
    assert.equal(
      find('a <Entity id="world-trade-organization">b</Entity>').problems[0]!.hint,
      'write content/actors/world-trade-organization.mdx or content/initiatives/world-trade-organization.mdx first',
    );
  });
});

describe('The first mention', () => {
  const firsts = (body: string) =>
    find(body).mentions.map(({ entity, first }) => `${entity.id} ${first ? 'first' : 'again'}`);

  test('of each entity is marked', () => {
    assert.deepEqual(firsts('Japan, China, Japan\n\nChina'), [
      'japan first',
      'china first',
      'japan again',
      'china again',
    ]);
  });

  test('is marked in every section anew', () => {
    assert.deepEqual(firsts('Japan\n\n## Two\n\nJapan\n\nJapan\n\n### Three\n\nJapan'), [
      'japan first',
      'japan first',
      'japan again',
      'japan first',
    ]);
  });

  test('is that of the running text, not the one in the heading above it', () => {
    assert.deepEqual(firsts('## Japan and China\n\nJapan'), [
      'japan again',
      'china again',
      'japan first',
    ]);
  });

  test('is marked in every note anew', () => {
    assert.deepEqual(firsts('Japan[^1] and[^2]\n\n[^1]: Japan\n\n[^2]: Japan'), [
      'japan first',
      'japan first',
      'japan first',
    ]);
  });

  test('under whatever alias', () => {
    assert.deepEqual(firsts('Tokyo and Japan'), ['japan first', 'japan again']);
  });
});
