import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  editionItem,
  pageItem,
  passageItem,
  recordItem,
  shortHash,
  workItem,
} from '../../src/citing/items.ts';
import { checkItem, cslDate } from '../../src/citing/csl.ts';
import { CorpusError } from '../../src/files/problems.ts';
import type { OverviewPage } from '../../src/publication/described-page.ts';
import { makeArticle } from './support/make-article.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { makeWork } from './support/make-work.ts';
import { corpusOf, makePage, publication } from './support/metadata.ts';

type Changes = Parameters<typeof makeFrontMatter>[0];

const { article } = makePage();
const record = (changes: Changes = {}) => recordItem({ id: 'a', data: makeFrontMatter(changes) });

describe('The version of record', () => {
  test('of an article of which little is known has nothing else', () => {
    assert.deepEqual(record(), {
      id: 'a',
      type: 'article-journal',
      title: 'A Title',
      author: [{ family: 'Author', given: 'Ann' }],
      language: 'en',
    });
  });

  test('of a chapter has its book, editors, series with number, imprint and pages', () => {
    const {
      id: _,
      author: __,
      language: ___,
      ...rest
    } = record({
      type: 'book-chapter',
      titleIsEditors: true,
      container: 'A Book',
      editors: [{ given: 'Ed', family: 'Itor' }],
      series: 'Studies of the Institute 24',
      isbn: '3-00000-000-5',
      publisher: 'Quay Press',
      place: 'Porto',
      published: '1987',
      pages: { first: 147, last: 202 },
    });
    assert.deepEqual(rest, {
      type: 'chapter',
      title: '[A Title]',
      'container-title': 'A Book',
      editor: [{ family: 'Itor', given: 'Ed' }],
      'collection-title': 'Studies of the Institute',
      'collection-number': '24',
      publisher: 'Quay Press',
      'publisher-place': 'Porto',
      page: '147-202',
      ISBN: '3-00000-000-5',
      issued: { 'date-parts': [[1987]] },
    });
  });

  test('has the first page alone, where the last is unknown', () => {
    assert.equal(record({ pages: { first: 147, last: null } }).page, '147 ff.');
  });

  test('of an article in a journal has volume, issue and the number of the article', () => {
    const item = record({ volume: '5', issue: '4', number: '2', articleNumber: '12' });
    assert.deepEqual(
      [item.volume, item.issue, item.number, item.note],
      ['5', '4', '12', 'Number 2 within the issue'],
    );
  });

  test('has a series without number as it is', () => {
    const item = record({ series: 'Studies' });
    assert.equal(item['collection-title'], 'Studies');
    assert.equal(item['collection-number'], undefined);
  });

  test('does not name a site again as its publisher', () => {
    const item = record({ type: 'web-essay', container: 'Club', publisher: 'Club' });
    assert.equal(item['container-title'], 'Club');
    assert.equal(item.publisher, undefined);
  });

  test('has the years in which it can have been written, as inferred, where its date is unknown', () => {
    const dates = { published: null, written: '[2013..2015]' };
    assert.deepEqual(record(dates).issued, { literal: '[2013/2015]' });
  });
});

describe('This edition of an article', () => {
  test('is a part of the site, with its edition, date, address and text hash', () => {
    const { article: dated } = makePage({ published: '2011-03-14' });
    assert.deepEqual(editionItem(dated, publication), {
      id: 'a-edition',
      type: 'chapter',
      title: 'A Title',
      author: [{ family: 'Author', given: 'Ann' }],
      language: 'en',
      'container-title': 'Letters on Tides',
      genre: 'Digital edition',
      edition: '2.0.0',
      URL: 'https://example.org/base/articles/a/',
      issued: { 'date-parts': [[2032, 1, 5]] },
      'original-date': { 'date-parts': [[2011, 3, 14]] },
      note: 'Text SHA-256 ab12',
    });
  });

  test('has no date of an original whose date is unknown', () => {
    assert.equal(editionItem(article, publication)['original-date'], undefined);
  });

  test('has as much of its text hash as citations have, which the version of record has not', () => {
    const textHash = `0123456789ab${'c'.repeat(52)}`;
    assert.equal(shortHash(editionItem({ ...article, textHash }, publication)), '0123456789ab');
    assert.equal(shortHash(record({ number: '2' })), undefined);
  });

  test('has the address of a passage in the item of that passage', () => {
    assert.equal(
      passageItem(editionItem(article, publication), 'p12').URL,
      'https://example.org/base/articles/a/#p12',
    );
  });
});

