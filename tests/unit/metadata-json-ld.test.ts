import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { DescribedPage } from '../../src/publication/described-page.ts';
import { jsonLd, scriptJson } from '../../src/metadata/json-ld.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { makePage, publication } from './support/metadata.ts';

type Node = Record<string, unknown>;
const node = (page: DescribedPage) => jsonLd(page, publication) as Node;
const home = {
  '@type': 'WebSite',
  '@id': 'https://example.org/base/',
  name: 'Letters on Tides',
};

suite('An article in JSON-LD', () => {
  test('of which little is known says what is known', () => {
    assert.deepEqual(node(makePage({}, [])), {
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': 'https://example.org/base/articles/a/',
      name: 'A Title',
      headline: 'A Title',
      description: 'Argues something.',
      author: [{ '@type': 'Person', name: 'Ann Author', givenName: 'Ann', familyName: 'Author' }],
      inLanguage: 'en',
      isPartOf: [home],
      version: '2.0.0',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'SHA-256 of the text', value: 'ab12' }],
      copyrightNotice: 'All rights reserved.',
      image: 'https://example.org/base/og/a.png',
      url: 'https://example.org/base/articles/a/',
      mainEntityOfPage: {
        '@type': 'WebPage',
        url: 'https://example.org/base/articles/a/',
        dateModified: '2032-01-05',
      },
      encoding: [],
    });
  });

  test('stands in its issue, volume and journal, as far as they are known', () => {
    const journal = { '@type': 'Periodical', name: 'J' };
    const volume = { '@type': 'PublicationVolume', volumeNumber: '5', isPartOf: journal };
    const issue = { '@type': 'PublicationIssue', issueNumber: '4', isPartOf: volume };
    const container = (changes: object) =>
      (node(makePage({ container: 'J', ...changes })).isPartOf as Node[])[0];
    assert.deepEqual(container({}), journal);
    assert.deepEqual(container({ volume: '5' }), volume);
    assert.deepEqual(container({ volume: '5', issue: '4' }), issue);
  });

  test('is a chapter of its book, which has editors, series, imprint and ISBN', () => {
    const chapter = node(
      makePage({
        type: 'book-chapter',
        container: 'A Book',
        editors: [{ given: 'Ed', family: 'Itor' }],
        series: 'Studies 24',
        isbn: '3-00000-000-5',
        publisher: 'Quay Press',
        place: 'Porto',
        published: '1987',
        pages: { first: 7, last: 31 },
      }),
    );
    assert.equal(chapter['@type'], 'Chapter');
    assert.equal(chapter.pagination, '7-31');
    assert.deepEqual((chapter.isPartOf as Node[])[0], {
      '@type': 'Book',
      name: 'A Book',
      editor: [{ '@type': 'Person', name: 'Ed Itor', givenName: 'Ed', familyName: 'Itor' }],
      isbn: '3-00000-000-5',
      datePublished: '1987',
      publisher: { '@type': 'Organization', name: 'Quay Press', location: 'Porto' },
      isPartOf: { '@type': 'BookSeries', name: 'Studies' },
      position: '24',
    });
  });

  test('has no date but an exact one', () => {
    assert.equal(node(makePage({ published: '2021-08' })).datePublished, '2021-08');
    assert.equal(node(makePage({ published: '1977~' })).datePublished, undefined);
    assert.equal(node(makePage({ written: '2015' })).datePublished, undefined);
  });

  test('has the files that hold its text, and its licence', () => {
    const { rights } = makePage().article.data;
    const article = node(
      makePage({ rights: { ...rights, license: 'CC-BY-4.0' } }, ['bib', 'epub']),
    );
    assert.equal(article.license, 'https://spdx.org/licenses/CC-BY-4.0');
    assert.deepEqual(article.encoding, [
      {
        '@type': 'MediaObject',
        contentUrl: 'https://example.org/base/articles/a.epub',
        encodingFormat: 'application/epub+zip',
      },
    ]);
  });
});

suite('An entry in JSON-LD', () => {
  test('is a country for a state, without its own name and its capital among the other names', () => {
    const entity = makeEntity('Atlantis', 'ATLANTIS', 'Poseidonis', {
      form: 'Evenor',
      kind: 'metonym',
    });
    const { '@type': type, alternateName } = node({ kind: 'entity', entity });
    assert.deepEqual([type, alternateName], ['Country', ['Poseidonis']]);
  });

  test('has the addresses of its identifiers, and no search name among its names', () => {
    const entity = makeEntity('Atlantis', 'Atlantis');
    entity.data.searchNames = [{ form: 'Ἀτλαντίς', lang: 'grc' }];
    entity.data.identifiers = { wikidata: 'Q9', gnd: '9999910-9' };
    const { alternateName, identifier, sameAs } = node({ kind: 'entity', entity });
    assert.equal(alternateName, undefined);
    assert.deepEqual(sameAs, [
      'https://www.wikidata.org/wiki/Q9',
      'https://d-nb.info/gnd/9999910-9',
    ]);
    assert.deepEqual(identifier, [
      { '@type': 'PropertyValue', propertyID: 'Wikidata', value: 'Q9' },
      { '@type': 'PropertyValue', propertyID: 'GND', value: '9999910-9' },
    ]);
  });

  test('is a term of the register for an initiative', () => {
    const { id, data, description } = makeEntity('tide-fund');
    const entity = {
      id,
      description,
      collection: 'initiatives',
      data: { ...data, kind: 'fund' },
    } as const;
    const term = node({ kind: 'entity', entity });
    assert.equal(term['@type'], 'DefinedTerm');
    assert.equal(term.inDefinedTermSet, 'https://example.org/base/initiatives/');
  });
});

test('A work cited in JSON-LD credits its authors as they are printed', () => {
  const work = makeWork('moor-1998', [], { authors: ['Moor', 'LCS'], suffix: 'a' });
  const { name, creditText, datePublished, author } = node({ kind: 'work', work, description: '' });
  assert.deepEqual(
    [name, creditText, datePublished, author],
    ['Moor and LCS 1998a', 'Moor and LCS', '1998', undefined],
  );
});

test('The site in JSON-LD says where its search is', () => {
  const { potentialAction } = node({ kind: 'home', description: 'D' });
  assert.deepEqual(potentialAction, {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: 'https://example.org/base/search/?q={search_term_string}',
    },
    'query-input': 'required name=search_term_string',
  });
});

test('The data in JSON-LD are a dataset with its files', () => {
  const data = node({
    kind: 'dataset',
    path: '/data/',
    title: 'Data',
    description: 'D',
    files: [{ path: '/data/articles.csv', type: 'text/csv' }],
  });
  assert.deepEqual(
    [data['@type'], data.name, data.version],
    ['Dataset', 'Letters on Tides: data', '1.2.0'],
  );
  assert.deepEqual(data.distribution, [
    {
      '@type': 'DataDownload',
      contentUrl: 'https://example.org/base/data/articles.csv',
      encodingFormat: 'text/csv',
    },
  ]);
});

test('JSON in a script cannot end it', () => {
  const json = scriptJson({ name: '</script><!-- & "' });
  assert.ok(!json.includes('<'));
  assert.deepEqual(JSON.parse(json), { name: '</script><!-- & "' });
});
