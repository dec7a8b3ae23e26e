import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { articleAddress, passageAddress, workAddress } from '../../src/addresses/addresses.ts';
import { linkedParts } from '../../src/registry/citations.ts';
import { base, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

suite('a citation in a text', () => {
  for (const { id, citations } of corpus.articles)
    test(`leads to its work, in ${id}`, () => {
      const links = selectAll('.article-text a.w', pages.get(articleAddress(id))!.tree);
      const shown = new Map<string, string>();
      for (const link of links) add(shown, stringOf(link, 'href'), toString(link));
      const expected = new Map<string, string>();
      for (const passage of new Set(citations.map((citation) => citation.passage)))
        for (const part of linkedParts(citations.filter((c) => c.passage === passage)))
          add(expected, base + workAddress(part.work), passage.text.slice(part.start, part.end));
      assert.deepEqual(shown, expected);
    });
});

test('the page of a work leads to every passage that cites it', () => {
  for (const work of corpus.works) {
    const links = selectAll('.contexts a.where', pages.get(workAddress(work))!.tree);
    const passages = corpus.citationsOf
      .get(work.key)!
      .map(({ article, passage }) => base + passageAddress(article, passage.id));
    assert.deepEqual(
      links.map((link) => stringOf(link, 'href')),
      [...new Set(passages)],
      work.key,
    );
  }
});

/** Words that link to one address, one after the other: a word marked [sic] parts a link in two. */
function add(words: Map<string, string>, address: string, more: string): void {
  words.set(address, (words.get(address) ?? '') + more);
}
