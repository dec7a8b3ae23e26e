import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { articleAddress } from '../../src/addresses/addresses.ts';
import { base, type Page, pages, readFile, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

/** HTML, styles and scripts, compressed; fonts come later and are kept by the browser. */
const limit = 60_000;
const articles = corpus.articles.map(({ id }) => pages.get(articleAddress(id))!);

suite('an article page', () => {
  test(`weighs at most ${limit} bytes with its styles and scripts`, () => {
    const heavy = articles
      .map((page) => ({ address: page.address, bytes: weigh(page) }))
      .filter(({ bytes }) => bytes > limit);
    assert.deepEqual(heavy, []);
  });

  test('is whole without a script: no part of it is hidden or left to be filled in', () => {
    for (const { address, tree } of articles) {
      const waiting = selectAll('main :is([hidden], template, noscript, [aria-busy])', tree);
      assert.deepEqual(
        waiting.map(({ tagName }) => tagName),
        [],
        address,
      );
    }
  });
});

function weigh({ html, tree }: Page): number {
  const styles = selectAll('link[rel=stylesheet]', tree).map((link) => stringOf(link, 'href'));
  const scripts = selectAll('script[src]', tree).map((script) => stringOf(script, 'src'));
  assert.ok(styles.length > 0 && scripts.length > 0, 'the page refers to no style sheet or script');
  const paths = [...styles, ...scripts].map((url) => url.slice(base.length));
  const parts = [html, ...withImports(paths).map(readFile)];
  return parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
}

/** The files and, as they are fetched too, all that they import. */
function withImports(paths: string[]): string[] {
  const all = new Set(paths);
  for (const path of all)
    for (const [, imported] of readFile(path).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      all.add(posix.join(posix.dirname(path), imported!));
  return [...all];
}
