import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  articleAddress,
  articleFileAddress,
  corpusAddress,
  dataAddress,
  pages as addresses,
  siteFiles,
} from '../../src/addresses/addresses.ts';
import { articleFormats, corpusExtensions, dataFileNames } from '../../src/addresses/formats.ts';
import { files, pages, readFile } from './built.ts';
import { corpus } from './corpus.ts';

const ofCorpus = [
  siteFiles.corpus,
  ...corpusExtensions.map(corpusAddress),
  ...dataFileNames(corpus.edition).map(dataAddress),
];
const citationsOf = (id: string): unknown =>
  JSON.parse(readFile(articleFileAddress(id, 'citations.json')));

suite('the files for other tools', () => {
  test('are all written', () => {
    const ofArticles = corpus.articles.flatMap(({ id }) =>
      articleFormats.map(({ extension }) => articleFileAddress(id, extension)),
    );
    assert.deepEqual(
      [...ofArticles, ...ofCorpus].filter((address) => !files.has(address)),
      [],
    );
  });

  test('are linked from their pages with their sizes', () => {
    for (const { id } of corpus.articles)
      for (const { extension } of articleFormats)
        assert.match(
          pages.get(articleAddress(id))!.html,
          new RegExp(
            `href="[^"]*/articles/${id}\\.${extension}"[^>]*>[^<]+</a>\\s*<span[^>]*>\\d+ (kB|bytes)`,
          ),
        );
    for (const address of ofCorpus)
      assert.ok(pages.get(addresses.data)!.html.includes(`${address}"`), address);
  });

  test('hold the plain text of each article', () => {
    for (const { id, text } of corpus.articles)
      assert.deepEqual(
        readFile(articleFileAddress(id, 'txt')).trim().split('\n\n'),
        text.passages.map((passage) => passage.text),
      );
  });
});

suite('citations', () => {
  test('stand on every page but the 404 page, in five styles', () => {
    for (const { address, html } of pages.values()) {
      if (address === '/404.html') continue;
      for (const style of [
        'APA 7',
        'Chicago 17, notes',
        'Chicago 17, author-date',
        'MLA 9',
        'Harvard',
      ])
        assert.ok(html.includes(`data-style="${style}`), `${address}: ${style}`);
    }
  });

  test('are there for every passage', () => {
    for (const { id, text } of corpus.articles) {
      const { styles, passages } = citationsOf(id) as {
        styles: unknown[];
        passages: Record<string, string[]>;
      };
      assert.equal(styles.length, 5);
      for (const passage of text.passages) {
        assert.equal(passages[passage.id]?.length, 5, passage.id);
        const number = passage.id.replace(/^[pn]/, '');
        assert.ok(
          passages[passage.id]!.every((one) => one.includes(number)),
          passage.id,
        );
      }
    }
  });
});
