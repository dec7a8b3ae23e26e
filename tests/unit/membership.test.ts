import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimsOnGroupings, lettersOf, membershipMatrix } from '../../src/overviews/membership.ts';
import type { Statement } from '../../src/registry/statements.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { say } from './support/say.ts';
import type { Corpus, CorpusArticle } from '../../src/model/corpus.ts';

const article = (id: string, ...families: string[]) =>
  ({
    id,
    data: makeFrontMatter({
      authors: families.map((family) => ({ given: 'A', family, affiliation: null })),
    }),
  }) as CorpusArticle;
const corpus = (...statements: Statement[]) =>
  ({
    articles: [article('a', 'Ann'), article('b', 'Bob')],
    statements,
  }) as Partial<Corpus> as Corpus;
const list = (id: string, object: string, ...members: string[]) =>
  members.map((member) => say(member, 'member-of', object, { article: id, complete: true }));

/** What the matrix shows for an entity and a grouping: `a member, b unlisted: differ`. */
function cell(member: string, grouping: string, ...statements: Statement[]): string {
  const { bands } = membershipMatrix(corpus(...statements), 1);
  const row = bands.flatMap(({ rows }) => rows).find(({ entity }) => entity.id === member);
  const found = [...(row?.cells ?? [])].find(([{ id }]) => id === grouping)?.[1];
  if (!found) return '';
  const signs = found.signs.map((sign) => `${sign.article.id} ${sign.standing}`).join(', ');
  return signs + (found.differ ? ': differ' : '');
}

describe('A cell of the matrix', () => {
  test('shows what each text says', () => {
    const says = [
      say('Japan', 'joined', 'APEC'),
      say('Japan', 'member-of', 'APEC', { article: 'b' }),
    ];
    assert.equal(cell('Japan', 'APEC', ...says), 'a member, b member');
  });

  test('tells plans, withdrawals and outsiders apart', () => {
    assert.equal(
      cell('Japan', 'AMF', say('Japan', 'member-of', 'AMF', { modality: 'planned' })),
      'a planned',
    );
    assert.equal(cell('India', 'RCEP', say('India', 'left', 'RCEP')), 'a left');
    assert.equal(
      cell('Russia', 'RCEP', say('Russia', 'member-of', 'RCEP', { modality: 'not' })),
      'a outside',
    );
    assert.equal(
      cell('Russia', 'RCEP', say('Russia', 'joined', 'RCEP', { modality: 'refused' })),
      'a outside',
    );
  });

  test('shows that a whole list lacks whom another list has', () => {
    const says = [...list('a', 'TPP', 'Japan', 'US'), ...list('b', 'TPP', 'Japan', 'Peru')];
    assert.equal(cell('US', 'TPP', ...says), 'a member, b unlisted: differ');
    assert.equal(cell('Japan', 'TPP', ...says), 'a member, b member');
  });

  test('says nothing of a list that gives examples only', () => {
    const says = [
      say('Japan', 'member-of', 'TPP'),
      say('US', 'member-of', 'TPP', { article: 'b' }),
    ];
    assert.equal(cell('US', 'TPP', ...says), 'b member');
  });

  test('does not say twice that a text has somebody outside', () => {
    const says = [
      ...list('a', 'RCEP', 'Japan', 'India'),
      ...list('b', 'RCEP', 'Japan'),
      say('India', 'left', 'RCEP', { article: 'b' }),
    ];
    assert.equal(cell('India', 'RCEP', ...says), 'a member, b left: differ');
  });

  test('shows membership through a body where one text says both', () => {
    const says = [...list('a', 'RCEP', 'ASEAN'), say('Laos', 'member-of', 'ASEAN')];
    assert.equal(cell('Laos', 'RCEP', ...says), 'a through');
  });

  test('does not put the words of two texts together for it', () => {
    const says = [
      ...list('a', 'RCEP', 'ASEAN'),
      say('Laos', 'member-of', 'ASEAN', { article: 'b' }),
    ];
    assert.equal(cell('Laos', 'RCEP', ...says), '');
  });

  test('does not miss a state in a list that has its body', () => {
    const says = [
      ...list('a', 'RCEP', 'ASEAN'),
      say('Laos', 'member-of', 'RCEP', { article: 'b' }),
      say('Laos', 'member-of', 'ASEAN', { article: 'b' }),
    ];
    assert.equal(cell('Laos', 'RCEP', ...says), 'b member');
  });

  test('links a whole list before examples', () => {
    const says = [
      say('Japan', 'member-of', 'TPP', { passage: 'p1' }),
      say('Japan', 'member-of', 'TPP', { passage: 'n5', complete: true }),
    ];
    const [band] = membershipMatrix(corpus(...says), 1).bands;
    const [sign] = [...band!.rows[0]!.cells.values()][0]!.signs;
    assert.deepEqual(
      sign!.statements.map(({ passage }) => passage.id),
      ['n5', 'p1'],
    );
  });
});

describe('The matrix', () => {
  const says = [
    ...list('a', 'ASEAN', 'Laos', 'Brunei'),
    ...list('a', 'RCEP', 'ASEAN', 'Japan', 'China'),
    say('Japan', 'member-of', 'AMF', { modality: 'planned' }),
    say('China', 'member-of', 'AMF', { modality: 'planned' }),
    say('Japan', 'joined', 'UN'),
  ];

  test('has the groupings with enough members, the fullest first and plans last', () => {
    const { groupings } = membershipMatrix(corpus(...says), 2);
    assert.deepEqual(
      groupings.map(({ id }) => id),
      ['RCEP', 'ASEAN', 'AMF'],
    );
  });

  test('puts a body before its members, and all others after them', () => {
    const { bands } = membershipMatrix(corpus(...says), 2);
    assert.deepEqual(
      bands.map(({ rows }) => rows.map(({ entity }) => entity.id)),
      [
        ['ASEAN', 'Brunei', 'Laos'],
        ['China', 'Japan'],
      ],
    );
  });

  test('has a list beside it with every grouping', () => {
    assert.deepEqual(
      claimsOnGroupings(corpus(...says)).map(({ grouping, claims }) => [
        grouping.id,
        claims.length,
      ]),
      [
        ['AMF', 1],
        ['ASEAN', 1],
        ['RCEP', 1],
        ['UN', 1],
      ],
    );
  });
});

test('Texts have letters of their authors, longer where two would be the same', () => {
  const articles = [article('a', 'Hsiao', 'Yang'), article('b', 'Bobowski'), article('c', 'Blum')];
  assert.deepEqual([...lettersOf(articles).values()], ['HY', 'Bo', 'Bl']);
});
