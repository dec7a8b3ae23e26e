import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { corpus, openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

const marsh = '/articles/marsh-holloway-lanterns/';
let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a reader with a keyboard', () => {
  test('opens a note beside its marker, closes it and is back at the marker', async () => {
    const page = await site.open(marsh);
    const marker = page.locator('#n1-ref');
    await marker.press('Enter');
    const note = page.getByRole('note', { name: 'Note 1' });
    await note.waitFor();
    assert.ok((await note.innerText()).startsWith(textOf('marsh-holloway-lanterns', 'n1')));
    await waitUntilInView(note);
    await assertBeside(note, marker);
    assert.equal(page.url(), site.url(marsh), 'the reader has kept the place');
    await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
    await assertBeside(note, marker);

    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    assert.equal(await focused(page), 'n1-ref');
  });

  test('sees the whole of a long note on a small screen', async () => {
    const page = await site.open(marsh, { viewport: { width: 320, height: 568 } });
    const marker = page.locator('#n3-ref');
    await marker.press('Enter');
    const note = page.getByRole('note', { name: 'Note 3' });
    await waitUntilInView(note);
    await assertBeside(note, marker);
    const end = note.getByRole('link', { name: 'Go to note 3' });
    await end.focus();
    await waitUntilInView(end);
  });

  test('goes from the note beside the text to the note at the end, and back', async () => {
    const page = await site.open(marsh);
    await page.locator('#n1-ref').press('Enter');
    await page.getByRole('link', { name: 'Go to note 1' }).press('Enter');
    await page.waitForURL(site.url(`${marsh}#n1`));
    await page.getByRole('note').waitFor({ state: 'hidden' });
    await waitUntilInView(page.locator('#n1'));

    await page
      .getByRole('link', { name: 'Back to the text at note 1', exact: true })
      .press('Enter');
    await page.waitForURL(site.url(`${marsh}#n1-ref`));
    await waitUntilInView(page.locator('#n1-ref'));
  });

  test('learns that an endnote was not supplied', async () => {
    const page = await site.open('/articles/mroz-open-water/');
    await page.getByRole('link', { name: '[2]', exact: true }).press('Enter');
    const note = page.getByRole('note', { name: 'Note 2' });
    await note.waitFor();
    assert.equal(await note.innerText(), 'The text of note 2 was not supplied.');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'n2-ref');
  });

  test('follows a name to its entry and comes back to the same line', async () => {
    const page = await site.open('/articles/linden-night-ferries/');
    const name = page
      .locator('.article-text')
      .getByRole('link', { name: 'Blue Lantern Line' })
      .last();
    await name.focus();
    const place = await page.evaluate(() => scrollY);
    assert.ok(place > 0);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('/actors/blue-lantern-line/'));
    await page.getByRole('heading', { level: 1, name: 'Blue Lantern Line' }).waitFor();

    await page.goBack();
    await page.waitForURL(site.url('/articles/linden-night-ferries/'));
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, place);
  });

  test('gets the address of a passage from its number', async () => {
    const page = await site.open('/articles/linden-night-ferries/');
    await page.getByRole('link', { name: 'Passage 9', exact: true }).press('Enter');
    await page.waitForURL(site.url('/articles/linden-night-ferries/#p9'));
    assert.equal(await page.locator(':target').getAttribute('id'), 'p9');
  });

  test('skips to the text', async () => {
    const page = await site.open(marsh);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    assert.ok(await skip.evaluate((link) => link === document.activeElement));
    await waitUntilInView(skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(
      await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)),
      'the next stop is not within the text',
    );
  });
});

function textOf(article: string, passage: string): string {
  return corpus.articles.find(({ id }) => id === article)!.passages.get(passage)!.text;
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** A note stands right above or below its marker and leaves it to be seen. */
async function assertBeside(note: Locator, marker: Locator): Promise<void> {
  const [noteBox, markerBox] = await Promise.all([note.boundingBox(), marker.boundingBox()]);
  const below = noteBox!.y - markerBox!.y - markerBox!.height;
  const above = markerBox!.y - noteBox!.y - noteBox!.height;
  const gap = Math.max(below, above);
  assert.ok(gap >= 0, `the note covers its marker by ${-gap} pixels`);
  assert.ok(gap < 40, `the note stands ${gap} pixels from its marker`);
}
