import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages, siteUrl } from './built.ts';
import { misleading, readAsZotero } from './zotero.ts';

test('every page says what Zotero is to save it as, and nothing on it misleads Zotero', () => {
  for (const [address, { tree }] of pages) {
    if (address === '/404.html') continue;
    const { itemType, title, url } = readAsZotero(tree);
    assert.ok(itemType && title, address);
    assert.equal(url, siteUrl + address.slice(1));
    assert.deepEqual(misleading(tree), [], address);
  }
});
