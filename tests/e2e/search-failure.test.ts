import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answer, ask } from './search-page.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a search that fails', () => {
  test('says that the index could not be loaded, and can be tried again', async () => {
    const page = await site.newPage();
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await page.goto(site.url('/search/'));
    await ask(page, 'BLL');
    await assertFailsUntilTriedAgain(page, 'Pagefind’s index');
  });

  test('says so too where only a part of the index does not come', async () => {
    const page = await site.newPage();
    await page.context().route('**/*.pf_meta*', (route) => route.abort());
    await page.goto(site.url('/search/'));
    await ask(page, 'BLL');
    await assertFailsUntilTriedAgain(page, 'Pagefind’s index');
  });

  test('says so too where the passages found do not come', async () => {
    const page = await site.open('/search/');
    await page.context().route('**/passages/**', (route) => route.abort());
    await ask(page, 'BLL');
    await assertFailsUntilTriedAgain(page, 'the words of a passage');
  });

  test('says so too where something else comes in place of a file', async () => {
    const page = await site.newPage();
    await page.context().route('**/names.json', (route) => route.fulfill({ body: '<html>Log in' }));
    await page.goto(site.url('/search/'));
    await ask(page, 'BLL');
    await assertFailsUntilTriedAgain(page, 'the names of actors and initiatives');
  });

  test('does not take a lost connection for a word that is not there', async () => {
    const page = await site.open('/search/?q=BLL');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await ask(page, 'Herring');
    await assertFailsUntilTriedAgain(page, 'Pagefind’s index');
  });

  test('says that the edition has been renewed, and loads the page anew', async () => {
    const page = await site.open('/search/?q=BLL');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    // The page as a newer build would make it: it names other scripts.
    await page.context().route(site.url('/search/'), async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('.js"', '.new.js"'),
      });
    });
    await ask(page, 'Herring');
    assert.match(await answer(page), /^The edition has been renewed since this page was opened\./);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Load the page anew' }).press('Enter');
    await page.waitForURL(/q=Herring/);
    assert.match(await answer(page), /^\d+ passage/);
  });

  test('says so too on a page whose scripts are gone', async () => {
    const page = await site.newPage();
    await page.context().route('**/_astro/**.js', (route) => route.abort());
    await page.goto(site.url('/search/?q=BLL'));
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.context().unrouteAll();
    await page.getByRole('link', { name: 'Load it anew.' }).press('Enter');
    assert.match(await answer(page), /^\d+ passages/);
  });

  test('says without JavaScript that it needs it, and leads to the lists', async () => {
    const page = await site.open('/search/', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    assert.match(await main.innerText(), /needs JavaScript, which is switched off/);
    for (const list of ['articles', 'actors', 'initiatives']) {
      const link = main.getByRole('link', { name: list, exact: true });
      assert.equal(await link.getAttribute('href'), new URL(site.url(`/${list}/`)).pathname);
    }
  });
});

async function assertFailsUntilTriedAgain(page: Page, part: string): Promise<void> {
  assert.match(
    await answer(page),
    new RegExp(`^The search index could not be loaded: ${part} did not come\\.`),
  );
  await page.context().unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  assert.match(await answer(page), /^\d+ passages/);
}
