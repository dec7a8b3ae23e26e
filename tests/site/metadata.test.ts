import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import {
  articleAddress,
  articleFileAddress,
  pictureAddress,
  siteFiles,
} from '../../src/addresses/addresses.ts';
import { wholeTextFiles } from '../../src/publication/files.ts';
import { findAll, readXml, wordsOf } from '../unit/support/read-xml.ts';
import { files, folder, type Page, pages, readFile, siteUrl, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

const addressed = [...pages.values()].filter(({ address }) => address !== '/404.html');
const own = ({ address }: { address: string }) => siteUrl + address.slice(1);
const meta = ({ tree }: Page, name: string) =>
  selectAll(`meta[name="${name}"], meta[property="${name}"]`, tree).map((tag) =>
    stringOf(tag, 'content'),
  );
const links = ({ tree }: Page, rel: string) =>
  selectAll(`head link[rel="${rel}"]`, tree).map((link) => stringOf(link, 'href'));
const uncleared = new Set(
  corpus.articles
    .filter(({ data }) => data.rights.redistribution !== 'cleared')
    .map(({ id }) => articleAddress(id)),
);

/** Of a build that shows every text. */
suite('every page', () => {
  test('is canonical and to be cited under its own full address', () => {
    for (const page of addressed) {
      assert.deepEqual(links(page, 'canonical'), [own(page)]);
      assert.deepEqual(links(page, 'cite-as'), [own(page)]);
    }
  });

  test('has one piece of JSON-LD, of schema.org, with its address for id', () => {
    for (const page of addressed) {
      const scripts = selectAll('script[type="application/ld+json"]', page.tree);
      assert.equal(scripts.length, 1, page.address);
      const node = JSON.parse(toString(scripts[0]!)) as Record<string, unknown>;
      assert.equal(node['@context'], 'https://schema.org');
      assert.equal(node['@id'], own(page));
      assert.ok(node['@type'] && node.name, page.address);
      assert.doesNotMatch(JSON.stringify(node), /null|undefined|NaN/, page.address);
    }
  });

  test('has each tag of Open Graph once, and a picture that is there', () => {
    for (const page of addressed) {
      for (const name of ['og:type', 'og:title', 'og:description', 'og:site_name', 'og:image:alt'])
        assert.equal(meta(page, name).filter(Boolean).length, 1, `${name} on ${page.address}`);
      assert.deepEqual(meta(page, 'og:url'), [own(page)]);
      assert.deepEqual(meta(page, 'twitter:card'), ['summary_large_image']);
      const [picture = ''] = meta(page, 'og:image');
      assert.ok(picture.startsWith(siteUrl) && files.has(`/${picture.slice(siteUrl.length)}`));
    }
  });

  test('leads to the feed', () => {
    for (const page of addressed)
      assert.deepEqual(links(page, 'alternate'), [own({ address: siteFiles.feed })], page.address);
  });

  test('may be indexed, apart from that for lost addresses and those of uncleared texts', () => {
    const kept = [...pages.values()].filter((page) => meta(page, 'robots').length > 0);
    assert.deepEqual(kept.map(({ address }) => address).sort(), ['/404.html', ...uncleared].sort());
    for (const page of kept) assert.deepEqual(meta(page, 'robots'), ['noindex']);
  });
});

suite('the page of an article', () => {
  for (const { id, data } of corpus.articles)
    test(`${id} says what it is, where the publisher has it, and has a linkset that says the same`, () => {
      const page = pages.get(articleAddress(id))!;
      assert.equal(links(page, 'type').length, 2);
      assert.deepEqual(links(page, 'related'), data.url ? [data.url] : []);
      assert.deepEqual(links(page, 'linkset'), [
        own({ address: articleFileAddress(id, 'linkset.json') }),
      ]);
      const { linkset } = JSON.parse(readFile(articleFileAddress(id, 'linkset.json'))) as {
        linkset: Record<string, { href: string }[]>[];
      };
      for (const rel of ['cite-as', 'type', 'related', 'describedby', 'item', 'license'])
        assert.deepEqual(
          (linkset[0]![rel] ?? []).map(({ href }) => href),
          links(page, rel),
          rel,
        );
    });
});

test('each article has a picture of its own, and the site has one: 1200 by 630 pixels', async () => {
  const pictures = [...files].filter((path) => path.startsWith('/og/')).sort();
  assert.deepEqual(
    pictures,
    [...corpus.articles.map(({ id }) => pictureAddress(id)), siteFiles.picture].sort(),
  );
  for (const path of pictures) {
    const { format, width, height } = await sharp(join(folder, path)).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630], path);
  }
});

test('the feed has every article in its present edition, under its address', () => {
  const feed = readXml(readFile(siteFiles.feed));
  const ids = findAll(feed, 'entry').map((entry) => wordsOf(findAll(entry, 'id')[0]!));
  const present = corpus.articles.map(
    ({ id, data }) => `${own({ address: articleAddress(id) })}#edition-${data.edition}`,
  );
  assert.deepEqual(
    present.filter((id) => !ids.includes(id)),
    [],
  );
  assert.equal(new Set(ids).size, ids.length);
});

test('the sitemap has every page that may be indexed once, with its day, and no other', () => {
  const maps = findAll(readXml(readFile(siteFiles.sitemap)), 'loc').map(wordsOf);
  const urls = maps.flatMap((map) =>
    findAll(readXml(readFile(`/${map.slice(siteUrl.length)}`)), 'url'),
  );
  const of = (name: string) => urls.flatMap((url) => findAll(url, name).map(wordsOf));
  const expected = addressed.filter(({ address }) => !uncleared.has(address)).map(own);
  assert.deepEqual(of('loc').sort(), expected.sort());
  assert.equal(of('lastmod').filter((day) => /^\d{4}-\d{2}-\d{2}/.test(day)).length, urls.length);
});

suite('robots.txt', () => {
  const robots = readFile('/robots.txt');

  test('names the sitemap', () => {
    assert.ok(robots.includes(`Sitemap: ${own({ address: siteFiles.sitemap })}`));
  });

  test('keeps crawlers from what holds uncleared texts whole', () => {
    for (const path of wholeTextFiles(corpus.edition)) {
      const rule = `Disallow: ${new URL(siteUrl).pathname}${path.slice(1)}\n`;
      assert.equal(robots.includes(rule), uncleared.size > 0, path);
      const pattern = new RegExp(`^${RegExp.escape(path).replace(String.raw`\*`, '.+')}`);
      assert.ok(
        [...files].some((file) => pattern.test(file)),
        path,
      );
    }
  });
});
