import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entityAddress, workAddress } from '../../src/addresses/addresses.ts';
import type { Entity } from '../../src/registry/entities.ts';
import { type CitedWork, workLabel } from '../../src/registry/works.ts';
import { listAllNames } from '../../src/overviews/all-names.ts';
import { corpusOf, fixture } from '../support/content.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import type { Corpus } from '../../src/model/corpus.ts';

/** A corpus with these passages, one an article, in which nothing is mentioned. */
function makeCorpus(
  entities: Entity[],
  works: CitedWork[] = [],
  texts: Record<string, string> = {},
): Corpus {
  const articles = Object.entries(texts).map(([id, text]) => ({
    id,
    data: { label: `Text ${id}` },
    text: { passages: [{ text }] },
    mentions: [],
  }));
  return { articles, entities, works } as unknown as Corpus;
}

/** An entity called otherwise than its id. */
function called(name: string, sort: string | undefined, entity: Entity): Entity {
  const data = { ...entity.data, name, ...(sort ? { sort } : {}) };
  return { ...entity, data };
}

/** The lines as the page shows them. */
function linesOf(corpus: Corpus): string[] {
  return listAllNames(corpus).flatMap(({ id, names }) => [
    `#${id}`,
    ...names.map(({ form, name, metonym, only }) =>
      [form, name && `→ ${name}`, metonym && 'capital', ...only].filter(Boolean).join(' '),
    ),
  ]);
}

describe('The list of all names', () => {
  const corpus = corpusOf(fixture('harbours'));
  const names = listAllNames(corpus).flatMap((letter) => letter.names);
  const listed = new Set(names.map(({ form, path }) => `${form.toLowerCase()} ${path}`));

  test('misses no alias, no name of a page, no sorting form and no work', () => {
    const wanted = [
      ...corpus.entities.flatMap((entity) =>
        [entity.data.name, ...entity.data.aliases.map(({ form }) => form)].map(
          (form) => [form, entityAddress(entity)] as const,
        ),
      ),
      ...corpus.works.map((work) => [workLabel(work), workAddress(work)] as const),
    ];
    assert.ok(wanted.length > corpus.entities.length + corpus.works.length);
    const missing = wanted.filter(([form, path]) => !listed.has(`${form.toLowerCase()} ${path}`));
    assert.deepEqual(missing, []);
  });

  test('leads to pages that exist, to each of them by its own name once', () => {
    const pages = [...corpus.entities.map(entityAddress), ...corpus.works.map(workAddress)].sort();
    const own = names.filter(({ name }) => name === undefined).map(({ path }) => path);
    assert.deepEqual(own.sort(), pages);
    const lost = names.filter(({ path }) => !pages.includes(path));
    assert.deepEqual(lost, []);
  });

  test('says nothing twice', () => {
    assert.equal(listed.size, names.length);
  });

  test('marks capitals that stand for governments, with the texts in which they do', () => {
    const castellan = names.filter(({ form }) => form === 'Castellan');
    assert.deepEqual(
      castellan.map(({ name, metonym, only }) => ({ name, metonym, only })),
      [{ name: 'Veyra', metonym: true, only: ['Mróz n.d.'] }],
    );
  });
});

describe('Names are listed', () => {
  test('by letters whatever their accents, digits first', () => {
    const corpus = makeCorpus([
      makeEntity('Ôsaka'),
      makeEntity('Osa'),
      makeEntity('2+2'),
      makeEntity('Łódź'),
      makeEntity('the Pact'),
    ]);
    assert.deepEqual(linesOf(corpus), [
      '#0-9',
      '2+2',
      '#l',
      'Łódź',
      '#o',
      'Osa',
      'Ôsaka',
      '#p',
      'the Pact',
    ]);
  });

  test('word by word, whatever joins the words', () => {
    const forms = ['ASEAN way', 'ASEAN – 4', 'Asean', 'ASEAN-6', 'ASEANs', 'ASEAN+3', 'A.S.', 'AS'];
    const corpus = makeCorpus(forms.map((form) => makeEntity(form)));
    assert.deepEqual(linesOf(corpus), [
      '#a',
      'A.S.',
      'AS',
      'Asean',
      'ASEAN+3',
      'ASEAN – 4',
      'ASEAN-6',
      'ASEAN way',
      'ASEANs',
    ]);
  });

  test('once where they differ in capitals alone', () => {
    const corpus = makeCorpus([called('Japan', undefined, makeEntity('jp', 'JAPAN', 'Japan'))]);
    assert.deepEqual(linesOf(corpus), ['#j', 'Japan']);
  });

  test('under the family name too', () => {
    const moore = called('Michael Moore', 'Moore, Michael', makeEntity('moore', 'Moore'));
    const journal = called('The Journal', 'Journal', makeEntity('journal', 'The Journal'));
    assert.deepEqual(linesOf(makeCorpus([moore, journal])), [
      '#j',
      'The Journal',
      '#m',
      'Michael Moore',
      'Moore → Michael Moore',
      'Moore, Michael → Michael Moore',
    ]);
  });

  test('with further authors and titles of works', () => {
    const work = makeWork('w-1977', [], { authors: ['Keohane', 'Nye'], title: 'Power' });
    assert.deepEqual(linesOf(makeCorpus([], [work])), [
      '#k',
      'Keohane and Nye 1977',
      '#n',
      'Nye → Keohane and Nye 1977',
      '#p',
      'Power → Keohane and Nye 1977',
    ]);
  });
});

describe('A name that holds in some texts alone says in which', () => {
  const lines = (alias: Parameters<typeof makeEntity>[1], texts: Record<string, string>) =>
    linesOf(makeCorpus([makeEntity('Club', alias)], [], texts)).slice(1);

  test('if another text has it and means something else', () => {
    const alias = { form: 'Circle', only: ['one'] };
    const texts = { one: 'A Circle.', other: 'Draw a circle.' };
    assert.deepEqual(lines(alias, texts), ['Circle → Club Text one', 'Club']);
  });

  test('if another text means another by it', () => {
    const [left, right] = ['one', 'other'].map((text) =>
      makeEntity(`Club of text ${text}`, { form: 'Circle', only: [text] }),
    );
    const texts = { one: 'A Circle.', other: 'The Circle.' };
    assert.deepEqual(linesOf(makeCorpus([left!, right!], [], texts)).slice(1), [
      'Circle → Club of text one Text one',
      'Circle → Club of text other Text other',
      'Club of text one',
      'Club of text other',
    ]);
  });

  test('but not if no other text has it', () => {
    const alias = { form: 'Circle', only: ['one'] };
    assert.deepEqual(lines(alias, { one: 'A Circle.', other: 'A line.' }), [
      'Circle → Club',
      'Club',
    ]);
  });

  test('if it is a shortened form or a capital', () => {
    const texts = { one: 'A Circle.', other: 'A line.' };
    assert.deepEqual(lines({ form: 'Circle', kind: 'short', only: ['one'] }, texts), [
      'Circle → Club Text one',
      'Club',
    ]);
    assert.deepEqual(lines({ form: 'Circle', kind: 'metonym', only: ['one'] }, texts), [
      'Circle → Club capital Text one',
      'Club',
    ]);
  });
});
