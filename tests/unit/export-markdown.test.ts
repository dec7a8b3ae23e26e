import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { writeMarkdown } from '../../src/exports/text/markdown.ts';
import { corpus, publication, smallPublication } from './support/publication.ts';
import { makeArticle } from './support/make-article.ts';
import { oneSpace } from './support/read-tei.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** What an article becomes, its front matter taken off. */
const bodyOf = (...given: Parameters<typeof makeArticle>) => {
  const article = makeArticle(...given);
  return writeMarkdown(article, smallPublication).replace(/^---\n[\s\S]*?\n---\n\n/, '');
};

/** The words below a node; references to notes have none. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Headings, paragraphs, items and notes of a Markdown file, in order: id and words. */
function readBack(markdown: string): [id: string | undefined, words: string][] {
  const blocks = (node: Nodes): Nodes[] => {
    if (node.type === 'paragraph' || node.type === 'heading') return [node];
    return 'children' in node ? node.children.flatMap(blocks) : [];
  };
  return blocks(parser.parse(markdown))
    .map(wordsOf)
    .filter((words) => !words.startsWith(':::'))
    .map((words) => {
      const id = /\s(?:\[\])?\{#(\S+)\}$/.exec(words);
      const pages = /\[\[p\. \d+\??\]\]\{#page-\d+\} |\[p\. \?\] /g;
      return [id?.[1], oneSpace(words.slice(0, id?.index).replaceAll(pages, ''))];
    });
}

for (const article of corpus.articles)
  describe(`The Markdown of ${article.id}`, () => {
    const markdown = writeMarkdown(article, publication);

    test('has the same words in each passage, in order, with its id', () => {
      assert.deepEqual(
        readBack(markdown),
        article.text.passages.map(({ id, text }) => [id, oneSpace(text)]),
      );
    });

    test('has every page break', () => {
      const marks = [...markdown.matchAll(/\[p\. (\d*)(\?)?\]/g)].map(
        ([, page, sign]) => `${page}${sign ?? ''}`,
      );
      const expected = article.text.pageBreaks.map(
        ({ page, inferred }) => `${page ?? '?'}${inferred ? '?' : ''}`,
      );
      assert.deepEqual(marks, expected);
    });

    test('refers to every note', () => {
      const count = (node: Nodes): number =>
        Number(node.type === 'footnoteReference') +
        ('children' in node ? node.children.reduce((sum, child) => sum + count(child), 0) : 0);
      const notes = article.text.passages.filter(({ kind }) => kind === 'note');
      assert.equal(count(parser.parse(markdown)), notes.length);
    });
  });

describe('Markdown keeps', () => {
  test('headings, emphasis, links, lists and breaks', () => {
    assert.equal(
      bodyOf('## One\n\nA *b* **c** [d](https://example.org/).\n\n1. E\n2. F\n\n***\n\n- G'),
      '## One {#p1}\n\nA *b* **c** [d](https://example.org/). []{#p2}\n\n1. E []{#p2-1}\n2. F []{#p2-2}\n\n***\n\n- G []{#p2-3}\n',
    );
  });

  test('notes as footnotes, at the end', () => {
    assert.equal(
      bodyOf('A[^1].\n\n[^1]: Note.\n\nB'),
      'A[^1]. []{#p1}\n\nB []{#p2}\n\n[^1]: Note. []{#n1}\n',
    );
  });

  test('pages where they begin', () => {
    assert.equal(
      bodyOf('<PageBreak n="3" />One <PageBreak n="4" inferred />two <PageBreak />three'),
      '[[p. 3]]{#page-3} One [[p. 4?]]{#page-4} two [p. ?] three []{#p1}\n',
    );
  });

  test('blocks with their language', () => {
    assert.equal(
      bodyOf('<AuthorNote lang="pl">\n\n## A\n\nB\n\n</AuthorNote>'),
      '::: {.author-note lang=pl}\n\n## A {#p1}\n\nB []{#p2}\n\n:::\n',
    );
  });

  test('the words where the original has a mistake', () => {
    assert.equal(bodyOf('The <Sic reads="vision">vison</Sic>'), 'The vison []{#p1}\n');
  });

  test('signs of Markdown as words', () => {
    const [passage] = readBack(
      bodyOf('5 \\* 6 \\_a\\_ \\[1] \\# 1\\. www\\.example.org \\~\\~b\\~\\~'),
    );
    assert.deepEqual(passage, ['p1', '5 * 6 _a_ [1] # 1. www.example.org ~~b~~']);
  });
});

test('The front matter says what the article is, and what is unknown', () => {
  const article = makeArticle('A', { titleIsEditors: true, lostNotes: { first: 1, last: 9 } });
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(writeMarkdown(article, smallPublication))!;
  assert.deepEqual(parse(yaml!), {
    title: '[A Title]',
    author: ['Ann Author'],
    'container-title': 'unknown',
    date: 'date unknown',
    lang: 'en',
    rights: 'All rights reserved.',
    notes: 'The text of notes 1 to 9 was not supplied with the source.',
    address: 'https://example.org/some/prefix/articles/small/',
    edition: '1.0.0, 2026-11-21',
    'text-sha256': article.textHash,
  });
});
