import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { withheldArticles } from '../../src/corpus/access/shown.ts';
import { answer, passagesFound, searchFor, showAll } from '../e2e/search-page.ts';
import { corpus, openSite, type Site } from '../e2e/site.ts';

const withheld = withheldArticles(corpus, 'cleared');

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('search in the build of cleared texts', () => {
  test('finds words in withheld texts, and marks nothing in their snippets', async () => {
    const page = await site.open(searchFor('harbour'));
    for (const { id } of withheld) {
      const results = page.locator(`[data-passage^="${id}#"]`);
      assert.ok((await results.count()) > 0, id);
      assert.equal(await results.locator('mark').count(), 0, id);
    }
  });

  test('finds an entity in them by the other names that it has there', async () => {
    const page = await site.open(searchFor('MoT'));
    const named = corpus.mentionsOf
      .get('ministry-of-tides')!
      .map(({ article, passage, start, end }) => ({
        place: `${article}#${passage.id}`,
        form: passage.text.slice(start, end),
      }));
    const acronyms = new Set(named.filter(({ form }) => form === 'MoT').map(({ place }) => place));
    const onlyInFull = named.filter(({ place }) => !acronyms.has(place));
    assert.ok(onlyInFull.length > 0);
    await showAll(page);
    const found = await passagesFound(page);
    for (const { place } of onlyInFull) assert.ok(found.includes(place), place);
  });

  test('finds no phrase in them', async () => {
    const page = await site.open(searchFor('"common price for salt"'));
    assert.match(await answer(page), /^Nothing found/);
  });
});

test('the concordance lists the other texts and names those that it leaves out', async () => {
  const page = await site.open('/concordance/?q=Tolmo');
  await page.locator('main tbody tr').first().waitFor();
  const passages = await page.locator('main tbody tr td:first-child').allTextContents();
  for (const { data } of withheld) {
    assert.ok(!passages.some((label) => label.includes(data.label)), data.label);
    assert.ok((await page.locator('.withheld-list').textContent())!.includes(data.label));
  }
});

test('notes, printed pages and passages of a withheld text can be gone to', async () => {
  const page = await site.newPage();
  for (const fragment of ['p13', 'n3', 'page-214']) {
    await page.goto(site.url(`/articles/marsh-holloway-lanterns/#${fragment}`));
    assert.ok(await page.locator(`#${fragment}:target`).isVisible(), fragment);
  }
});
