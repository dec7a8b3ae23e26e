import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editionItem, recordItem, shortHash } from '../../src/citing/article-items.ts';
import { checkItem } from '../../src/citing/check-item.ts';
import { cslDate } from '../../src/citing/csl-date.ts';
import { entityItem, overviewItem, workItem, workPageItem } from '../../src/citing/page-items.ts';
import { passageItem } from '../../src/citing/passage-locators.ts';
import { absoluteAddress } from '../../src/publication/site-address.ts';
import { CorpusError } from '../../src/files/problems.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { makeWork } from './support/make-work.ts';

type Changes = Parameters<typeof makeFrontMatter>[0];

const siteUrl = 'https://example.org/base/';
const edition = { edition: '2.1.0', published: '2026-11-21', textHash: 'ab12' };
const article = (changes: Changes = {}) => ({ id: 'a', data: makeFrontMatter(changes) });
const record = (changes: Changes = {}) => recordItem(article(changes));

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
      series: 'Monographien aus dem Institut 24',
      isbn: '3-89129-506-5',
      publisher: 'Iudicium',
      place: 'München',
      published: '2000',
      pages: { first: 297, last: 321 },
    });
    assert.deepEqual(rest, {
      type: 'chapter',
      title: '[A Title]',
      'container-title': 'A Book',
      editor: [{ family: 'Itor', given: 'Ed' }],
      'collection-title': 'Monographien aus dem Institut',
      'collection-number': '24',
      publisher: 'Iudicium',
      'publisher-place': 'München',
      page: '297-321',
      ISBN: '3-89129-506-5',
      issued: { 'date-parts': [[2000]] },
    });
  });

  test('of an article in a journal has volume, issue and the number of the article', () => {
    const item = record({ volume: '7', issue: '8', number: '2', articleNumber: '3054' });
    assert.deepEqual(
      [item.volume, item.issue, item.number, item.note],
      ['7', '8', '3054', 'Number 2 within the issue'],
    );
  });

  test('has as much of its text hash as citations have', () => {
    const textHash = '1d34b712ed30fb7a53bbaf3892d484e1fa78765b33d834a7ff4a44939336dc71';
    assert.equal(
      shortHash(editionItem(article(), { ...edition, textHash }, siteUrl)),
      '1d34b712ed30',
    );
    assert.equal(shortHash(record({ number: '2' })), undefined);
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

  test('does not take a date of writing for one of publication', () => {
    assert.equal(record({ published: null, written: '[2013..]' }).issued, undefined);
  });
});

describe('This edition of an article', () => {
  test('is a part of the site, with its edition, date, address and text hash', () => {
    assert.deepEqual(editionItem(article({ published: '2009-02-17' }), edition, siteUrl), {
      id: 'a-edition',
      type: 'chapter',
      title: 'A Title',
      author: [{ family: 'Author', given: 'Ann' }],
      language: 'en',
      'container-title': 'East Asian Regionalism',
      genre: 'Digital edition',
      edition: '2.1.0',
      URL: 'https://example.org/base/articles/a/',
      issued: { 'date-parts': [[2026, 11, 21]] },
      'original-date': { 'date-parts': [[2009, 2, 17]] },
      note: 'Text SHA-256 ab12',
    });
  });

  test('has no date where it was not published', () => {
    const item = editionItem(article(), { edition: '1.0.0', published: null }, siteUrl);
    assert.equal(item.issued, undefined);
    assert.equal(item['original-date'], undefined);
  });

  test('has the address of a passage in the item of that passage', () => {
    assert.equal(
      passageItem(article(), 'p12', edition, siteUrl).URL,
      'https://example.org/base/articles/a/#p12',
    );
  });
});

describe('A page of the edition', () => {
  test('about an actor is an entry', () => {
    const entity = makeEntity('imf');
    assert.deepEqual(entityItem(entity, siteUrl), {
      id: 'imf',
      type: 'entry-encyclopedia',
      title: 'imf',
      'container-title': 'East Asian Regionalism',
      URL: 'https://example.org/base/actors/imf/',
      language: 'en',
    });
  });

  test('has the edition and its date where they are given', () => {
    const item = overviewItem({ path: '/timeline/', title: 'Timeline' }, siteUrl, edition);
    assert.equal(item.edition, '2.1.0');
    assert.deepEqual(item.issued, { 'date-parts': [[2026, 11, 21]] });
  });

  test('has an address made by a function, if one is given', () => {
    const item = overviewItem({ path: '/', title: 'Home' }, (path) => `https://x.org${path}`);
    assert.equal(item.URL, 'https://x.org/');
    assert.equal(item.id, 'home');
  });

  test('about a work is called by its label', () => {
    const work = makeWork('sohn-2010', [], { authors: ['Sohn'] });
    const { id, title, URL } = workPageItem(work, siteUrl);
    assert.deepEqual(
      [id, title, URL],
      ['sohn-2010-page', 'Sohn 2010', 'https://example.org/base/works/sohn-2010/'],
    );
  });

  test('needs a web address', () => {
    assert.throws(
      () => absoluteAddress('', '/timeline/'),
      /“\/timeline\/” is no web address.*SITE_URL/,
    );
  });
});

describe('A work cited', () => {
  test('has what its citations tell, and names as they are printed', () => {
    const work = makeWork('higgott-1998', [], { authors: ['Higgott', 'IMF'], suffix: 'a' });
    assert.deepEqual(workItem(work, []), {
      id: 'higgott-1998',
      type: 'document',
      title: '[Work cited as “Higgott and IMF 1998a”]',
      author: [{ literal: 'Higgott' }, { literal: 'IMF' }],
      issued: { 'date-parts': [[1998]] },
      'year-suffix': 'a',
    });
  });

  test('“in this volume” stands in the book of the article that cites it', () => {
    const work = makeWork('hook', [], { authors: ['Hook'], year: null });
    const here = article({
      container: 'A Book',
      editors: [{ given: 'Ed', family: 'Itor' }],
      published: '2000',
      pages: { first: 1, last: 9 },
    });
    assert.deepEqual(workItem(work, [{ ...here, id: 'here' }]), {
      id: 'hook',
      type: 'chapter',
      title: '[Work cited as “Hook in this volume”]',
      author: [{ literal: 'Hook' }],
      'container-title': 'A Book',
      editor: [{ family: 'Itor', given: 'Ed' }],
      issued: { 'date-parts': [[2000]] },
    });
  });
});

describe('A date of EDTF', () => {
  const dates = {
    '2000': { 'date-parts': [[2000]] },
    '2009-02': { 'date-parts': [[2009, 2]] },
    '1999/2003-05': { 'date-parts': [[1999], [2003, 5]] },
    '1977~': { 'date-parts': [[1977]], circa: true },
    '[2013..]': { literal: '2013 or later' },
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
      refusal({ id: 'a', type: 'webpage', issued: '2009' }).map(([, field]) => field),
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
