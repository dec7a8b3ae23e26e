import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { DescribedPage } from '../../src/publication/described-page.ts';
import { writePageMargins } from '../../src/layouts/page-margins.ts';

const { corpus } = loadCorpus();
const article = corpus.articles.find(({ id }) => id === 'nagy-soft-approach')!;
const page = { kind: 'article', article, history: [], exports: [] } satisfies DescribedPage;
const context = { siteUrl: 'https://example.org/some/prefix/' };

test('every sheet of a printed article says what it is, its edition, address and number', () => {
  const css = writePageMargins(page, context);
  assert.match(css, /@top-left \{[^}]* content: "Nagy 2024 · Edition 1\.0\.0"; \}/);
  assert.match(
    css,
    /@top-right \{[^}]* content: "https:\/\/example\.org\/some\/prefix\/articles\/nagy-soft-approach\/"; \}/,
  );
  assert.match(css, /@bottom-center \{[^}]* content: counter\(page\) " \/ " counter\(pages\); \}/);
});

test('every sheet of another page says what it is, of which site, and its address', () => {
  const entity = corpus.entities.find(({ id }) => id === 'japan')!;
  const css = writePageMargins({ kind: 'entity', entity }, context);
  assert.ok(css.includes('content: "Japan · East Asian Regionalism"'), css);
  assert.ok(css.includes('content: "https://example.org/some/prefix/actors/japan/"'), css);
});

test('what an article is called cannot end the string or the style element', () => {
  const data = { ...article.data, label: 'A "B" \\ </style>' };
  const css = writePageMargins({ ...page, article: { ...article, data } }, context);
  assert.ok(css.includes('content: "A \\22 B\\22  \\5c  \\3c /style> · Edition 1.0.0"'), css);
});
