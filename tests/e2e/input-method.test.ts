import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { answer, searchBox } from './search-page.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('letters composed with an input method', () => {
  test('leave their keys to it, while a list is open and chosen from', async () => {
    const page = await openSuggestions('salt');
    await searchBox(page).press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    const before = await chosen.getAttribute('id');
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Enter'])
      for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
        const isLeft = await searchBox(page).evaluate(
          (box, init) => box.dispatchEvent(new KeyboardEvent('keydown', init)),
          { key, cancelable: true, bubbles: true, ...how },
        );
        assert.ok(isLeft, key);
        assert.equal(await chosen.getAttribute('id'), before, key);
      }
    assert.equal(page.url(), site.url('/'));
  });

  test('close the list of what stood in the box before, and are suggested when they are done', async () => {
    const page = await openSuggestions('salt');
    const method = await inputMethod(page);
    const list = page.getByRole('listbox');
    await method.compose(' t');
    assert.equal(await searchBox(page).inputValue(), 'salt t');
    assert.ok(await list.isHidden());
    await method.compose(' tre');
    assert.ok(await list.isHidden());
    await method.commit(' tre');
    assert.equal(await searchBox(page).inputValue(), 'salt tre');
    assert.match(await list.innerText(), /^Salt Treaty/);
    await searchBox(page).press('ArrowDown');
    await searchBox(page).press('Enter');
    await page.waitForURL(site.url('/initiatives/salt-treaty/'));
  });

  test('are suggested as they grow from the keyboard of a phone, which composes every word', async () => {
    const page = await openSuggestions('quint');
    await searchBox(page).fill('');
    const method = await inputMethod(page);
    await method.strike('Unidentified');
    await method.compose('sal');
    assert.match(await page.getByRole('listbox').innerText(), /^Salt/);
    await method.compose('さ');
    assert.ok(await page.getByRole('listbox').isHidden());
  });

  test('ask for the entity that is chosen while the keyboard of a phone still composes', async () => {
    const page = await site.open('/concordance/');
    await page.locator('main [type=search]').focus();
    const method = await inputMethod(page);
    await method.strike('Unidentified');
    await method.compose('salt');
    await page.getByRole('option', { name: /^Salt Treaty/ }).click();
    await page.waitForURL(site.url('/concordance/?entity=salt-treaty'));
    await page.getByText(/lines for every mention of Salt Treaty/).waitFor();
    await page.locator('main [type=search]').blur();
    assert.equal(page.url(), site.url('/concordance/?entity=salt-treaty'));
  });

  for (const address of ['/search/', '/concordance/'])
    test(`are not searched half composed on ${address}`, async () => {
      const page = await site.newPage();
      await page.clock.install();
      await page.goto(site.url(address));
      await page.locator('main [type=search]').focus();
      const method = await inputMethod(page);
      await method.compose('Tol');
      await page.clock.runFor(1000);
      assert.equal(page.url(), site.url(address));
      await method.commit('Tolmo');
      await page.clock.runFor(1000);
      await page.waitForURL(site.url(`${address}?q=Tolmo`));
      if (address === '/search/') assert.match(await answer(page), /^\d+ passages/);
      else await page.locator('tbody tr').first().waitFor();
    });

  test('are no shortcuts', async () => {
    const page = await site.open('/articles/linden-night-ferries/');
    const areLeft = await page.evaluate(() =>
      [{ key: '/' }, { key: 'c' }, { key: 'k', ctrlKey: true }].flatMap((key) =>
        [{ isComposing: true }, { keyCode: 229 }].map((how) =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { ...key, ...how, bubbles: true, cancelable: true }),
          ),
        ),
      ),
    );
    assert.deepEqual([...new Set(areLeft)], [true]);
    assert.ok(await searchBox(page).evaluate((box) => box !== document.activeElement));
    assert.equal(await page.locator('.cite-said').textContent(), '');
  });
});

suite('the box of every search', () => {
  for (const address of ['/', '/articles/', '/search/', '/concordance/', '/corpus.html'])
    test(`on ${address} leaves names as they are typed, and tells a phone what it is for`, async () => {
      const page = await site.open(address);
      const boxes = await page
        .locator('[type=search]')
        .evaluateAll((all) =>
          all.map((box) =>
            [
              'inputmode',
              'enterkeyhint',
              'autocomplete',
              'autocorrect',
              'autocapitalize',
              'spellcheck',
            ].map((name) => box.getAttribute(name)),
          ),
        );
      assert.ok(boxes.length > 0);
      for (const box of boxes)
        assert.deepEqual(box, ['search', 'search', 'off', 'off', 'off', 'false']);
    });
});

/** The start page with suggestions for what is typed. */
async function openSuggestions(typed: string): Promise<Page> {
  const page = await site.open('/');
  await searchBox(page).focus();
  await page.locator('[role=combobox]').waitFor();
  await searchBox(page).pressSequentially(typed);
  await page.getByRole('option').first().waitFor();
  return page;
}

/** The input method of the browser, to compose in the box that has the focus. */
async function inputMethod(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    /** A key that the input method takes. */
    strike: (key: string) =>
      session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: 229,
      }),
    /** Letters in the place of those composed so far. */
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    /** What was composed, as it was meant. */
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}
