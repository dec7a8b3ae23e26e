import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

const article = '/articles/hsiao-yang-soft-power/';
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

suite('citing', () => {
  test('begins at the head of a text and copies a style with its button', async () => {
    const page = await site.open(article, allowed);
    await page.getByRole('link', { name: 'Cite', exact: true }).press('Enter');
    const panel = page.locator('.cite-panel');
    assert.ok(await panel.evaluate((details) => (details as HTMLDetailsElement).open));
    assert.deepEqual(await panel.locator('section h2').allInnerTexts(), [
      'This edition',
      'Version of record',
    ]);
    await panel.getByRole('button', { name: 'Copy as MLA 9' }).first().click();
    await said(page, 'Citation copied');
    assert.match(await clipboard(page), /^Hsiao, Hsin-Huang Michael, and Alan Yang\. “Soft Power/);
  });

  test('copies with one key, in the style copied last', async () => {
    const page = await site.open('/actors/japan/', allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation copied: APA 7');
    assert.match(await clipboard(page), /^Japan\. \(\d{4}\)\. In East Asian Regionalism/);
    await page.locator('.cite-panel > summary').click();
    await page.getByRole('button', { name: 'Copy as MLA 9' }).click();
    await page.goto(site.url('/timeline/'));
    await page.keyboard.press('c');
    await said(page, 'Citation copied: MLA 9');
  });

  test('copies the passage at which the reader is, with its number', async () => {
    const page = await site.open(`${article}#p13`, allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation of the passage copied: APA 7');
    const text = await clipboard(page);
    assert.match(text, /^\(Hsiao & Yang, .*para\. 13\)/);
    assert.ok(text.includes('/articles/hsiao-yang-soft-power/#p13'));
  });

  test('copies words selected in a passage, without note marks, with their citation', async () => {
    const page = await site.open(article, allowed);
    const words = await page.evaluate(() => {
      const passage = document.querySelector('#p13')!;
      const range = document.createRange();
      range.selectNodeContents(passage);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      const copy = passage.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('.pn, .pb, .nr')) mark.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    });
    await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await said(page, 'Quotation copied: APA 7');
    const text = await clipboard(page);
    assert.ok(text.startsWith(`“${words}” (`), text.slice(0, 200));
    assert.match(text, /para\. 13\)/);
  });

  test('quotes a selection over several passages passage by passage', async () => {
    const page = await site.open(article, allowed);
    const last = await page.evaluate(() => {
      const [from, to] = ['p13', 'p14'].map((id) => document.getElementById(id)!);
      getSelection()!.setBaseAndExtent(from!, 0, to!, to!.childNodes.length);
      return to!.lastChild!.textContent!.trim().slice(-20);
    });
    await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await said(page, 'Quotation copied: APA 7');
    const [one, other] = (await clipboard(page)).split('\n\n');
    assert.match(one!, /^“[^“”]+” \(.*para\. 13\)$/);
    assert.match(other!, /^“[^“”]+” \(.*para\. 14\)$/);
    assert.ok(other!.includes(last));
  });

  test('gives a passage with a known page in print by that page as well', async () => {
    const page = await site.open('/articles/blechinger-legewie-regional-cooperation/#p12', allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation of the passage copied: APA 7');
    const text = await clipboard(page);
    assert.match(text, /^\(.*para\. 12\)/);
    assert.match(text, /\n\nIn print: \(Blechinger & Legewie, 2000, pp?\. \d{3}(–\d{3})?\)\n\n/);
  });

  test('offers a selection that ends out of sight its button within sight', async () => {
    const page = await site.open(article, { viewport: { width: 375, height: 400 } });
    await page.evaluate(() => {
      const passage = document.querySelector('#p13')!;
      passage.scrollIntoView();
      getSelection()!.selectAllChildren(passage);
    });
    assert.ok(await page.locator('#p13').evaluate((passage) => passage.clientHeight > innerHeight));
    await waitUntilInView(page.getByRole('button', { name: 'Copy quotation with citation' }));
  });

  test('stands in the column of the text', async () => {
    for (const width of [375, 1024, 1440]) {
      const page = await site.open(article, { viewport: { width, height: 800 } });
      const [panel, downloads] = await Promise.all(
        ['.cite-panel', '.downloads'].map((part) => page.locator(part).boundingBox()),
      );
      assert.equal(panel!.x, downloads!.x, `at ${width}`);
      assert.equal(panel!.width, downloads!.width, `at ${width}`);
    }
  });

  test('does not take a c that is being typed', async () => {
    const page = await site.open(article, allowed);
    await page.locator('[data-search]').focus();
    await page.keyboard.press('c');
    assert.equal(await page.locator('.cite-said').textContent(), '');
  });

  test('needs no script to be read', async () => {
    const page = await site.open('/works/', { javaScriptEnabled: false });
    await page.locator('.cite-panel > summary').click();
    assert.match(await page.locator('.cite-panel').innerText(), /Works cited\. \(\d{4}, /);
    assert.equal(await page.getByRole('button', { name: /^Copy/ }).count(), 0);
  });
});

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}
