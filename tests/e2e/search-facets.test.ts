import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answer, ask, entriesFound, passagesFound, searchFor } from './search-page.ts';
import { corpus, openSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('facets', () => {
  test('count the passages that they leave', async () => {
    const page = await site.open(searchFor('harbour'));
    for (const { label, id } of corpus.articles.map(({ id, data }) => ({
      id,
      label: data.label,
    }))) {
      await page.goto(site.url(searchFor('harbour')));
      const count = await countOf(page, label);
      if (count === undefined) continue;
      await facet(page, label).click();
      const found = await passagesFound(page);
      assert.equal(found.length, count, label);
      assert.ok(found.every((passage) => passage.startsWith(`${id}#`)));
      assert.equal(new URL(page.url()).searchParams.get('article'), id);
    }
  });

  test('narrow to passages that name an actor, and are taken back', async () => {
    const page = await site.open(searchFor('harbour'));
    const all = await passagesFound(page);
    const count = (await countOf(page, 'Tolmo'))!;
    await facet(page, 'Tolmo').click();
    const found = await passagesFound(page);
    assert.equal(found.length, count);
    const mentions = corpus.mentionsOf.get('tolmo')!;
    const named = new Set(mentions.map(({ article, passage }) => `${article}#${passage.id}`));
    assert.deepEqual(found.toSorted(), all.filter((passage) => named.has(passage)).toSorted());
    await facet(page, 'Tolmo').click();
    assert.deepEqual(await passagesFound(page), all);
  });

  test('keep the focus of the keyboard where it was', async () => {
    const page = await site.open('/search/?q=Tolmo');
    await answer(page);
    const choice = page.locator('#search-facets a', { hasText: 'Linden' }).first();
    const key = await choice.getAttribute('data-key');
    await choice.press('Enter');
    await page.waitForFunction(() => location.search.includes('article='));
    await page.waitForFunction(
      (wanted) => (document.activeElement as HTMLElement).dataset.key === wanted,
      key,
    );
    const kind = page.locator('#search-kinds a', { hasText: 'Passages' });
    await kind.press('Enter');
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement).dataset.key === 'kind:passages',
    );
  });

  test('and kinds of result agree: no link leads to nothing', async () => {
    const page = await site.open('/search/?q=Tolmo&year=2004');
    await answer(page);
    assert.equal(await page.locator('#search-kinds a', { hasText: 'Actors' }).count(), 0);
    await page.goto(site.url('/search/?q=salt&kind=actors'));
    await answer(page);
    assert.equal(await page.locator('#search-facets a').count(), 0);
  });

  test('stand in the address, with the query: a reload and Back keep them', async () => {
    const page = await site.open(searchFor('Tolmo', '&year=2011&kind=passages'));
    const found = await passagesFound(page);
    assert.ok(found.length > 0);
    assert.ok(found.every((passage) => passage.startsWith('linden-night-ferries#')));
    await page
      .locator('#search-kinds')
      .getByRole('link', { name: /^Everything/ })
      .click();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.has('kind'));
    assert.deepEqual(await passagesFound(page), found);
    assert.match(page.url(), /q=Tolmo&year=2011&kind=passages$|q=Tolmo&kind=passages&year=2011$/);
  });

  test('show one kind of result', async () => {
    const page = await site.open(searchFor('harbour', '&kind=initiatives'));
    const entries = await entriesFound(page);
    assert.ok(entries.length > 1);
    assert.ok(entries.every((address) => address.startsWith('/initiatives/')));
    assert.deepEqual(await passagesFound(page), []);
  });

  test('of which one leaves nothing says so, and leads back', async () => {
    const page = await site.open(searchFor('herring', '&year=2004'));
    assert.match(await answer(page), /^Nothing found for “herring”\. Search everything$/);
    await page.getByRole('link', { name: 'Search everything' }).click();
    assert.match(await answer(page), /^\d+ passages/);
  });
});

suite('switches', () => {
  test('say which other names were searched, and leave them out', async () => {
    const page = await site.open(searchFor('BLL'));
    const all = await passagesFound(page);
    const note = page.locator('#search-notes');
    assert.match(await note.innerText(), /Also searching for Blue Lantern Line/);
    await page.getByRole('link', { name: 'Search as typed only' }).click();
    const typed = await passagesFound(page);
    assert.ok(typed.length > 0 && typed.length < all.length);
    assert.equal(new URL(page.url()).searchParams.get('names'), '0');
    await page.getByRole('link', { name: 'Search them too' }).click();
    assert.deepEqual(await passagesFound(page), all);
  });

  test('leave out other forms of a word', async () => {
    const page = await site.open(searchFor('quarrel'));
    const all = await passagesFound(page);
    await page.getByLabel('Exact forms only').check();
    const exact = await passagesFound(page);
    assert.ok(exact.length > 0 && exact.length < all.length);
    assert.deepEqual(all.slice(0, 1), exact.slice(0, 1), 'exact forms come first');
    assert.equal(new URL(page.url()).searchParams.get('exact'), '1');
  });

  test('offer what was meant, and search it where nothing is found', async () => {
    const page = await site.open('/search/');
    await ask(page, 'Slat Treaty');
    assert.match(
      await answer(page),
      /^Nothing found for “Slat Treaty”\. Results for Salt Treaty: \d+ passages/,
    );
    await page.locator('[data-meant]').click();
    assert.match(await answer(page), /^\d+ passages/);
    assert.equal(new URL(page.url()).searchParams.get('q'), 'Salt Treaty');
  });

  test('offer what was meant where something is found as well', async () => {
    const page = await site.open(searchFor('Tolmo OR herrring'));
    assert.match(await answer(page), /^\d+ passages/);
    assert.equal(await page.locator('[data-meant]').textContent(), 'Tolmo OR herring');
  });

  test('show, while a word is being typed, what begins with it', async () => {
    const page = await site.open('/search/');
    await page.locator('[data-search]').pressSequentially('quarr');
    await page.waitForFunction(() =>
      document.querySelector('#search-notes')!.textContent.includes('quarr'),
    );
    assert.ok((await passagesFound(page)).length > 1);
  });
});

function facet(page: Page, name: string) {
  return page.locator('#search-facets a').filter({ hasText: name }).first();
}

async function countOf(page: Page, name: string): Promise<number | undefined> {
  await answer(page);
  const link = facet(page, name);
  if ((await link.count()) === 0) return undefined;
  return Number(await link.locator('.count').textContent());
}
