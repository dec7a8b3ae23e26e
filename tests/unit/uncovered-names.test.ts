import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsOf, type NamedForm } from '../../src/registry/aliases.ts';
import { findMentions } from '../../src/registry/mentions.ts';
import { checkDeclared, checkNames, findNames } from '../../src/registry/uncovered-names.ts';
import { makeEntity } from './support/make-entity.ts';
import { linesBefore, readGoodBody } from './support/read-body.ts';

const notEntities = 'content/not-entities.yaml';
const registry = [
  makeEntity('japan', 'Japan'),
  makeEntity('asean', 'ASEAN'),
  makeEntity('ministry', 'Ministry of Education'),
];

/** Declares phrases as places, or as the kind that stands before a colon. */
const declare = (phrases: string[]): NamedForm[] =>
  phrases.map((phrase) => {
    const [form = '', kind = 'place'] = phrase.split(':').reverse();
    return { form, kind, entity: undefined, at: { file: notEntities, field: kind } };
  });

/** Finds the names of a body in the article `here`, which cites some words as they stand. */
function find(body: string, { declared = [] as string[], cited = [] as string[] } = {}) {
  const aliases = formsOf(registry);
  const phrases = declare(declared);
  const forms = [...aliases, ...phrases.filter(({ kind }) => kind === 'shield')];
  const article = { id: 'here', file: 'content/articles/here.mdx', text: readGoodBody(body) };
  const byId = new Map(registry.map((entity) => [entity.id, entity]));
  const mentions = findMentions(article, forms, byId);
  const citations = article.text.passages.flatMap((passage) =>
    cited
      .map((form) => ({ passage, start: passage.text.indexOf(form), length: form.length }))
      .filter(({ start }) => start >= 0)
      .map(({ start, length }) => ({ passage, start, end: start + length })),
  );
  const names = findNames([{ ...article, mentions, citations }], aliases, phrases);
  return { names, problems: [...checkNames(names), ...checkDeclared(names, phrases)] };
}

/** What nothing accounts for. */
const left = (...input: Parameters<typeof find>) =>
  find(...input)
    .names.filter(({ cover }) => cover === undefined)
    .map(({ form }) => form);

describe('A name is accounted for', () => {
  const covers = (...input: Parameters<typeof find>) =>
    find(...input).names.map(({ form, cover }) => `${form}: ${cover}`);

  test('by a mention', () => {
    assert.deepEqual(covers('the Ministry of Education'), ['Ministry of Education: registry']);
  });

  test('by words that the editors tie to an entity, or untie', () => {
    assert.deepEqual(left('the <Entity id="japan">Island</Entity>'), []);
    assert.deepEqual(left('the <Entity id="none">Island</Entity>'), []);
  });

  test('by the citation of a work', () => {
    assert.deepEqual(covers('as said [Sohn 2010]', { cited: ['Sohn 2010'] }), [
      'Sohn 2010: citation',
    ]);
  });

  test('by a declaration of any kind', () => {
    assert.deepEqual(
      covers('the Sea of Japan and Thai rice', {
        declared: ['shield:Sea of Japan', 'adjective:Thai'],
      }),
      ['Sea of Japan: shield', 'Thai: adjective'],
    );
  });

  test('in a heading in capitals by forms in any letters', () => {
    assert.deepEqual(left('## JAPAN AND ASIA\n\nin Asia', { declared: ['Asia'] }), []);
  });
});

describe('A name is left', () => {
  test('where nothing accounts for it', () => {
    assert.deepEqual(left('the Green Fund of Japan'), ['Green Fund']);
  });

  test('where an entity is but a part of it', () => {
    assert.deepEqual(left('the ASEAN Fund, the Fund for Japan, ASEAN+9'), [
      'Fund',
      'Fund',
      'ASEAN+9',
    ]);
  });

  test('where a declared phrase is but a part of it', () => {
    assert.deepEqual(left('the East Asia Bureau', { declared: ['East Asia'] }), [
      'East Asia Bureau',
    ]);
    assert.deepEqual(left('in East Asia', { declared: ['Asia'] }), ['East Asia']);
  });

  test('unless a joint separates the parts', () => {
    const declared = ['Asia', 'North America', 'adjective:Chinese'];
    assert.deepEqual(left('Chinese-Asia and North America', { declared }), []);
  });

  test('whole, if one part only is declared', () => {
    assert.deepEqual(left('the Asia and Green Fund', { declared: ['Asia'] }), [
      'Asia and Green Fund',
    ]);
  });

  test('with a complaint for each form, at its first place', () => {
    assert.deepEqual(find('the Green Fund\n\na Green Fund\n\none Bank').problems, [
      {
        file: 'content/articles/here.mdx',
        line: linesBefore + 1,
        column: 1,
        message: 'nothing accounts for the name “Green Fund”, which stands in 2 places',
        hint: 'write its actor or initiative, add it to the aliases of one, or declare it in content/not-entities.yaml',
      },
      {
        file: 'content/articles/here.mdx',
        line: linesBefore + 5,
        column: 1,
        message: 'nothing accounts for the name “Bank”',
        hint: 'write its actor or initiative, add it to the aliases of one, or declare it in content/not-entities.yaml',
      },
    ]);
  });
});

describe('A declaration', () => {
  test('that accounts for no name is to be removed', () => {
    assert.deepEqual(find('in Asia', { declared: ['Asia', 'Europe'] }).problems, [
      {
        file: 'content/not-entities.yaml',
        field: 'place',
        message: '“Europe” accounts for no name in the texts',
        hint: 'remove it, or write it exactly as a text has it',
      },
    ]);
  });

  test('of words that are mentions wherever they stand accounts for none', () => {
    assert.equal(find('in Japan', { declared: ['Japan'] }).problems.length, 1);
  });
});
