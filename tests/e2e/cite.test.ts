import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

const article = '/articles/mroz-open-water/';
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
    assert.match(await clipboard(page), /^Mróz, Teodor\. “Open Water: Choices/);
  });

  test('copies with one key, in the style copied last', async () => {
    const page = await site.open('/actors/veyra/', allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation copied: APA 7');
    assert.match(await clipboard(page), /^Veyra\. \(\d{4}\)\. In Letters from the Orrel Isles/);
    await page.locator('.cite-panel > summary').click();
    await page.getByRole('button', { name: 'Copy as MLA 9' }).click();
    await page.goto(site.url('/timeline/'));
    await page.keyboard.press('c');
    await said(page, 'Citation copied: MLA 9');
  });

  test('copies the passage at which the reader is, with its number', async () => {
    const page = await site.open(`${article}#p8`, allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation of the passage copied: APA 7');
    const text = await clipboard(page);
    assert.match(text, /^\(Mróz, .*para\. 8\)/);
    assert.ok(text.includes(`${article}#p8`));
  });

  test('copies words selected in a passage, without note marks, with their citation', async () => {
    const page = await site.open(article, allowed);
    const words = await page.evaluate(() => {
      const passage = document.querySelector('#p8')!;
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
    assert.match(text, /para\. 8\)/);
  });

  test('quotes a selection over several passages passage by passage', async () => {
    const page = await site.open(article, allowed);
    const last = await page.evaluate(() => {
      const [from, to] = ['p8', 'p9'].map((id) => document.getElementById(id)!);
      getSelection()!.setBaseAndExtent(from!, 0, to!, to!.childNodes.length);
      return to!.lastChild!.textContent!.trim().slice(-20);
    });
    await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await said(page, 'Quotation copied: APA 7');
    const [one, other] = (await clipboard(page)).split('\n\n');
    assert.match(one!, /^“[^“”]+” \(.*para\. 8\)$/);
    assert.match(other!, /^“[^“”]+” \(.*para\. 9\)$/);
    assert.ok(other!.includes(last));
  });

  test('gives a passage with a known page in print by that page as well', async () => {
    const page = await site.open('/articles/marsh-holloway-lanterns/#p13', allowed);
    await page.keyboard.press('c');
    await said(page, 'Citation of the passage copied: APA 7');
    const text = await clipboard(page);
    assert.match(text, /^\(.*para\. 13\)/);
    assert.match(text, /\n\nIn print: \(Marsh & Holloway, 1998, pp?\. \d{3}(–\d{3})?\)\n\n/);
  });

  test('offers a selection that ends out of sight its button within sight', async () => {
    const page = await site.open(article, { viewport: { width: 320, height: 300 } });
    await page.evaluate(() => {
      const passage = document.querySelector('#p8')!;
      passage.scrollIntoView();
      getSelection()!.selectAllChildren(passage);
    });
    assert.ok(await page.locator('#p8').evaluate((passage) => passage.clientHeight > innerHeight));
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
