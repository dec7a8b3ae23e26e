import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { articleFormats } from '../../src/addresses/formats.ts';
import { describePage } from '../../src/metadata/describe.ts';
import { signpostingLinks, writeLinkset } from '../../src/metadata/signposting.ts';
import { writeOpenSearch } from '../../src/metadata/open-search.ts';
import { makeEntity } from './support/make-entity.ts';
import { makePage, publication } from './support/metadata.ts';
import { findAll, readXml, wordsOf } from './support/read-xml.ts';

const { rights } = makePage().article.data;
const full = makePage({
  url: 'https://publisher.org/a',
  rights: { ...rights, license: 'CC-BY-4.0' },
});
const address = 'https://example.org/base/articles/a/';

suite('The links of an article', () => {
  test('say how to cite it, what it is, what describes it, which files hold it', () => {
    const lines = signpostingLinks(full, publication).map(({ rel, href, type }) =>
      [rel, href.replace('https://example.org/base', ''), type].filter(Boolean).join(' '),
    );
    assert.deepEqual(lines, [
      'cite-as /articles/a/',
      'type https://schema.org/AboutPage',
      'type https://schema.org/ScholarlyArticle',
      'describedby /articles/a.tei.xml application/tei+xml',
      'describedby /articles/a.bib application/x-bibtex',
      'describedby /articles/a.ris application/x-research-info-systems',
      'describedby /articles/a.csl.json application/vnd.citationstyles.csl+json',
      'item /articles/a.txt text/plain',
      'item /articles/a.md text/markdown',
      'item /articles/a.tei.xml application/tei+xml',
      'item /articles/a.epub application/epub+zip',
      'license https://spdx.org/licenses/CC-BY-4.0',
      'related https://publisher.org/a',
    ]);
  });

  test('have neither licence nor publisher nor file that is not known', () => {
    const rels = signpostingLinks(makePage({}, []), publication).map(({ rel }) => rel);
    assert.deepEqual(rels, ['cite-as', 'type', 'type']);
  });

  test('lead to its linkset and to the feed', () => {
    const { links } = describePage(makePage(), publication);
    const of = (rel: string) => links.find((link) => link.rel === rel);
    assert.deepEqual(of('linkset'), {
      rel: 'linkset',
      href: 'https://example.org/base/articles/a.linkset.json',
      type: 'application/linkset+json',
    });
    assert.equal(of('alternate')?.type, 'application/atom+xml');
    assert.equal(of('canonical')?.href, address);
  });
});

suite('The linkset of an article', () => {
  const { linkset } = JSON.parse(writeLinkset(full, publication)) as {
    linkset: Record<string, unknown>[];
  };

  test('has the links of the page, by their relation', () => {
    const page = linkset[0]!;
    assert.equal(page.anchor, address);
    assert.deepEqual(page['cite-as'], [{ href: address }]);
    assert.deepEqual(page.related, [{ href: 'https://publisher.org/a' }]);
    assert.equal((page.describedby as unknown[]).length, 4);
  });

  test('has a link back from each file, by what the file holds', () => {
    const target = [{ href: address, type: 'text/html' }];
    const back = (extension: string) =>
      linkset.find(({ anchor }) => anchor === `https://example.org/base/articles/a.${extension}`);
    assert.deepEqual(back('bib'), { anchor: back('bib')?.anchor, describes: target });
    assert.deepEqual(back('txt'), { anchor: back('txt')?.anchor, collection: target });
    assert.deepEqual(Object.keys(back('tei.xml')!), ['anchor', 'collection', 'describes']);
    assert.equal(linkset.length, 1 + articleFormats.length);
  });
});

test('An entry is cited by its address', () => {
  assert.deepEqual(signpostingLinks({ kind: 'entity', entity: makeEntity('lcs') }, publication), [
    { rel: 'cite-as', href: 'https://example.org/base/actors/lcs/' },
  ]);
});

test('The data lead to their files', () => {
  const files = [{ path: '/data/articles.csv', type: 'text/csv' }];
  const links = signpostingLinks(
    { kind: 'dataset', path: '/data/', title: 'D', description: 'D', files },
    publication,
  );
  assert.deepEqual(
    links.map(({ rel }) => rel),
    ['cite-as', 'type', 'item'],
  );
});

test('The search of the site is described for browsers', () => {
  const xml = readXml(writeOpenSearch(publication));
  const words = (name: string) => findAll(xml, name).map(wordsOf);
  assert.deepEqual(
    [words('ShortName'), words('LongName'), words('Description')],
    [
      ['Tides'],
      ['Letters on Tides'],
      ['Two letters on the sea: a digital edition. Full-text search by passage.'],
    ],
  );
  assert.equal(findAll(xml, 'Query')[0]?.attributes.searchTerms, 'neap & "spring"');
  assert.deepEqual(
    findAll(xml, 'Url').map(({ attributes }) => attributes.template),
    ['https://example.org/base/search/?q={searchTerms}', 'https://example.org/base/opensearch.xml'],
  );
});
