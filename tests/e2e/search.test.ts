import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { answer, entriesFound, passagesFound, searchBox, searchFor } from './search-page.ts';
import { pageAt, sectionsOf } from '../../src/article/structure.ts';
import { corpus, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a search', () => {
  test('begins with / on any page and leads to an address of its own', async () => {
    const page = await site.open('/articles/linden-night-ferries/');
    await page.keyboard.press('/');
    const box = page.getByLabel('Search the four texts');
    assert.ok(await box.evaluate((element) => element === document.activeElement));
    assert.equal(await box.inputValue(), '', 'the / itself is not part of the query');
    await page.keyboard.type('BLL');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('/search/?q=BLL'));
    assert.match(
      await answer(page),
      /^\d+ passages in \d articles, \d+ with the words as typed; 1 actor\.$/,
    );
  });

  test('begins with Ctrl-K too', async () => {
    const page = await site.open('/works/');
    await page.keyboard.press('Control+k');
    assert.ok(await searchBox(page).evaluate((element) => element === document.activeElement));
  });

  test('lists the entry first, then passages with the word marked', async () => {
    const page = await site.open('/search/?q=BLL');
    assert.deepEqual(await entriesFound(page), ['/actors/blue-lantern-line/']);
    const first = page.locator('#search-results a').first();
    assert.equal(
      await first.getAttribute('href'),
      new URL(site.url('/actors/blue-lantern-line/')).pathname,
    );
    const marks = await page
      .locator('#search-results [data-passage]')
      .evaluateAll((items) => items.map((item) => item.querySelector('mark')?.textContent));
    assert.ok(marks.length > 0);
    assert.deepEqual(
      marks.filter((mark) => !/^(BLL|Blue Lantern Line|Line)$/i.test(mark!)),
      [],
    );
  });

  test('finds articles by their authors and titles', async () => {
    const marsh = ['/articles/marsh-holloway-lanterns/'];
    for (const query of ['Holloway', 'pieter holloway']) {
      const page = await site.open(searchFor(query));
      await answer(page);
      assert.deepEqual(await entriesFound(page), marsh, query);
    }
    const page = await site.open(searchFor('The night ferries are coming back'));
    await answer(page);
    assert.ok((await entriesFound(page)).includes('/articles/linden-night-ferries/'));
  });

  test('goes on with the keyboard at the first of the results that were not shown before', async () => {
    const page = await site.open('/search/?q=harbour&kind=passages');
    await answer(page);
    const first = page.locator('.result-group').first().locator('[data-passage]');
    const few = await first.count();
    const shown = await page.locator('[data-passage]').count();
    assert.ok(shown > few);
    await page
      .getByRole('button', { name: /^All \d+ passages of/ })
      .first()
      .press('Enter');
    await page.waitForFunction(
      (few) => document.querySelectorAll('[data-passage]').length > few,
      shown,
    );
    const next = first.nth(few).locator('a').first();
    const key = await next.getAttribute('data-key');
    await page.waitForFunction(
      (wanted) => (document.activeElement as HTMLElement).dataset.key === wanted,
      key,
    );
  });

  test('finds by a name that no text has what the texts call otherwise', async () => {
    const page = await site.open(searchFor('Havenliga'));
    assert.ok((await entriesFound(page)).includes('/actors/harbour-league/'));
    assert.ok((await passagesFound(page)).length > 0);
  });

  test('answers in part, and says what each passage is without', async () => {
    const page = await site.open(searchFor('who counted the herring xylophones'));
    assert.match(await answer(page), /^No passage holds all of “who counted/);
    const note = await page.locator('#search-notes').innerText();
    assert.match(note, /Not searched: who, the\. Search every word/);
    assert.match(note, /No text has “xylophones”\./);
    const inPart = page.locator('[data-without]');
    assert.ok((await inPart.count()) > 0);
    assert.match(await inPart.first().innerText(), /without: .*xylophones/);
    await page.getByRole('link', { name: 'Search every word' }).click();
    assert.match(await answer(page), /^Nothing found/);
  });

  test('shows what the edition states, with the quotation and its passage', async () => {
    const page = await site.open(searchFor('who opposed the Night Ferry Programme'));
    await answer(page);
    const stated = page.locator('.claim-results > li').first();
    assert.match(await stated.innerText(), /opposed the Night Ferry Programme/);
    const place = stated.locator('p a').first();
    assert.match((await place.getAttribute('href'))!, /\/articles\/[a-z-]+\/#[pn]\d/);
  });

  test('says of each passage where it stands', async () => {
    const page = await site.open(searchFor('"common price for salt"'));
    const passage = page.locator('[data-passage]');
    assert.equal(await passage.count(), 1);
    const { article, id, section, number } = whereIs('common price for salt');
    assert.equal(await passage.getAttribute('data-passage'), `${article}#${id}`);
    const said = (await passage.innerText()).split('\n')[0]!;
    assert.ok(said.includes(`¶ ${id.slice(1)}`) && said.includes(section), said);
    assert.ok(said.includes(`p. ${number}`), said);
  });

  // Words of titles, section headings and labels among them: a passage is found for what it says,
  // not for where it stands.
  for (const query of ['BLL', 'smaller', 'Quarle', 'Tolmo Veyra', '"Salt Treaty"'])
    test(`for ${query} finds the passages that have it and no others`, async () => {
      const page = await site.open(searchFor(query, '&exact=1&names=0'));
      const expected = passagesWith(query.startsWith('"') ? [unquoted(query)] : query.split(' '));
      assert.ok(expected.length > 0);
      assert.deepEqual((await passagesFound(page)).sort(), expected.sort());
    });

  // Whole words, also with their forms: multilateral, diplomatic.
  for (const query of ['fishermen', 'self-denying', 'quarrel', '"cheapest navy"'])
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
    const page = await site.open(searchFor('"Salt Treaty"'));
    assert.equal((await entriesFound(page))[0], '/initiatives/salt-treaty/');
  });

  // Page furniture of a source: a page number grown into a word, a running head.
  for (const query of ['years3', 'within215', '"OTTILIE MARSH AND PIETER HOLLOWAY"'])
    test(`finds no ${query} and says so`, async () => {
      const page = await site.open(searchFor(query));
      assert.ok(
        (await answer(page)).startsWith(`Nothing found for “${query.replaceAll('"', '')}”.`),
      );
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
    assert.ok((await answer(page)).startsWith(`Nothing found for “${query}”.`));
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(dialogs, 0);
  });

  test('can be reloaded, and sent to another reader', async () => {
    const page = await site.open('/search/?q=BLL');
    const said = await answer(page);
    const found = await passagesFound(page);
    await page.reload();
    assert.equal(await answer(page), said);
    const other = await site.open('/search/?q=BLL');
    assert.equal(await answer(other), said);
    assert.deepEqual(await passagesFound(other), found);
    assert.equal(await searchBox(other).inputValue(), 'BLL');
  });
});

/** Where a phrase stands that occurs once. */
function whereIs(phrase: string) {
  for (const article of corpus.articles) {
    const passage = article.text.passages.find(({ text }) => text.includes(phrase));
    if (!passage) continue;
    const section = sectionsOf(article.text).get(passage)!.text;
    const number = pageAt(article.text, passage)!.page;
    return { article: article.id, id: passage.id, section, number };
  }
  throw new Error(`“${phrase}” stands nowhere`);
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
      .map((passage) => `${id}#${passage.id}`),
  );
}
