import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writePageMargins } from '../../src/layouts/page-margins.ts';
import { makeEntity } from './support/make-entity.ts';
import { makePage, publication } from './support/metadata.ts';

test('every sheet of a printed article says what it is, its edition, address and number', () => {
  const css = writePageMargins(makePage(), publication);
  assert.match(css, /@top-left \{[^}]* content: "Author 2009 · Edition 2\.0\.0"; \}/);
  assert.match(
    css,
    /@top-right \{[^}]* content: "https:\/\/example\.org\/base\/articles\/a\/"; \}/,
  );
  assert.match(css, /@bottom-center \{[^}]* content: counter\(page\) " \/ " counter\(pages\); \}/);
});

test('every sheet of another page says what it is, of which site, and its address', () => {
  const css = writePageMargins({ kind: 'entity', entity: makeEntity('lcs') }, publication);
  assert.ok(css.includes('content: "lcs · Letters on Tides"'), css);
  assert.ok(css.includes('content: "https://example.org/base/actors/lcs/"'), css);
});

test('what an article is called cannot end the string or the style element', () => {
  const css = writePageMargins(makePage({ label: 'A "B" \\ </style>' }), publication);
  assert.ok(css.includes('content: "A \\22 B\\22  \\5c  \\3c /style> · Edition 2.0.0"'), css);
});
