import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answer, passagesFound, searchBox, searchFor } from './search-page.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a result', () => {
  test('opens its passage with the words highlighted and a clean address', async () => {
    const page = await site.open('/search/?q=BLL');
    const result = page.locator('[data-passage] a').first();
    const href = (await result.getAttribute('href'))!;
    await result.press('Enter');
    await page.waitForURL((url) => url.pathname + url.search + url.hash === href);
    assert.match(page.url(), /\/articles\/[a-z-]+\/#p\d+(-\d+)?$/);
    await page.waitForFunction(() => CSS.highlights.get('found'));
    const highlights = await highlightsIn(page);
    const names = ['BLL', 'Blue Lantern Line'];
    assert.ok(highlights.length > 0);
    assert.deepEqual(
      highlights.filter(({ words, inTarget }) => !names.includes(words) || !inTarget),
      [],
    );
  });

  test('is left with Back, which restores query and results', async () => {
    const page = await site.open('/search/?q=BLL');
    const said = await answer(page);
    await page.locator('[data-passage] a').first().press('Enter');
    await page.waitForURL(/\/articles\//);
    await page.goBack();
    await page.waitForURL(site.url('/search/?q=BLL'));
    assert.equal(await answer(page), said);
    assert.equal(await searchBox(page).inputValue(), 'BLL');
  });

  test('is left with Back for each query that was asked before', async () => {
    const page = await site.open('/search/?q=BLL');
    await answer(page);
    const box = searchBox(page);
    for (const query of ['Guild', 'Tolmo']) {
      await box.fill('');
      await box.pressSequentially(query);
      await box.press('Enter');
      await page.waitForURL(site.url(`/search/?q=${query}`));
    }
    for (const query of ['Guild', 'BLL']) {
      await page.goBack();
      await page.waitForURL(site.url(`/search/?q=${query}`));
      assert.equal(await box.inputValue(), query);
    }
  });

  test('is left with Back to where the reader was in the list', async () => {
    const page = await site.open(searchFor('the'));
    const found = await passagesFound(page);
    const last = page.locator('[data-passage] a').last();
    await last.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    assert.ok(scrolled > 1000);
    await last.press('Enter');
    await page.waitForURL(/\/articles\//);
    await page.goBack();
    await answer(page);
    assert.deepEqual(
      await page
        .locator('[data-passage]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage)),
      found,
    );
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 200, scrolled);
  });

  test('marks a phrase across a note mark', async () => {
    const phrase = 'century before. Its members';
    const page = await site.open(searchFor(`"${phrase}"`));
    assert.deepEqual(await passagesFound(page), ['marsh-holloway-lanterns#p2']);
    await page.locator('[data-passage] a').press('Enter');
    await page.waitForFunction(() => CSS.highlights.get('found'));
    const [highlight, ...others] = await highlightsIn(page);
    assert.deepEqual(others, []);
    assert.equal(highlight!.words.replace(/1/, ''), phrase);
  });

  test('leaves no highlight for whoever opens the passage afterwards', async () => {
    const page = await site.open('/search/?q=BLL');
    await page.locator('[data-passage] a').first().press('Enter');
    await page.waitForFunction(() => CSS.highlights.get('found'));
    await page.reload();
    await page.locator(':target').waitFor();
    assert.deepEqual(await highlightsIn(page), []);
  });
});

function highlightsIn(page: Page): Promise<{ words: string; inTarget: boolean }[]> {
  return page.evaluate(() => {
    const target = document.querySelector(':target')!;
    return [...(CSS.highlights.get('found') ?? [])].map((range) => ({
      words: (range as Range).toString(),
      inTarget: target.contains(range.startContainer) && target.contains(range.endContainer),
    }));
  });
}
