import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addresses, corpus, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('no page scrolls sideways', () => {
  let page: Page;
  before(async () => (page = await site.open('/')));

  for (const address of addresses)
    test(address, async () => {
      await site.visit(page, address);
      // What is folded away must fit too.
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((element) => element.setAttribute('open', '')));
      const tooNarrow: number[] = [];
      for (const width of [320, 375, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const fits = await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        );
        if (!fits) tooNarrow.push(width);
      }
      assert.deepEqual(tooNarrow, []);
    });
});

test('the theme is that of the system until the reader chooses, and then what was chosen', async () => {
  const page = await site.open('/', { colorScheme: 'dark' });
  const button = page.getByRole('button', { name: 'Switch between light and dark' });
  assert.equal(await isDark(page), true);
  await button.click();
  assert.equal(await isDark(page), false);
  await site.visit(page, '/articles/linden-night-ferries/');
  assert.equal(await isDark(page), false, 'another page does not remember');
  await button.click();
  await page.reload();
  assert.equal(await isDark(page), true, 'the second choice is not remembered');
});

suite('text copied from a passage is its words alone', () => {
  for (const { id, text } of corpus.articles)
    test(`in ${id}: no numbers, no page breaks, no [sic], no marks of notes`, async () => {
      const page = await site.open(`/articles/${id}/`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const intruders: string[] = [];
      for (const passage of text.passages) {
        const copied = (await copy(page, passage.id)).trim();
        if (copied !== passage.text)
          intruders.push(`${passage.id}: ${excerptAtDifference(copied, passage.text)}`);
      }
      assert.deepEqual(intruders, []);
    });
});

async function isDark(page: Page): Promise<boolean> {
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  const channels = paper.match(/\d+/g)!.map(Number);
  return Math.max(...channels.slice(0, 3)) < 128;
}

function excerptAtDifference(text: string, expected: string): string {
  let at = 0;
  while (at < text.length && text[at] === expected[at]) at++;
  return text.slice(Math.max(0, at - 20), at + 20);
}

/** What a reader gets who selects a passage and copies it. */
async function copy(page: Page, id: string): Promise<string> {
  await page.evaluate((passage) => {
    getSelection()!.selectAllChildren(document.getElementById(passage)!);
  }, id);
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
}
