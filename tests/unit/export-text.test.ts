import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writePlainText } from '../../src/exports/text/text.ts';
import { makeArticle } from './support/make-article.ts';
import { corpus } from './support/publication.ts';
import { sha256 } from '../../src/files/sha256.ts';

describe('The plain text of an article', () => {
  test('is its passages, divided by empty lines, notes at the end, without any sign', () => {
    const article = makeArticle(
      '## One\n\n<PageBreak n="3" />A *word*[^1].\n\n[^1]: A note.\n\n- <Sic reads="Item">Itm</Sic>\n- Two',
    );
    assert.equal(writePlainText(article), 'One\n\nA word.\n\nItm\n\nTwo\n\nA note.\n');
  });

  for (const article of corpus.articles)
    test(`has the text hash of the article: ${article.id}`, () => {
      const lines = writePlainText(article).replace(/\n$/, '').replaceAll('\n\n', '\n');
      assert.equal(sha256(lines), article.textHash);
    });
});
