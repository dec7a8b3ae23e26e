import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, factNames } from '../../src/schemas/article.ts';
import { isEdtf } from '../../src/schemas/edtf.ts';
import { check, issuesOf } from './support/check-data.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';

describe('The front matter of an article', () => {
  test('is valid with what is not known as null', () => {
    assert.deepEqual(issuesOf(article, makeFrontMatter()), []);
  });

  test('names an unknown key and the nearest known one', () => {
    assert.deepEqual(check(article, { ...makeFrontMatter(), titel: 'x' }), [
      {
        file: 'f.mdx',
        field: 'titel',
        message: 'is not a known key',
        hint: 'did you mean title?',
      },
    ]);
  });

  test('names an unknown key within a field', () => {
    const rights = { ...makeFrontMatter().rights, licence: 'MIT' };
    assert.deepEqual(
      check(article, { ...makeFrontMatter(), rights }).map(({ field, hint }) => [field, hint]),
      [['rights.licence', 'did you mean license?']],
    );
  });

  for (const key of Object.keys(makeFrontMatter()))
    test(`needs ${key}, unknown or not`, () => {
      const data = Object.fromEntries(
        Object.entries(makeFrontMatter()).filter(([name]) => name !== key),
      );
      const [problem] = check(article, data);
      assert.equal(problem!.field, key);
      assert.equal(problem!.message, 'is missing');
      assert.match(problem!.hint!, /^[A-Z].*/);
    });

  test('takes no number for a string and no empty string', () => {
    assert.equal(check(article, { ...makeFrontMatter(), label: 2009 }).length, 1);
    assert.equal(check(article, makeFrontMatter({ shortTitle: '' })).length, 1);
    assert.equal(check(article, makeFrontMatter({ about: '' })).length, 1);
  });

  test('names the author and the part that is wrong', () => {
    const authors = [...makeFrontMatter().authors, { given: 'Bo', family: '', affiliation: null }];
    assert.equal(check(article, makeFrontMatter({ authors }))[0]!.field, 'authors 2, family');
  });

  test('takes a hash of 64 digits and an edition of three numbers only', () => {
    assert.deepEqual(issuesOf(article, makeFrontMatter({ source: { file: 'a', sha256: 'abc' } })), [
      'source.sha256: must be 64 hexadecimal digits',
    ]);
    assert.deepEqual(issuesOf(article, makeFrontMatter({ edition: '1.0' })), [
      'edition: must be three numbers, e.g. 1.0.0',
    ]);
  });

  test('takes pages and lost notes only from first to last', () => {
    assert.notDeepEqual(
      issuesOf(
        article,
        makeFrontMatter({
          pages: { first: 9, last: 8 },
          facts: { ...makeFrontMatter().facts, pages: { from: 'text' } },
        }),
      ),
      [],
    );
    assert.notDeepEqual(
      issuesOf(article, makeFrontMatter({ lostNotes: { first: 9, last: 8 } })),
      [],
    );
  });
});

describe('The history of an article', () => {
  const record = (edition: string, date = '2026-11-21') => ({ edition, date, changes: 'Changed.' });
  const issues = (edition: string, ...history: ReturnType<typeof record>[]) =>
    issuesOf(article, makeFrontMatter({ edition, history }));

  test('begins with the present edition, newest first', () => {
    assert.deepEqual(issues('1.10.0', record('1.10.0'), record('1.9.0'), record('1.0.0')), []);
    assert.deepEqual(issues('2.0.0', record('1.0.0')), [
      'history 1, edition: is 1.0.0, but the edition of the article is 2.0.0: say what changed in it',
    ]);
    assert.deepEqual(issues('1.1.0', record('1.1.0'), record('1.1.0')), [
      'history 2, edition: is 1.1.0, which is not before 1.1.0: the newest edition stands first',
    ]);
  });

  test('is reported with how to mend it', () => {
    const history = [record('1.1.0'), record('1.2.0')];
    assert.deepEqual(
      check(article, makeFrontMatter({ edition: '2.0.0', history })).map(({ hint }) => hint),
      [
        'order the entries by their numbers, the greatest first',
        'put at the top of history an entry with edition: 2.0.0, its date and its changes',
      ],
    );
  });

  test('goes back in time', () => {
    assert.deepEqual(issues('1.1.0', record('1.1.0', '2026-11-20'), record('1.0.0')), [
      'history 2, date: is 2026-11-21, after that of edition 1.1.0',
    ]);
    assert.equal(issues('1.0.0', record('1.0.0', '2026-11-31')).length, 1);
  });

  test('is never empty', () => {
    assert.equal(issues('1.0.0').length, 1);
  });
});

