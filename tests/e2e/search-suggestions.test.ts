import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { searchBox } from './search-page.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('suggestions', () => {
  test('are not loaded before the reader turns to the box, then all at once', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url('/articles/linden-night-ferries/'));
    await page.waitForLoadState('networkidle');
    const ofSearch = () => asked.filter((path) => /\/(pagefind|search)\//.test(path));
    assert.deepEqual(ofSearch(), []);
    await searchBox(page).focus();
    await page.waitForFunction(() => document.querySelector('[role=combobox]'));
    await page.waitForLoadState('networkidle');
    for (const file of [
      'pagefind.js',
      'pagefind-entry.json',
      '.pf_meta',
      '.pagefind',
      'names.json',
      'table.json',
    ])
      assert.ok(
        ofSearch().some((path) => path.endsWith(file)),
        file,
      );
    assert.equal(new Set(ofSearch()).size, ofSearch().length, 'nothing is fetched twice');
  });

  test('offer entities by any of their names, on any page', async () => {
    const page = await site.open('/works/');
    await suggest(page, 'treaty sal', /^Salt Treaty/);
    await suggest(page, 'quint ma', /^Maro Quint|^Quint Maro/);
    await suggest(page, 'bll', /Blue Lantern Line/);
  });

  test('offer them by names that no text has', async () => {
    const page = await site.open('/works/');
    await suggest(page, 'Havenl', /^Harbour League/);
    await suggest(page, '港湾', /^Harbour League/);
    await suggest(page, 'Вейра', /^Veyra/);
  });

  test('are chosen with the arrows and opened with Enter', async () => {
    const page = await site.open('/');
    await suggest(page, 'salt tre', /^Salt Treaty/);
    const box = searchBox(page);
    await box.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    assert.equal(await chosen.count(), 1);
    assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
    await box.press('ArrowUp');
    assert.equal(await chosen.count(), 0, 'back to what was typed');
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(site.url('/initiatives/salt-treaty/'));
  });

  test('are plain options, opened with a click', async () => {
    const page = await site.open('/');
    await suggest(page, 'salt tre', /^Salt Treaty/);
    const option = page.getByRole('option').first();
    assert.equal(await option.locator('a, button, [tabindex]').count(), 0);
    await option.click();
    await page.waitForURL(site.url('/initiatives/salt-treaty/'));
  });

  for (const [typed, opens] of [
    ['quint ma', '/actors/quint-maro/'],
    ['xyzzy', '/search/?q=xyzzy'],
  ] as const)
    test(`answer for ${typed}, not for what it took the place of`, async () => {
      const page = await site.open('/');
      const box = searchBox(page);
      await suggest(page, 'salt tre', /^Salt Treaty/);
      // All in one task, as of a reader whose machine lags behind the keys.
      await box.evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input'));
        for (const key of ['ArrowDown', 'Enter'])
          if (input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true })))
            if (key === 'Enter') input.form!.requestSubmit();
      }, typed);
      await page.waitForURL(site.url(opens));
    });

  test('answer for what a script has put into the box', async () => {
    const page = await site.open('/');
    const box = searchBox(page);
    await suggest(page, 'salt tre', /^Salt Treaty/);
    await box.evaluate((input: HTMLInputElement) => (input.value = 'quint ma'));
    await box.press('ArrowDown');
    assert.match(await page.getByRole('option').first().innerText(), /Quint/);
    assert.equal(await page.locator('[role=option][aria-selected=true]').count(), 0);
  });

  test('of the query before are gone with Back', async () => {
    const page = await site.open('/concordance/?q=Tolmo');
    const box = page.getByRole('combobox', { name: 'Word, phrase or name' });
    await box.fill('salt tre');
    await page.getByRole('option', { name: /^Salt Treaty/ }).waitFor();
    await page.waitForURL(/q=salt\+tre/);
    await page.goBack();
    assert.equal(await box.inputValue(), 'Tolmo');
    assert.ok(await page.getByRole('listbox').isHidden());
  });

  test('are closed with Escape, which leaves what was typed', async () => {
    const page = await site.open('/');
    await suggest(page, 'salt', /Salt/);
    await searchBox(page).press('Escape');
    assert.ok(await page.locator('[role=listbox]').isHidden());
    assert.equal(await searchBox(page).inputValue(), 'salt');
  });

  test('leave Enter to search what was typed', async () => {
    const page = await site.open('/');
    await suggest(page, 'salt', /Salt/);
    await searchBox(page).press('Enter');
    await page.waitForURL(site.url('/search/?q=salt'));
  });
});

/** Types, and waits for the list of which the first option is the one named. */
async function suggest(page: Page, typed: string, first: RegExp): Promise<void> {
  const box = searchBox(page);
  await box.focus();
  await page.waitForFunction(() => document.querySelector('[role=combobox]'));
  await box.fill('');
  await page.locator('[role=listbox]').waitFor({ state: 'hidden' });
  await box.pressSequentially(typed);
  await page.locator('[role=option]:first-child', { hasText: first }).waitFor();
}
