import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkExamples } from './help-examples.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

test('the examples of the help page stand on it as links and find what they promise', async () => {
  await checkExamples(site);
});

suite('single-key shortcuts', () => {
  test('are switched off and on again on the help page, for every page', async () => {
    const page = await site.open('/help/');
    const box = page.getByRole('checkbox', { name: /^Single-key shortcuts/ });
    assert.ok(await box.isChecked());
    await box.uncheck();
    await site.visit(page, '/actors/veyra/');
    assert.deepEqual(await whatKeysDo(page), { slash: false, c: false, control: true });
    await page.goBack();
    assert.ok(!(await box.isChecked()));
    await box.check();
    await site.visit(page, '/actors/veyra/');
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
