import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answer, corpus, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a search', () => {
  test('begins with / on any page and leads to an address of its own', async () => {
    const page = await site.open('/articles/nagy-soft-approach/');
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox', { name: 'Search the five texts' });
    assert.ok(await box.evaluate((element) => element === document.activeElement));
    assert.equal(await box.inputValue(), '', 'the / itself is not part of the query');
    await page.keyboard.type('RCEP');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('/search/?q=RCEP'));
    assert.match(await answer(page), /^\d+ passages\b.*\b1 entry on actors and initiatives/);
  });

  test('lists the entry first, then passages with the word marked', async () => {
    const page = await site.open('/search/?q=RCEP');
    const first = page.locator('main ol > li').first().getByRole('link');
    assert.equal(
      await first.getAttribute('href'),
      new URL(site.url('/initiatives/rcep/')).pathname,
    );
    const marks = await page
      .locator('#search-results > li')
      .evaluateAll((items) => items.map((item) => item.querySelector('mark')?.textContent));
    assert.ok(marks.length > 0);
    assert.deepEqual(
      marks.filter((mark) => !mark?.includes('RCEP')),
      [],
    );
  });

  // Words of titles, section headings and labels among them: a passage is found for what it says,
  // not for where it stands.
  for (const query of ['RCEP', 'equilibrium', 'Hsiao', 'ASEAN RCEP', '"Fukuda Doctrine"'])
    test(`for ${query} finds the passages that have it and no others`, async () => {
      const page = await site.open(searchFor(query));
      const expected = passagesWith(query.startsWith('"') ? [unquoted(query)] : query.split(' '));
      assert.ok(expected.length > 0);
      assert.deepEqual((await passagesFound(page)).sort(), expected.sort());
    });

  // Whole words, also with their forms: multilateral, diplomatic.
  for (const query of [
    'Nonproliferation',
    'Multilateralization',
    'diplomacy',
    '"different definitions"',
  ])
    test(`finds ${query}`, async () => {
      const page = await site.open(searchFor(query));
      const found = await passagesFound(page);
      const expected = passagesWith([unquoted(query)]);
      assert.ok(expected.length > 0);
      assert.deepEqual(
        expected.filter((address) => !found.includes(address)),
        [],
      );
    });

  test('for a name finds its entry', async () => {
    const page = await site.open(searchFor('"Fukuda Doctrine"'));
    assert.equal((await entriesFound(page))[0], '/initiatives/fukuda-doctrine/');
  });

  // Page furniture of a source: a page number grown into a word, a running head.
  for (const query of ['dif299', 'is307', '"Verena BLECHINGER and Jochen LEGEWIE"'])
    test(`finds no ${query} and says so`, async () => {
      const page = await site.open(searchFor(query));
      assert.ok((await answer(page)).startsWith(`Nothing found for ${query}.`));
      assert.deepEqual([await entriesFound(page), await passagesFound(page)], [[], []]);
    });

  test('shows mark-up in a query as the text that it is', async () => {
    const page = await site.open('/search/');
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    const query = '<img src=x onerror=alert(1)>';
    await page.goto(site.url(searchFor(query)));
    assert.ok((await answer(page)).startsWith(`Nothing found for ${query}.`));
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(dialogs, 0);
  });

  test('can be reloaded, and sent to another reader', async () => {
    const page = await site.open('/search/?q=RCEP');
    const said = await answer(page);
    const found = await passagesFound(page);
    await page.reload();
    assert.equal(await answer(page), said);
    const other = await site.open('/search/?q=RCEP');
    assert.equal(await answer(other), said);
    assert.deepEqual(await passagesFound(other), found);
    assert.equal(await other.getByRole('searchbox').inputValue(), 'RCEP');
  });
});

