import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsOf } from '../../src/registry/aliases.ts';
import { type Citation, findCitations, linkedParts } from '../../src/registry/citations.ts';
import { findMentions } from '../../src/registry/mentions.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { readGoodBody } from './support/read-body.ts';

const sohn = makeWork('sohn-2010', ['Sohn 2010', 'Sohn 2010, p. 17']);
const keohane = makeWork('keohane-1984', ['Keohane (1984)']);
const tejima = makeWork('tejima', ['Tejima and Legewie in this volume']);
const legewie = makeWork('legewie', ['Legewie in this volume']);
const works = [sohn, keohane, tejima, legewie];

const find = (body: string, { id = 'here', from = works } = {}) =>
  findCitations({ id, text: readGoodBody(body) }, from);
const shown = (citations: Citation[]) =>
  citations.map(
    ({ passage, start, end, work }) => `${passage.text.slice(start, end)} → ${work.key}`,
  );
const cited = (...input: Parameters<typeof find>) => shown(find(...input));

describe('A citation', () => {
  test('is found wherever a form of a work stands, in reading order', () => {
    assert.deepEqual(cited('Keohane (1984) and [Sohn 2010]\n\n[Sohn 2010]'), [
      'Keohane (1984) → keohane-1984',
      'Sohn 2010 → sohn-2010',
      'Sohn 2010 → sohn-2010',
    ]);
  });

  test('is found in notes', () => {
    assert.deepEqual(cited('Text.[^1]\n\n[^1]: See Sohn 2010.'), ['Sohn 2010 → sohn-2010']);
  });

  test('is the longest form of its work at its place', () => {
    assert.deepEqual(cited('[Sohn 2010, p. 17]'), ['Sohn 2010, p. 17 → sohn-2010']);
  });

  test('ends at the border of a word', () => {
    assert.deepEqual(cited('Sohn 2010a, Sohn 20101, McSohn 2010'), []);
    assert.deepEqual(cited('[Sohn 2010, p. 170]'), ['Sohn 2010 → sohn-2010']);
  });

  test('may run over a line end', () => {
    assert.deepEqual(cited('(Sohn\n2010)'), ['Sohn 2010 → sohn-2010']);
  });

  test('is sought only in the articles that cite the work', () => {
    assert.deepEqual(cited('Sohn 2010', { id: 'elsewhere' }), []);
  });

  test('may hold a citation of another work, and both count', () => {
    assert.deepEqual(cited('(see the articles by Tejima and Legewie in this volume)'), [
      'Tejima and Legewie in this volume → tejima',
      'Legewie in this volume → legewie',
    ]);
  });

  test('of several authors is none of the last of them alone', () => {
    const from = [
      makeWork('nye-1977', ['Nye 1977']),
      makeWork('keohane-nye-1977', ['Keohane and Nye 1977']),
    ];
    assert.deepEqual(cited('(Keohane and Nye 1977; Nye 1977)', { from }), [
      'Keohane and Nye 1977 → keohane-nye-1977',
      'Nye 1977 → nye-1977',
    ]);
  });
});

describe('A citation is linked', () => {
  test('by all its words', () => {
    assert.deepEqual(shown(linkedParts(find('[Sohn 2010, p. 17]'))), [
      'Sohn 2010, p. 17 → sohn-2010',
    ]);
  });

  test('up to the citation within it, without the word that joins the two', () => {
    assert.deepEqual(shown(linkedParts(find('by Tejima and Legewie in this volume'))), [
      'Tejima → tejima',
      'Legewie in this volume → legewie',
    ]);
  });
});

describe('A name within a citation', () => {
  const ministry = makeEntity('ministry', 'Ministry of Foreign Affairs', 'MOFA');
  const mofa = makeWork('mofa-1999', ['MOFA 1999']);
  const named = (body: string) => {
    const article = { id: 'here', file: 'a.mdx', text: readGoodBody(body) };
    const citations = findCitations(article, [mofa]);
    const byId = new Map([[ministry.id, ministry]]);
    return findMentions(article, formsOf([ministry]), byId, citations).map(({ passage, start }) =>
      passage.text.slice(start),
    );
  };

  test('is no mention', () => {
    assert.deepEqual(named('(MOFA 1999)'), []);
  });

  test('is none where the editors have marked it', () => {
    assert.deepEqual(named('(<Entity id="ministry">MOFA</Entity> 1999)'), []);
  });

  test('leaves the name a mention elsewhere in the passage', () => {
    assert.deepEqual(named('(MOFA 1999) MOFA'), ['MOFA']);
  });
});
