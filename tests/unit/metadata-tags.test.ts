import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describePage } from '../../src/metadata/describe.ts';
import type { DescribedPage } from '../../src/publication/described-page.ts';
import { citationTags, openGraphTags } from '../../src/metadata/meta-tags.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { lines, makePage, publication } from './support/metadata.ts';

const cite = (page: DescribedPage) => lines(citationTags(page, publication));

suite('The tags for reference managers', () => {
  test('of other pages have the date and edition of the site', () => {
    const tagsOf = (page: DescribedPage) =>
      cite(page).filter((line) => /date|edition|version|extra/i.test(line));
    const date = 'citation_publication_date: 2031/05/04';
    const page = { path: '/x/', title: 'X', description: 'X' };
    assert.deepEqual(tagsOf({ kind: 'entity', entity: makeEntity('lcs') }), [
      date,
      'z:edition: 1.2.0',
    ]);
    assert.deepEqual(tagsOf({ kind: 'dataset', ...page, files: [] }), [
      date,
      'z:versionNumber: 1.2.0',
    ]);
    assert.deepEqual(tagsOf({ kind: 'overview', ...page, type: 'WebPage' }), [
      date,
      'z:extra: Edition: 1.2.0',
    ]);
  });

  test('of an article of which little is known leave out the rest', () => {
    assert.deepEqual(cite(makePage()), [
      'z:itemType: journalArticle',
      'citation_title: A Title',
      'citation_author: Author, Ann',
      'citation_language: en',
      'citation_public_url: https://example.org/base/articles/a/',
      'citation_fulltext_html_url: https://example.org/base/articles/a/',
      'dc.rights: All rights reserved.',
      'z:extra: Read in: Letters on Tides, edition 2.0.0',
    ]);
  });

  test('of a chapter name its book, editors, series, pages and imprint', () => {
    const chapter = makePage({
      type: 'book-chapter',
      titleIsEditors: true,
      container: 'A Book',
      editors: [{ given: 'Ed', family: 'Itor' }],
      series: 'Studies 24',
      isbn: '3-00000-000-5',
      publisher: 'Quay Press',
      place: 'Porto',
      published: '1987',
      pages: { first: 7, last: 31 },
    });
    assert.deepEqual(cite(chapter).slice(0, -5), [
      'z:itemType: bookSection',
      'citation_title: [A Title]',
      'citation_author: Author, Ann',
      'citation_editor: Itor, Ed',
      'citation_inbook_title: A Book',
      'citation_book_title: A Book',
      'citation_series_title: Studies',
      'z:seriesNumber: 24',
      'citation_publication_date: 1987',
      'citation_firstpage: 7',
      'citation_lastpage: 31',
      'citation_isbn: 3-00000-000-5',
      'citation_publisher: Quay Press',
      'z:place: Porto',
    ]);
  });

  test('name a journal only for an article in one', () => {
    const container = (type: Parameters<typeof makePage>[0] & object) =>
      cite(makePage({ ...type, container: 'Paper' })).filter((line) => line.endsWith(': Paper'));
    assert.deepEqual(container({ type: 'journal-article' }), ['citation_journal_title: Paper']);
    for (const type of ['newspaper-article', 'web-essay', 'research-paper'] as const)
      assert.deepEqual(container({ type }), ['z:publicationTitle: Paper'], type);
  });

  test('name this site for a paper of which no container is known, and for no newspaper', () => {
    const site = 'z:publicationTitle: Letters on Tides';
    assert.ok(cite(makePage({ type: 'research-paper' })).includes(site));
    assert.ok(!cite(makePage({ type: 'newspaper-article' })).includes(site));
  });

  test('give a day, month or year with slashes and any other date in words', () => {
    const dates = (published: string) =>
      cite(makePage({ published })).filter((line) => line.includes('date'));
    assert.deepEqual(dates('2011-03-14'), ['citation_publication_date: 2011/03/14']);
    assert.deepEqual(dates('1977~'), ['z:date: about 1977']);
  });

  test('take no date of writing for one of publication', () => {
    assert.ok(!cite(makePage({ written: '2015' })).some((line) => line.includes('2015')));
  });

  test('keep what has no field of its own: number, version of record, edition', () => {
    const page = makePage({ articleNumber: '12', url: 'https://a.org/12' });
    assert.equal(
      cite(page).at(-1),
      'z:extra: Number: 12\nVersion of record: https://a.org/12\nRead in: Letters on Tides, edition 2.0.0',
    );
  });

  test('of an actor are those of an entry in a work of reference', () => {
    assert.deepEqual(cite({ kind: 'entity', entity: makeEntity('lcs') }), [
      'z:itemType: encyclopediaArticle',
      'citation_title: lcs',
      'z:publicationTitle: Letters on Tides',
      'citation_publication_date: 2031/05/04',
      'z:edition: 1.2.0',
      'citation_language: en',
      'citation_public_url: https://example.org/base/actors/lcs/',
    ]);
  });

  test('of a work cited are those of a page about it, not of the work', () => {
    const work = makeWork('moor-2010', [], { authors: ['Moor'] });
    const tags = cite({ kind: 'work', work, description: 'About it.' });
    assert.deepEqual(tags.slice(0, 2), ['z:itemType: webpage', 'citation_title: Moor 2010']);
    assert.ok(!tags.some((line) => line.startsWith('citation_author')));
  });
});

suite('The tags of Open Graph', () => {
  test('have the picture of the article with its size, and its day', () => {
    const tags = lines(
      openGraphTags(makePage({ published: '2011-03-14', rubric: 'R' }), publication),
    );
    for (const line of [
      'og:type: article',
      'og:url: https://example.org/base/articles/a/',
      'og:image: https://example.org/base/og/a.png',
      'og:image:width: 1200',
      'og:image:height: 630',
      'og:image:alt: A Title. Ann Author',
      'article:published_time: 2011-03-14',
      'article:section: R',
    ])
      assert.ok(tags.includes(line), line);
  });

  test('have no day where only the year is known', () => {
    const tags = lines(openGraphTags(makePage({ published: '1987' }), publication));
    assert.ok(!tags.some((line) => line.includes('1987')));
  });

  test('have the picture of the site on every other page', () => {
    const tags = lines(openGraphTags({ kind: 'home', description: 'D' }, publication));
    assert.ok(tags.includes('og:image: https://example.org/base/og/site.png'));
  });
});

suite('Crawlers are told not to index', () => {
  const robots = (
    redistribution: 'cleared' | 'unknown' | 'restricted',
    access = publication.access,
  ) => {
    const { rights } = makePage().article.data;
    const page = makePage({ rights: { ...rights, redistribution } });
    return lines(describePage(page, { ...publication, access }).meta).filter((line) =>
      line.startsWith('robots'),
    );
  };

  test('a text whose redistribution is restricted or unknown', () => {
    assert.deepEqual(robots('unknown'), ['robots: noindex']);
    assert.deepEqual(robots('restricted'), ['robots: noindex']);
  });

  test('but not one that is cleared, nor any page of a build that shows no other text', () => {
    assert.deepEqual(robots('cleared'), []);
    assert.deepEqual(robots('unknown', 'cleared'), []);
  });
});
