import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { EditionReader, openEdition, provideEdition } from '../../src/astro/edition.ts';
import { articleTree } from '../../src/astro/markdown/article-tree.ts';
import { entityTree, remarkEdition } from '../../src/astro/markdown/remark-edition.ts';
import { retiredAnchors } from '../../src/ledger/changes/retired.ts';

const content = resolve('tests/fixtures/harbours');
provideEdition(new EditionReader({ origin: undefined, base: '/base', access: 'all', content }));
const { corpus, publication } = openEdition();
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkEdition, { content })
  .freeze();

/** What is made of a file, whatever stands in it. */
const parse = (path: string, value = '{not what was proved}') =>
  processor.parse({ path: join(content, path), value });

describe('The tree of a file is not parsed again', () => {
  test('where it is an article', () => {
    for (const article of corpus.articles)
      assert.deepEqual(
        parse(`articles/${article.id}.mdx`),
        articleTree(article, publication, retiredAnchors(article, corpus), corpus.positionsIn),
      );
    const [held] = corpus.positions;
    assert.match(
      JSON.stringify(parse(`articles/${held!.article}.mdx`)),
      new RegExp(`"href":"/base/questions/${held!.question.id}/"`),
    );
  });

  test('where it is an actor or initiative', () => {
    for (const entity of corpus.entities)
      assert.deepEqual(
        parse(`${entity.collection}/${entity.id}.mdx`),
        entityTree(entity, corpus, publication),
      );
  });
});

describe('A file is parsed as usual', () => {
  const parsed = (path: string) => parse(path, 'A *b*').children.map(({ type }) => type);

  test('where it is prose about the edition', () => {
    assert.deepEqual(parsed('prose/about.mdx'), ['paragraph']);
  });

  test('where it lies elsewhere, whatever it is called', () => {
    const [article] = corpus.articles;
    assert.deepEqual(parsed(`../elsewhere/articles/${article!.id}.mdx`), ['paragraph']);
    assert.deepEqual(parsed(`prose/articles/${article!.id}.mdx`), ['paragraph']);
  });

  test('where the edition does not have it', () => {
    assert.deepEqual(parsed('articles/none.mdx'), ['paragraph']);
    const actor = corpus.entities.find(({ collection }) => collection === 'actors');
    assert.deepEqual(parsed(`initiatives/${actor!.id}.mdx`), ['paragraph']);
  });
});
