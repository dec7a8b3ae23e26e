import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { corpus, openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

const file = pathToFileURL(resolve(join(process.env.DIST ?? 'dist', 'corpus.html'))).href;
let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('the corpus in one file, opened from disk without a network', () => {
  test('asks for nothing and reports no error', async () => {
    const { page, asked, errors } = await openFile();
    await find(page, 'harbour league');
    assert.deepEqual(asked, [file]);
    assert.deepEqual(errors, []);
  });

  test('finds a phrase as often as it stands in the texts, and shows each passage', async () => {
    const { page } = await openFile();
    for (const phrase of ['harbour league', 'pormel', 'streszczenie', 'the']) {
      const expected = countPlainly(phrase);
      assert.ok(expected.places > 0, phrase);
      const said = await find(page, phrase);
      const [places, passages] = said.match(/[\d,]+/g)!.map((n) => Number(n.replaceAll(',', '')));
      assert.deepEqual({ places, passages }, expected, phrase);
      assert.equal(await page.locator('#search-found li').count(), expected.passages);
    }
  });

  test('finds a phrase across the marker of a note that was not supplied', async () => {
    const { page } = await openFile();
    assert.match(await find(page, 'under the flag of Veyra They sail'), /^1 /);
  });

  test('finds the same whatever the accents, case and quotation marks', async () => {
    const { page } = await openFile();
    const said = await find(page, 'harbour league');
    assert.equal(await find(page, '“HARBOUR Léague”'), said);
  });

  test('leads from a place to its passage, where the words are marked', async () => {
    const { page } = await openFile();
    await find(page, 'harbour league');
    const result = page.locator('#search-found li').last();
    const link = result.getByRole('link');
    const id = (await link.getAttribute('href'))!.slice(1);
    await link.click();
    const passage = page.locator(':target');
    assert.equal(await passage.getAttribute('id'), id);
    await waitUntilInView(passage.locator('.number'));
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('found')!]
        .filter((range) =>
          document.querySelector(':target')!.contains((range as Range).startContainer),
        )
        .map(String),
    );
    assert.ok(marked.length > 0);
    for (const words of marked) assert.match(words, /^harbour[\s-]league$/i);
  });

  test('says so where there is nothing to find', async () => {
    const { page } = await openFile();
    assert.equal(await find(page, 'quidditch'), 'Found nowhere in the texts.');
    assert.equal(await find(page, ' '), 'Type a word or a phrase.');
    assert.equal(await page.locator('#search-found li').count(), 0);
  });

  test('is not wider than a phone', async () => {
    const { page } = await openFile({ viewport: { width: 375, height: 700 } });
    await find(page, 'harbour league');
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
  });

  test('is read without JavaScript, and then offers no search', async () => {
    const { page } = await openFile({ javaScriptEnabled: false });
    assert.equal(await page.locator('article .passage:visible').count(), allPassages().length);
    assert.ok(!(await page.locator('#search').isVisible()));
    assert.equal(await page.getByRole('link', { name: 'Search', exact: true }).count(), 0);
    await page.locator('#toc a').last().click();
    await waitUntilInView(page.getByRole('heading', { name: 'Works cited' }));
  });
});

async function openFile(options: BrowserContextOptions = {}) {
  const page = await site.newPage({ ...options, offline: true });
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(file);
  return { page, asked, errors };
}

/** Searches; what the file says of it. */
async function find(page: Page, words: string): Promise<string> {
  await page.getByLabel('Word or phrase').fill(words);
  await page.getByLabel('Word or phrase').press('Enter');
  return (await page.getByRole('status').textContent())!;
}

function allPassages() {
  return corpus.articles.flatMap(({ text }) => text.passages);
}

/** Counted without the words of src/search: letters alone, in lower case, accents off. */
function countPlainly(phrase: string): { places: number; passages: number } {
  const plain = (text: string) =>
    ` ${text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join('  ')} `;
  const counts = allPassages().map(({ text }) => plain(text).split(plain(phrase)).length - 1);
  return {
    places: counts.reduce((sum, n) => sum + n, 0),
    passages: counts.filter((n) => n > 0).length,
  };
}
