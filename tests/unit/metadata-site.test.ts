import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readAccess } from '../../src/corpus/access/access.ts';
import { CorpusError } from '../../src/files/problems.ts';
import { writeFeed } from '../../src/metadata/feed.ts';
import { writeRobots } from '../../src/metadata/robots.ts';
import { metadataContext } from '../../src/publication/site-context.ts';
import { isInSitemap, lastModified } from '../../src/metadata/sitemap.ts';
import { context, makePage } from './support/metadata.ts';
import { findAll, readXml, wordsOf } from './support/read-xml.ts';

const rights = (redistribution: 'cleared' | 'unknown') => ({
  ...makePage().article.data.rights,
  redistribution,
});
const make = (id: string, redistribution: 'cleared' | 'unknown', day: string) => ({
  id,
  data: { rights: rights(redistribution) },
  history: [{ edition: '1.0.0', date: day, changes: 'First edition.' }],
});
const articles = [make('free', 'cleared', '2026-11-21'), make('kept', 'unknown', '2027-03-01')];

suite('The feed', () => {
  const one = makePage({ title: 'War & <Peace>' });
  const feed = readXml(writeFeed([one], context.siteUrl));

  test('has an entry for each edition, the newest first', () => {
    const entries = findAll(feed, 'entry');
    const of = (name: string) => entries.map((entry) => wordsOf(findAll(entry, name)[0]!));
    assert.deepEqual(of('id'), [
      'https://example.org/base/articles/a/#edition-2.0.0',
      'https://example.org/base/articles/a/#edition-1.0.0',
    ]);
    assert.deepEqual(of('updated'), ['2027-01-05T00:00:00.000Z', '2026-11-21T00:00:00.000Z']);
    assert.equal(of('title')[0], 'War &amp; &lt;Peace&gt;, edition 2.0.0');
    assert.equal(of('summary')[0], 'A sentence was restored. Argues something.');
    assert.equal(of('author')[0]?.trim(), 'Ann Author');
  });

  test('names itself, its site and the day of the newest edition', () => {
    const links = findAll(feed, 'link').map(({ attributes }) => attributes.href);
    assert.deepEqual(links.slice(0, 2), [
      'https://example.org/base/',
      'https://example.org/base/feed.xml',
    ]);
    assert.equal(wordsOf(findAll(feed, 'updated')[0]!), '2027-01-05T00:00:00.000Z');
  });

  test('cannot be written without a day', () => {
    assert.throws(() => writeFeed([{ ...one, history: [] }], context.siteUrl), {
      message:
        'no article has an edition with a day, and a feed needs one: add it to the history of an article',
    });
  });
});

suite('The sitemap', () => {
  test('has every page but those of uncleared texts', () => {
    const paths = ['/', '/articles/', '/articles/free/', '/articles/kept/', '/actors/kept/'];
    const listed = (access: 'all' | 'cleared') =>
      paths.filter((path) => isInSitemap(path, articles, access));
    assert.deepEqual(listed('all'), ['/', '/articles/', '/articles/free/', '/actors/kept/']);
    assert.deepEqual(listed('cleared'), paths);
  });

  test('gives an article the day of its newest edition, other pages that of the newest of all', () => {
    assert.equal(lastModified('/articles/free/', articles), '2026-11-21');
    assert.equal(lastModified('/actors/japan/', articles), '2027-03-01');
    assert.equal(lastModified('/', []), undefined);
  });
});

test('robots.txt keeps crawlers from the files of uncleared texts, and names the sitemap', () => {
  const base = '/base';
  assert.equal(
    writeRobots(articles, { ...context, base }, ['/corpus.epub']),
    `User-agent: *
Allow: /
Disallow: /base/articles/kept.txt
Disallow: /base/articles/kept.md
Disallow: /base/articles/kept.tei.xml
Disallow: /base/articles/kept.epub
Disallow: /base/corpus.epub

Sitemap: https://example.org/base/sitemap-index.xml
`,
  );
  const cleared = { ...context, access: 'cleared' as const, base };
  assert.ok(!writeRobots(articles, cleared, ['/corpus.epub']).includes('Disallow'));
});

suite('The context', () => {
  test('has the address of the site with its base path', () => {
    const { siteUrl, access } = metadataContext('https://example.org', '/some/prefix', {});
    assert.deepEqual([siteUrl, access], ['https://example.org/some/prefix/', 'all']);
  });

  test('needs an address', () => {
    assert.throws(() => metadataContext(undefined, '/', {}), /SITE_URL=https:\/\/example\.org/);
  });

  test('knows two kinds of access and refuses any other', () => {
    assert.equal(readAccess({ CORPUS_ACCESS: 'cleared' }), 'cleared');
    assert.equal(readAccess({ CORPUS_ACCESS: '' }), 'all');
    assert.throws(
      () => readAccess({ CORPUS_ACCESS: 'clear' }),
      (error) =>
        error instanceof CorpusError &&
        error.message.includes(
          'CORPUS_ACCESS  “clear” is none of all, cleared\n    → set it to cleared, or leave it out to show every text',
        ),
    );
  });
});
