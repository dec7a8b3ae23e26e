import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { exampleAddress, helpExamples } from '../../src/search/help-examples.ts';
import { answer } from './search-page.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('the examples of the help page', () => {
  test('stand on it as links', async () => {
    const page = await site.open('/help/');
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const base = new URL(site.url('')).pathname.replace(/\/$/, '');
    for (const example of helpExamples)
      assert.ok(links.includes(base + exampleAddress(example)), exampleAddress(example));
  });

  test('find what they promise', async () => {
    const page = await site.newPage();
    for (const example of helpExamples) {
      const address = exampleAddress(example);
      await page.goto(site.url(address));
      if (address.startsWith('/concordance/')) {
        await page.locator('main tbody tr').first().waitFor();
        continue;
      }
      const nothing = (await answer(page)).startsWith('Nothing found for');
      const instead = (await page.locator('#search-results .results li').count()) > 0;
      assert.equal(!nothing || instead, example.finds, address);
    }
  });
});