describe('A page of the edition', () => {
  const overview: OverviewPage = {
    kind: 'overview',
    path: '/timeline/',
    title: 'Timeline',
    description: 'D',
    type: 'WebPage',
  };

  test('about an actor is an entry', () => {
    assert.deepEqual(pageItem({ kind: 'entity', entity: makeEntity('lcs') }, publication), {
      id: 'lcs',
      type: 'entry-encyclopedia',
      title: 'lcs',
      'container-title': 'Letters on Tides',
      edition: '1.2.0',
      issued: { 'date-parts': [[2031, 5, 4]] },
      URL: 'https://example.org/base/actors/lcs/',
      language: 'en',
    });
  });

  test('that is neither text nor entry is a page of the site', () => {
    const { id, type, title, URL } = pageItem(overview, publication);
    assert.deepEqual(
      [id, type, title, URL],
      ['timeline', 'webpage', 'Timeline', 'https://example.org/base/timeline/'],
    );
  });

  test('is a part of nothing, if it is the home page', () => {
    const item = pageItem({ kind: 'home', description: 'D' }, publication);
    assert.deepEqual(
      [item.id, item.title, item['container-title'], item.URL],
      ['home', 'Letters on Tides', undefined, 'https://example.org/base/'],
    );
  });

  test('about a work is called by its label', () => {
    const work = makeWork('moor-2010', [], { authors: ['Moor'] });
    const { id, title, URL } = pageItem({ kind: 'work', work, description: 'D' }, publication);
    assert.deepEqual(
      [id, title, URL],
      ['moor-2010-page', 'Moor 2010', 'https://example.org/base/works/moor-2010/'],
    );
  });
});

describe('A work cited', () => {
  const here = {
    ...makeArticle('A', {
      container: 'A Book',
      editors: [{ given: 'Ed', family: 'Itor' }],
      published: '1987',
      pages: { first: 1, last: 9 },
    }),
    id: 'here',
  };
  const corpus = corpusOf({ articles: [here] });

  test('has what its citations tell, and names as they are printed', () => {
    const work = makeWork('moor-1998', [], { authors: ['Moor', 'LCS'], suffix: 'a' });
    assert.deepEqual(workItem(work, corpus), {
      id: 'moor-1998',
      type: 'document',
      title: '[Work cited as “Moor and LCS 1998a”]',
      author: [{ literal: 'Moor' }, { literal: 'LCS' }],
      issued: { 'date-parts': [[1998]] },
      'year-suffix': 'a',
    });
  });

  test('“in this volume” stands in the book of the article that cites it', () => {
    const work = makeWork('strand', ['Strand in this volume'], {
      authors: ['Strand'],
      year: null,
    });
    assert.deepEqual(workItem(work, corpus), {
      id: 'strand',
      type: 'chapter',
      title: '[Work cited as “Strand in this volume”]',
      author: [{ literal: 'Strand' }],
      'container-title': 'A Book',
      editor: [{ family: 'Itor', given: 'Ed' }],
      issued: { 'date-parts': [[1987]] },
    });
  });
});

describe('A date of EDTF', () => {
  const dates = {
    '1987': { 'date-parts': [[1987]] },
    '2011-03': { 'date-parts': [[2011, 3]] },
    '1999/2003-05': { 'date-parts': [[1999], [2003, 5]] },
    '1977~': { 'date-parts': [[1977]], circa: true },
    '[2015..]': { literal: '2015 or later' },
    '1999/..': { literal: 'from 1999' },
    '199X': { literal: 'the 1990s' },
  };
  for (const [edtf, expected] of Object.entries(dates))
    test(`${edtf} is ${JSON.stringify(expected)} in CSL`, () => {
      assert.deepEqual(cslDate(edtf), expected);
    });
});

describe('An item is refused', () => {
  const refusal = (item: unknown) => {
    try {
      checkItem(item);
    } catch (error) {
      if (error instanceof CorpusError)
        return error.problems.map(({ file, field, message, hint }) => [file, field, message, hint]);
      throw error;
    }
    return [];
  };

  test('with an unknown variable, naming it and the one that was meant', () => {
    assert.deepEqual(refusal({ id: 'a', type: 'webpage', publishr: 'X' }), [
      ['CSL item a', 'publishr', 'is not a known key', 'did you mean publisher?'],
    ]);
  });

  test('with an unknown type', () => {
    assert.deepEqual(
      refusal({ id: 'a', type: 'blog' }).map(([file, field]) => [file, field]),
      [['CSL item a', 'type']],
    );
  });

  test('with a date of another shape', () => {
    assert.deepEqual(
      refusal({ id: 'a', type: 'webpage', issued: '2011' }).map(([, field]) => field),
      ['issued'],
    );
  });

  test('without id', () => {
    assert.deepEqual(refusal({ type: 'webpage' })[0]?.slice(0, 3), [
      'CSL item without id',
      'id',
      'is missing',
    ]);
  });

  test('if it is none', () => {
    assert.equal(refusal(null).length, 1);
  });
});
