import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import remarkGfm from 'remark-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { isWhole } from '../../src/corpus/access/access.ts';
import { writeCorpusMarkdown } from '../../src/exports/text/markdown.ts';
import { writeCorpusText, writePlainText } from '../../src/exports/text/text.ts';
import { corpus, publication, publicationOf } from './support/publication.ts';

const cleared = publicationOf('cleared');
const withheld = corpus.articles.filter((article) => !isWhole(article, 'cleared'));

describe('The corpus as plain text', () => {
  const parts = writeCorpusText(corpus, publication).split(/^={72}$/m);

  test('has what is known of each article, and its plain text', () => {
    assert.equal(parts.length, 1 + 2 * corpus.articles.length);
    assert.equal((parse(parts[0]!) as { title: string }).title, corpus.edition.name);
    for (const [i, article] of corpus.articles.entries()) {
      const record = parse(parts[2 * i + 1]!) as Record<string, unknown>;
      assert.equal(record.address, `https://example.org/some/prefix/articles/${article.id}/`);
      assert.equal(record['text-sha256'], article.textHash);
      assert.equal(parts[2 * i + 2]!.trim(), writePlainText(article).trim());
    }
  });
});

describe('The corpus as Markdown', () => {
  const markdown = writeCorpusMarkdown(corpus, publication);

  test('has every passage once, under the id of its article and its own', () => {
    const ids = [...markdown.matchAll(/\{#([^}]+)\}/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, text } of corpus.articles) {
      assert.ok(ids.includes(id));
      for (const passage of text.passages) assert.ok(ids.includes(`${id}-${passage.id}`));
    }
  });

  test('has every note, and no reference to another article’s', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(markdown);
    const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
    const expected = corpus.articles.flatMap(({ id, text }) =>
      text.passages
        .filter(({ kind }) => kind === 'note')
        .map((note) => `${id}-${note.id.slice(1)}`),
    );
    assert.ok(expected.length > 0);
    assert.deepEqual(
      notes.map(({ identifier }) => identifier),
      expected,
    );
    for (const name of expected) assert.ok(markdown.split(`[^${name}]`).length > 2, name);
  });
});

test('Of withheld texts both have the record and no words', () => {
  assert.ok(withheld.length > 0);
  for (const text of [writeCorpusText(corpus, cleared), writeCorpusMarkdown(corpus, cleared)])
    for (const article of withheld) {
      assert.ok(text.includes(article.textHash));
      const [longest] = article.text.passages.toSorted((a, b) => b.text.length - a.text.length);
      assert.ok(!text.includes(longest!.text.slice(0, 60)));
      assert.equal(text.match(/its redistribution is not cleared/g)?.length, withheld.length);
    }
});
