import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { addresses, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a page asks nothing of another host and reports no error', () => {
  for (const address of addresses)
    test(address, async () => {
      const page = await site.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      page.context().on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });

      await site.visit(page, address);
      await page.evaluate(() => document.fonts.ready);
      assert.ok(
        asked.some((url) => url.endsWith('.woff2')),
        'the fonts were not seen to load',
      );
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(site.url('/'))),
        [],
      );
      assert.deepEqual(errors, []);
      await page.context().close();
    });
});
