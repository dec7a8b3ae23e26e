import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileAddresses } from '../../src/publication/file-addresses.ts';
import { corpus } from './corpus.ts';
import { files, readFile } from './built.ts';

suite('the files for other tools', () => {
  test('are all written', () => {
    const addresses = fileAddresses(corpus);
    assert.ok(addresses.length > 60);
    assert.deepEqual(
      addresses.filter((address) => !files.has(address)),
      [],
    );
  });

  test('are linked from their pages with their sizes', () => {
    for (const { id } of corpus.articles) {
      const page = readFile(`/articles/${id}/index.html`);
      for (const format of ['txt', 'md', 'tei.xml', 'epub', 'bib', 'ris', 'csl.json'])
        assert.match(
          page,
          new RegExp(
            `href="[^"]*/articles/${id}\\.${format}"[^>]*>[^<]+</a>\\s*<span[^>]*>\\d+ (kB|bytes)`,
          ),
        );
    }
    const data = readFile('/data/index.html');
    for (const file of [
      'corpus.html',
      'corpus.epub',
      'corpus.txt',
      'corpus.md',
      'corpus.bib',
      'data/statements.csv',
    ])
      assert.ok(data.includes(`/${file}"`), file);
  });

  test('hold the plain text of each article', () => {
    for (const { id, text } of corpus.articles)
      assert.deepEqual(
        readFile(`/articles/${id}.txt`).trim().split('\n\n'),
        text.passages.map((passage) => passage.text),
      );
  });
});

suite('citations', () => {
  test('stand on every page but the 404 page, in five styles', () => {
    const pages = [...files].filter((path) => path.endsWith('index.html'));
    assert.ok(pages.length > 300);
    for (const page of pages) {
      const html = readFile(page);
      for (const style of [
        'APA 7',
        'Chicago 17, notes',
        'Chicago 17, author-date',
        'MLA 9',
        'Harvard',
      ])
        assert.ok(html.includes(`data-style="${style}`), `${page}: ${style}`);
    }
  });

  test('are there for every passage', () => {
    for (const { id, text } of corpus.articles) {
      const { styles, passages } = JSON.parse(readFile(`/articles/${id}.citations.json`)) as {
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

  test('are there by the pages in print, where these are known', () => {
    const recordOf = (id: string) =>
      (
        JSON.parse(readFile(`/articles/${id}.citations.json`)) as {
          record?: {
            styles: { name: string; entry: string }[];
            passages: Record<string, string[]>;
          };
        }
      ).record;
    const { styles, passages } = recordOf('blechinger-legewie-regional-cooperation')!;
    assert.deepEqual(
      styles.map(({ name }) => name.split(/ \d|,/)[0]),
      ['APA', 'Chicago', 'Chicago', 'MLA', 'Harvard (Cite Them Right'],
    );
    assert.match(styles[0]!.entry, /\(pp\. 297–321\)\. Iudicium\.$/);
    assert.equal(passages.p12![0], '(Blechinger & Legewie, 2000, p. 300)');
    assert.equal(passages.p2![0], '(Blechinger & Legewie, 2000, pp. 297–298)');
    assert.equal(passages.n3, undefined);
    assert.equal(recordOf('hsiao-yang-soft-power'), undefined);
  });
});
