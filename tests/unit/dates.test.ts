import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dateInWords,
  dateKey,
  inferredYears,
  publishedInWords,
  rangeOf,
} from '../../src/words/dates.ts';
import { isEdtf } from '../../src/schemas/edtf.ts';

const published = (date: string) => ({ published: date });
const written = (date?: string) => ({ published: null, written: date });

describe('A date in words', () => {
  for (const [date, words] of [
    ['2009', '2009'],
    ['2009-02', 'February 2009'],
    ['2009-02-07', '7 February 2009'],
    ['2009-12-31', '31 December 2009'],
    ['[2013..]', '2013 or later'],
    ['[2013-05..]', 'May 2013 or later'],
    ['[..2013]', '2013 or earlier'],
    ['[2013..2015]', 'between 2013 and 2015'],
    ['[2020-11-15..2020-12-31]', 'between 15 November 2020 and 31 December 2020'],
    ['1999/2003', '1999 to 2003'],
    ['1999-05/2003-01-02', 'May 1999 to 2 January 2003'],
    ['1999/..', 'from 1999'],
    ['../2003', 'until 2003'],
    ['1977~', 'about 1977'],
    ['1977?', 'perhaps 1977'],
    ['199X', 'the 1990s'],
    ['1990~/1993~', 'the early 1990s'],
    ['1984~/1986~', 'the mid-1980s'],
    ['1997~/1999~', 'the late 1990s'],
    ['1987~/1993~', 'the late 1980s to the early 1990s'],
    ['1980~/1989~', 'about 1980 to about 1989'],
    ['2000~/2003~', 'the early 2000s'],
    ['2005-01~/2005-03~', 'early 2005'],
    ['2005-05~/2005-08~', 'mid-2005'],
    ['2005-10~/2005-12~', 'late 2005'],
    ['1990~/1994~', 'about 1990 to about 1994'],
    ['1990~/2003~', 'the early 1990s to the early 2000s'],
    ['1990/1993', '1990 to 1993'],
    ['1990~/1993', 'about 1990 to 1993'],
    ['2005-10~/2006-12~', 'about October 2005 to about December 2006'],
    ['2005-04~/2005-06~', 'about April 2005 to about June 2005'],
  ] as const)
    test(`${date} is ${words}`, () => assert.equal(dateInWords(date), words));
});

test('A part of a decade or of a year is a date of EDTF, of all its years or months', () => {
  for (const [date, first, last] of [
    ['1984~/1986~', '1984-01-01', '1986-12-31'],
    ['2005-10~/2005-12~', '2005-10-01', '2005-12-31'],
  ] as const) {
    assert.ok(isEdtf(date), date);
    const { min, max } = rangeOf(date);
    assert.deepEqual(
      [min, max].map((time) => new Date(time).toISOString().slice(0, 10)),
      [first, last],
    );
  }
});

test('A date that cannot be said better stays as it is', () => {
  for (const date of ['2009-21', '{2009,2011}', 'Y170000002'])
    assert.equal(dateInWords(date), date);
});

test('One of several years can be the last of them', () => {
  assert.deepEqual(rangeOf('[2013..2015]'), rangeOf('2013/2015'));
});

describe('The years in which a text can have been written', () => {
  for (const [date, years] of [
    ['2015', '[2015]'],
    ['[2020-11-15..2020-12-31]', '[2020]'],
    ['[2013..2015]', '[2013/2015]'],
    ['2013/2015', '[2013/2015]'],
    ['[2013-05..]', '[2013 or later]'],
    ['[..2013]', '[2013 or earlier]'],
  ] as const)
    test(`of ${date} are ${years}`, () => assert.equal(inferredYears(date), years));
});

describe('The date of an article', () => {
  test('is that of its publication', () => {
    assert.equal(
      publishedInWords({ published: '2009-02-17', written: '2008' }),
      '17 February 2009',
    );
  });

  test('is unknown where nothing is known', () => {
    assert.equal(publishedInWords(written()), 'date unknown');
    assert.equal(publishedInWords(written(), 'Unknown'), 'Unknown');
  });

  test('is unknown, with the time of writing where that is known', () => {
    assert.equal(publishedInWords(written('2013')), 'date unknown; written 2013');
    assert.equal(publishedInWords(written('[2013..]')), 'date unknown; written 2013 or later');
    assert.equal(
      publishedInWords(written('[2013-05..]')),
      'date unknown; written May 2013 or later',
    );
  });
});

describe('Articles are sorted', () => {
  const ordered = (...dates: { published: string | null; written?: string }[]) =>
    dates.toSorted((a, b) => dateKey(a).localeCompare(dateKey(b)));

  test('by the first day that their date can mean', () => {
    const dates = [
      published('2000'),
      published('2009-02'),
      published('2009-02-17'),
      published('2024-08-08'),
    ];
    assert.deepEqual(ordered(...dates.toReversed()), dates);
  });

  test('by the time of writing where the publication is not known', () => {
    const dates = [published('2009'), written('[2013..]'), published('2021')];
    assert.deepEqual(ordered(...dates.toReversed()), dates);
  });

  test('last where nothing is known', () => {
    assert.deepEqual(ordered(written(), published('2024')), [published('2024'), written()]);
  });

  test('whatever date the front matter may hold', () => {
    for (const date of [
      '[..2013]',
      '../2009',
      '2009/..',
      '2009~',
      '199X',
      '2009-21',
      '{2009,2011}',
    ].filter(isEdtf))
      assert.match(dateKey(published(date)), /^\d{4}/, date);
  });
});
