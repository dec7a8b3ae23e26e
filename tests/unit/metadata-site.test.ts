import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { writeFeed } from '../../src/metadata/feed.ts';
import { isInSitemap, lastModified, writeRobots } from '../../src/metadata/crawlers.ts';
import { wholeTextFiles } from '../../src/publication/files.ts';
import { makeArticle } from './support/make-article.ts';
import { corpusOf, makePage, publication } from './support/metadata.ts';
import { findAll, readXml, wordsOf } from './support/read-xml.ts';

const make = (id: string, redistribution: 'cleared' | 'unknown', date: string) => {
  const { rights } = makePage().article.data;
  const history = [{ edition: '1.0.0', date, changes: 'First edition.' }];
  return { ...makeArticle('A', { history, rights: { ...rights, redistribution } }), id };
};
const corpus = corpusOf({
  articles: [make('free', 'cleared', '2030-11-21'), make('kept', 'unknown', '2032-03-01')],
});

suite('The feed', () => {
  const { article } = makePage({ title: 'War & <Peace>' });
  const feed = readXml(writeFeed({ articles: [article] }, publication));

  test('has an entry for each edition, the newest first', () => {
    const entries = findAll(feed, 'entry');
    const of = (name: string) => entries.map((entry) => wordsOf(findAll(entry, name)[0]!));
    assert.deepEqual(of('id'), [
      'https://example.org/base/articles/a/#edition-2.0.0',
      'https://example.org/base/articles/a/#edition-1.0.0',
    ]);
    assert.deepEqual(of('updated'), ['2032-01-05T00:00:00.000Z', '2031-05-04T00:00:00.000Z']);
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
    assert.equal(wordsOf(findAll(feed, 'updated')[0]!), '2032-01-05T00:00:00.000Z');
  });

  test('has the day of the whole edition where there is no article', () => {
    const empty = readXml(writeFeed(corpusOf(), publication));
    assert.equal(wordsOf(findAll(empty, 'updated')[0]!), '2031-05-04T00:00:00.000Z');
  });
});

suite('The sitemap', () => {
  test('has every page but those of uncleared texts', () => {
    const addresses = ['/', '/articles/', '/articles/free/', '/articles/kept/', '/actors/kept/'];
    const listed = (access: 'all' | 'cleared') =>
      addresses.filter((address) => isInSitemap(address, corpus, access));
    assert.deepEqual(listed('all'), ['/', '/articles/', '/articles/free/', '/actors/kept/']);
    assert.deepEqual(listed('cleared'), addresses);
  });

  test('gives an article the day of its newest edition, other pages that of the newest of all', () => {
    assert.equal(lastModified('/articles/free/', corpus), '2030-11-21');
    assert.equal(lastModified('/actors/free/', corpus), '2032-03-01');
    assert.equal(lastModified('/', corpusOf()), '2031-05-04');
  });
});

test('robots.txt keeps crawlers from the files of uncleared texts, and names the sitemap', () => {
  assert.equal(
    writeRobots(corpus, publication),
    `User-agent: *
Allow: /
Disallow: /base/articles/kept.txt
Disallow: /base/articles/kept.md
Disallow: /base/articles/kept.tei.xml
Disallow: /base/articles/kept.epub
${wholeTextFiles(publication.edition)
  .map((path) => `Disallow: /base${path}\n`)
  .join('')}
Sitemap: https://example.org/base/sitemap-index.xml
`,
  );
  const cleared = { ...publication, access: 'cleared' as const };
  assert.ok(!writeRobots(corpus, cleared).includes('Disallow'));
});
