import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  byAuthor,
  byYear,
  perhapsOne,
  perhapsSame,
  sharedAuthors,
  sharedWorks,
  underSameNames,
} from '../../src/overviews/work-lists.ts';
import { checkClaims, type CitedWork, workLabel } from '../../src/registry/works.ts';
import { makeWork } from './support/make-work.ts';

const keys = (works: CitedWork[]) => works.map(({ key }) => key);
const there = [{ article: 'there', forms: ['x'] }];

describe('A work is called', () => {
  const label = (data: Partial<CitedWork['data']>, ...forms: string[]) =>
    workLabel(makeWork('a', forms, data));

  test('by author and year', () => {
    assert.equal(label({ authors: ['Sohn'], year: '2010' }), 'Sohn 2010');
  });

  test('by all its authors', () => {
    assert.equal(label({ authors: ['Cho', 'Jeong'], year: '2008' }), 'Cho and Jeong 2008');
  });

  test('by the letter of its year', () => {
    assert.equal(label({ authors: ['Higgott'], year: '1998', suffix: 'a' }), 'Higgott 1998a');
  });

  test('as cited, where it is cited without a year', () => {
    const hook = { authors: ['Hook'], year: null };
    assert.equal(label(hook, 'Hook shows in this volume'), 'Hook in this volume');
  });

  test('by its title, where it is named in a sentence without a year', () => {
    const data = { authors: ['Orme', 'Pell'], year: null, title: 'On Salt' };
    assert.equal(label(data, 'On Salt'), 'Orme and Pell, “On Salt”');
  });

  test('by its author, where there is neither year nor title', () => {
    assert.equal(label({ authors: ['Orme'], year: null }, 'his essay'), 'Orme n.d.');
  });
});

describe('Works are listed', () => {
  const ogita = makeWork('o', [], { authors: ['Ôgita'], year: '1990' });
  const pascha = makeWork('p', [], { authors: ['Pascha'], year: null });
  const pascha99 = makeWork('p99', [], { authors: ['Pascha'], year: '1999' });
  const nye = makeWork('n', [], { authors: ['Nye'], year: '1999' });
  const nyeAndKeohane = makeWork('nk', [], { authors: ['Nye', 'Keohane'], year: '1977' });
  const works = [pascha, pascha99, nyeAndKeohane, ogita, nye];

  test('by author and then by year, whatever their accents, without year last', () => {
    assert.deepEqual(keys(byAuthor(works)), ['n', 'nk', 'o', 'p99', 'p']);
  });

  test('by year, those without one last', () => {
    assert.deepEqual(
      byYear(works).map(({ year, works: own }) => [year, keys(own)]),
      [
        ['1977', ['nk']],
        ['1990', ['o']],
        ['1999', ['n', 'p99']],
        [null, ['p']],
      ],
    );
  });

  test('under the name of an author that they share', () => {
    assert.deepEqual(keys(underSameNames(works, nye)), ['nk']);
  });
});

describe('What more than one text cites', () => {
  const here = makeWork('a-1999', ['A 1999']);
  const both = makeWork('b-1999', [], { citations: [...here.data.citations, ...there] });
  const other = makeWork('a-2000', [], { citations: there });

  test('is a work that two articles have', () => {
    assert.deepEqual(keys(sharedWorks([here, both, other])), ['b-1999']);
  });

  test('is an author with works in two articles', () => {
    assert.deepEqual(sharedAuthors([here, other]), ['a']);
    assert.deepEqual(sharedAuthors([here]), []);
  });
});

describe('Perhaps one work', () => {
  const plain = makeWork('h-1998', [], { citations: there });
  const a = makeWork('h-1998', ['H 1998a'], { suffix: 'a' });
  const b = makeWork('h-1998', ['H 1998b'], { suffix: 'b' });

  test('is one of a year without a letter and, in another text, with one', () => {
    assert.deepEqual(perhapsSame([plain, a, b], plain), [a, b]);
    assert.deepEqual(perhapsSame([plain, a, b], a), [plain]);
    assert.deepEqual(perhapsOne([a, plain, b]), [[plain, a, b]]);
  });

  test('are not two that one text tells apart', () => {
    assert.deepEqual(perhapsOne([makeWork('h-1998', ['H 1998']), a]), []);
  });

  test('are not two contributions without a year', () => {
    const one = makeWork('h', [], { suffix: 'a' });
    assert.deepEqual(perhapsSame([one], makeWork('h', [], { citations: there })), []);
  });
});

describe('Two works', () => {
  test('cannot claim the same words of an article', () => {
    const works = [makeWork('a-1999', ['A 1999']), makeWork('b-1999', ['A 1999'])];
    assert.deepEqual(checkClaims(works), [
      {
        file: 'content/works/b-1999.yaml',
        field: 'citations 1, forms 1',
        message: '“A 1999” in here is claimed by content/works/a-1999.yaml too',
        hint: 'leave it with the work that it cites',
      },
    ]);
  });
});
