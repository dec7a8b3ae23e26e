import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { addresses, openSite, type Site } from './site.ts';

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

let site: Site;
let page: Page;
before(async () => {
  site = await openSite();
  page = await site.open('/');
});
after(() => site.close());

suite('axe finds no barrier, in light or dark colours,', () => {
  for (const address of addresses)
    test(`on ${address}`, async () => {
      await site.visit(page, address);
      assert.deepEqual(await violations(), []);
    });

  test('in an open note', async () => {
    await site.visit(page, '/articles/marsh-holloway-lanterns/');
    await page.locator('#n1-ref').press('Enter');
    await page.getByRole('note').waitFor();
    assert.deepEqual(await violations(), []);
  });

  for (const address of ['/', '/search/', '/concordance/'])
    test(`in suggestions on ${address}, one of them chosen`, async () => {
      await site.visit(page, address);
      const box = page.locator('main [type=search]');
      await box.focus();
      await page.locator('main [role=combobox]').waitFor();
      await box.pressSequentially('salt');
      await page.getByRole('option').first().waitFor();
      await box.press('ArrowDown');
      await page.locator('[role=option][aria-selected=true]').waitFor();
      assert.deepEqual(await violations(), []);
    });
});

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run('light', standards);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await run('dark', colourRules))];
}

async function run(scheme: string, runOnly: string[]): Promise<string[]> {
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const results = await page.evaluate((given) => window.axe.run(given), options);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} in ${scheme}: ${help} (${target.join(' ')})`),
  );
}
