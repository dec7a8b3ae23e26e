import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { corpus, openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

const marsh = '/articles/marsh-holloway-lanterns/';
let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('a reader without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test('follows a note and comes back by plain links', async () => {
    const page = await site.open(marsh, options);
    await page.locator('#n1-ref').press('Enter');
    await page.waitForURL(site.url(`${marsh}#n1`));
    await waitUntilInView(page.locator('#n1'));
    await page
      .getByRole('link', { name: 'Back to the text at note 1', exact: true })
      .press('Enter');
    await page.waitForURL(site.url(`${marsh}#n1-ref`));
  });

  test('learns that an endnote was not supplied', async () => {
    const page = await site.open('/articles/mroz-open-water/', options);
    await page.getByRole('link', { name: '[2]', exact: true }).press('Enter');
    await page.waitForURL(site.url('/articles/mroz-open-water/#n2'));
    await page.getByText('The text of notes 1 to 4 was not supplied').waitFor();
    await page.getByRole('link', { name: /^Note 2, not supplied/ }).press('Enter');
    await page.waitForURL(site.url('/articles/mroz-open-water/#n2-ref'));
  });

  test('reads all texts whole', async () => {
    for (const { id, text } of corpus.articles) {
      const page = await site.open(`/articles/${id}/`, options);
      const shown = await page
        .locator('.article-text [id]')
        .evaluateAll((all) => all.filter((e) => e.checkVisibility()).map(({ id }) => id));
      const missing = text.passages.filter((passage) => !shown.includes(passage.id));
      assert.deepEqual(
        missing.map((passage) => passage.id),
        [],
        id,
      );
      await page.close();
    }
  });

  test('follows a name to its entry, and from there to each passage', async () => {
    const page = await site.open('/articles/linden-night-ferries/', options);
    await page
      .locator('.article-text')
      .getByRole('link', { name: 'Blue Lantern Line' })
      .first()
      .press('Enter');
    await page.waitForURL(site.url('/actors/blue-lantern-line/'));
    const { article, passage } = corpus.mentionsOf.get('blue-lantern-line')![0]!;
    const address = `/articles/${article}/#${passage.id}`;
    await page.locator(`.contexts a[href$="${address}"]`).press('Enter');
    await page.waitForURL(site.url(address));
    assert.ok(await page.locator(':target').isVisible());
  });

  test('is offered no button that would do nothing', async () => {
    const page = await site.open('/', options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(
      await page.getByRole('button', { name: 'Switch between light and dark' }).count(),
      0,
    );
  });

  for (const path of ['/search/', '/concordance/'])
    test(`finds no form on ${path} that would do nothing, and the lists instead`, async () => {
      const page = await site.open(path, options);
      const main = page.getByRole('main');
      await main.getByRole('link', { name: 'all their names from A to Z' }).waitFor();
      for (const role of ['searchbox', 'textbox', 'combobox', 'checkbox', 'button'] as const)
        assert.equal(await main.getByRole(role).count(), 0, role);
    });
});