describe('The origin of a fact', () => {
  test('must be given for every fact that is stated', () => {
    assert.deepEqual(issuesOf(article, makeFrontMatter({ published: '2009', volume: '7' })), [
      'facts.volume: is missing: say where this fact comes from (text, catalogue, inferred, editors)',
      'facts.published: is missing: say where this fact comes from (text, catalogue, inferred, editors)',
    ]);
  });

  test('must be given for affiliations as soon as one is known', () => {
    const authors = [{ given: 'Ann', family: 'Author', affiliation: 'A University' }];
    assert.deepEqual(
      check(article, makeFrontMatter({ authors })).map(({ field }) => field),
      ['facts.affiliations'],
    );
  });

  test('may be given for a fact that is not known', () => {
    const facts = {
      ...makeFrontMatter().facts,
      published: { from: 'catalogue', note: 'Not there.' },
    } as const;
    assert.deepEqual(issuesOf(article, makeFrontMatter({ facts })), []);
  });

  test('is one of four', () => {
    const facts = { ...makeFrontMatter().facts, title: { from: 'hearsay' } };
    assert.deepEqual(
      check(article, { ...makeFrontMatter(), facts }).map(({ field }) => field),
      ['facts.title.from'],
    );
  });

  test('is given for known facts only', () => {
    const facts = { ...makeFrontMatter().facts, colour: { from: 'text' } };
    assert.equal(check(article, { ...makeFrontMatter(), facts }).length, 1);
    assert.ok(factNames.includes('title'));
  });

  test('is the editors’ for the title exactly where the title is the editors’', () => {
    const message = 'titleIsEditors: must be true exactly when facts.title is from editors';
    assert.deepEqual(issuesOf(article, makeFrontMatter({ titleIsEditors: true })), [message]);
    const facts = { ...makeFrontMatter().facts, title: { from: 'editors' } } as const;
    assert.deepEqual(issuesOf(article, makeFrontMatter({ facts })), [message]);
    assert.deepEqual(issuesOf(article, makeFrontMatter({ facts, titleIsEditors: true })), []);
  });
});

describe('A date', () => {
  for (const date of [
    '2009',
    '2009-02',
    '2009-02-17',
    '2000-02-29',
    '[2013..]',
    '2009/2010',
    '2009?',
    '2009-21',
  ])
    test(`may be ${date}`, () => assert.ok(isEdtf(date)));

  for (const date of [
    '',
    ' ',
    '17 February 2009',
    '2009-13',
    '2009-02-30',
    '2009-2-7',
    '20090217',
    '/',
    '../..',
    '2009-00',
    'n.d.',
    '2009-',
  ])
    test(`may not be “${date}”`, () => assert.ok(!isEdtf(date)));

  test('that is wrong is named in the message', () => {
    const facts = { ...makeFrontMatter().facts, published: { from: 'text' } } as const;
    assert.deepEqual(issuesOf(article, makeFrontMatter({ published: '2009-13', facts })), [
      'published: “2009-13” is not an EDTF date (2009, 2009-02, 2009-02-17, [2013..] for 2013 or later)',
    ]);
  });
});
