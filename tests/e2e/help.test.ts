import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { helpSections, trialsOf } from '../../src/publication/help.ts';
import { answer } from './search-page.ts';
import { corpus, openSite, type Site } from './site.ts';

const helpExamples = helpSections.flatMap(({ id }) => trialsOf(corpus.edition, id));
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
      assert.ok(links.includes(base + example.address), example.address);
  });

  test('find what they promise', async () => {
    const page = await site.newPage();
    for (const example of helpExamples) {
      const { address } = example;
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

suite('single-key shortcuts', () => {
  test('are switched off and on again on the help page, for every page', async () => {
    const page = await site.open('/help/');
    const box = page.getByRole('checkbox', { name: /^Single-key shortcuts/ });
    assert.ok(await box.isChecked());
    await box.uncheck();
    await site.visit(page, '/actors/japan/');
    assert.deepEqual(await whatKeysDo(page), { slash: false, c: false, control: true });
    await page.goBack();
    assert.ok(!(await box.isChecked()));
    await box.check();
    await site.visit(page, '/actors/japan/');
    assert.deepEqual(await whatKeysDo(page), { slash: true, c: true, control: true });
  });

  test('are switched off for the page where the browser refuses to store anything', async () => {
    const page = await site.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await site.visit(page, '/help/');
    const box = page.getByRole('checkbox', { name: /^Single-key shortcuts/ });
    assert.ok(await box.isChecked());
    await box.uncheck();
    await box.blur();
    assert.deepEqual(await whatKeysDo(page), { slash: false, c: false, control: true });
    assert.deepEqual(errors, []);
  });

  test('are not offered without JavaScript', async () => {
    const page = await site.open('/help/', { javaScriptEnabled: false });
    assert.ok(!(await page.locator('#single-keys').isVisible()));
  });
});

/** Which keys are heard: whether they lead to the search box, or answer that something is copied. */
async function whatKeysDo(page: Page): Promise<{ slash: boolean; c: boolean; control: boolean }> {
  const search = page.locator('[data-search]');
  const leads = async (key: string) => {
    await search.blur();
    await page.keyboard.press(key);
    return search.evaluate((box) => box === document.activeElement);
  };
  const slash = await leads('/');
  await search.blur();
  await page.keyboard.press('c');
  await page.waitForTimeout(200);
  const c = (await page.locator('.cite-said').textContent()) !== '';
  return { slash, c, control: await leads('Control+k') };
}
