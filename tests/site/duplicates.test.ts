import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countIds, pages } from './built.ts';

test('every id stands once on its page', () => {
  const repeated = [...pages.values()].flatMap((page) =>
    [...countIds(page)]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => `${page.address}#${id} stands ${times} times`),
  );
  assert.deepEqual(repeated, []);
});
