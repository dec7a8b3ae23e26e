import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMargins } from '../../src/layouts/page-margins.ts';
import { makeEntity } from './support/make-entity.ts';
import { makePage, publication } from './support/metadata.ts';

test('every sheet of a printed article says what it is, its edition and address', () => {
  assert.deepEqual(pageMargins(makePage(), publication), {
    'data-print-name': 'Author 2009 · Edition 2.0.0',
    'data-print-address': 'https://example.org/base/articles/a/',
  });
});

test('every sheet of another page says what it is, of which site, and its address', () => {
  assert.deepEqual(pageMargins({ kind: 'entity', entity: makeEntity('lcs') }, publication), {
    'data-print-name': 'lcs · Letters on Tides',
    'data-print-address': 'https://example.org/base/actors/lcs/',
  });
});