suite('a result', () => {
  test('opens its passage with the words highlighted and a clean address', async () => {
    const page = await site.open('/search/?q=RCEP');
    const result = page.locator('#search-results a').first();
    const href = (await result.getAttribute('href'))!;
    await result.press('Enter');
    await page.waitForURL((url) => url.pathname + url.search + url.hash === href);
    assert.match(page.url(), /\/articles\/[a-z-]+\/#p\d+(-\d+)?$/);
    await page.waitForFunction(() => CSS.highlights.get('found'));
    const highlights = await highlightsIn(page);
    assert.ok(highlights.length > 0);
    assert.deepEqual(
      highlights.filter(({ words, inTarget }) => words !== 'RCEP' || !inTarget),
      [],
    );
  });

  test('is left with Back, which restores query and results', async () => {
    const page = await site.open('/search/?q=RCEP');
    const said = await answer(page);
    await page.locator('#search-results a').first().press('Enter');
    await page.waitForURL(/\/articles\//);
    await page.goBack();
    await page.waitForURL(site.url('/search/?q=RCEP'));
    assert.equal(await answer(page), said);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'RCEP');
  });

  test('leaves no highlight for whoever opens the passage afterwards', async () => {
    const page = await site.open('/search/?q=RCEP');
    await page.locator('#search-results a').first().press('Enter');
    await page.waitForFunction(() => CSS.highlights.get('found'));
    await page.reload();
    await page.locator(':target').waitFor();
    assert.deepEqual(await highlightsIn(page), []);
  });
});

suite('a search that fails', () => {
  test('says that the index could not be loaded, and can be tried again', async () => {
    const page = await site.open('/search/');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await ask(page, 'RCEP');
    assert.match(await answer(page), /^The search index could not be loaded\./);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    assert.match(await answer(page), /^\d+ passages/);
  });

  test('says so too where only a part of the index does not come', async () => {
    const page = await site.open('/search/');
    await page.context().route('**/*.pf_meta*', (route) => route.abort());
    await ask(page, 'RCEP');
    assert.match(await answer(page), /^The search index could not be loaded\./);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    assert.match(await answer(page), /^\d+ passages/);
  });

  test('does not take a lost connection for a word that is not there', async () => {
    const page = await site.open('/search/?q=RCEP');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await ask(page, 'Multilateralization');
    assert.match(await answer(page), /^The search index could not be loaded\./);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
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

function searchFor(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

function unquoted(query: string): string {
  return query.replaceAll('"', '');
}

/** Addresses of the passages in which all these words or phrases stand, in whatever case. */
function passagesWith(words: string[]): string[] {
  const patterns = words.map(
    (word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  return corpus.articles.flatMap(({ id, text }) =>
    text.passages
      .filter((passage) => patterns.every((pattern) => pattern.test(passage.text)))
      .map((passage) => `/articles/${id}/#${passage.id}`),
  );
}

async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
}

/** Addresses of all passages found, without the base path. */
async function passagesFound(page: Page): Promise<string[]> {
  const passages = page.locator('#search-results > li');
  const more = page.getByRole('button', { name: 'Show more passages' });
  while (await more.isVisible()) {
    const shown = await passages.count();
    await more.click();
    await passages.nth(shown).waitFor();
  }
  return addressesIn(page, '#search-results');
}

function entriesFound(page: Page): Promise<string[]> {
  return addressesIn(page, '#search-entities');
}

async function addressesIn(page: Page, list: string): Promise<string[]> {
  const base = new URL(site.url('')).pathname.replace(/\/$/, '');
  const hrefs = await page
    .locator(`${list} a`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return hrefs.map((href) => href.slice(base.length));
}

function highlightsIn(page: Page): Promise<{ words: string; inTarget: boolean }[]> {
  return page.evaluate(() => {
    const target = document.querySelector(':target')!;
    return [...(CSS.highlights.get('found') ?? [])].map((range) => ({
      words: (range as Range).toString(),
      inTarget: target.contains(range.startContainer) && target.contains(range.endContainer),
    }));
  });
}
