import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writePageMargins } from '../../src/print/page-margins.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';

const article = loadCorpus().corpus.articles.find(({ id }) => id === 'nagy-soft-approach')!;
const context = { siteUrl: 'https://example.org/some/prefix/' };

test('every sheet of a printed article says what it is, its edition, address and number', () => {
  const css = writePageMargins(article, context);
  assert.match(css, /@top-left \{[^}]* content: "Nagy 2024 · Edition 1\.0\.0"; \}/);
  assert.match(
    css,
    /@top-right \{[^}]* content: "https:\/\/example\.org\/some\/prefix\/articles\/nagy-soft-approach\/"; \}/,
  );
  assert.match(css, /@bottom-center \{[^}]* content: counter\(page\) " \/ " counter\(pages\); \}/);
});

test('what an article is called cannot end the string or the style element', () => {
  const data = { ...article.data, label: 'A "B" \\ </style>' };
  const css = writePageMargins({ ...article, data }, context);
  assert.ok(css.includes('content: "A \\22 B\\22  \\5c  \\3c /style> · Edition 1.0.0"'), css);
});
