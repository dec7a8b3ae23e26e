import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { corpus, openSite, type Site } from './site.ts';
import { waitUntilInView } from './view.ts';

let site: Site;
before(async () => (site = await openSite()));
after(() => site.close());

suite('the concordance', () => {
  for (const query of ['harbour league', 'Tolmo', 'quarrel*', 'the'])
    test(`lists every occurrence of ${query}, in the order of the texts`, async () => {
      const page = await open(`?q=${encodeURIComponent(query)}`);
      const expected = occurrences(query);
      assert.ok((await answer(page)).startsWith(`${expected.length.toLocaleString('en')} lines`));
      assert.deepEqual(
        await page.locator('tbody tr').evaluateAll((rows) =>
          rows.map((row) => {
            const { pathname, hash } = row.querySelector('a')!;
            return [pathname.split('/').at(-2)! + hash, row.querySelector('mark')!.textContent];
          }),
        ),
        expected.map(({ address, form }) => [address, form]),
      );
    });

  test('counts the lines of each text and shows where they are', async () => {
    const page = await open('?q=harbour+league');
    await answer(page);
    const expected = occurrences('harbour league');
    for (const { id, data } of corpus.articles) {
      const own = expected.filter(({ address }) => address.startsWith(`${id}#`));
      const count = page.locator('.text-count', { hasText: data.label });
      assert.match(await count.innerText(), new RegExp(`\\b${own.length} lines?\\b`));
      const ticks = await count
        .locator('svg a')
        .evaluateAll((links) =>
          links.map((link) => link.getAttribute('href')!.split('/').slice(-2).join('')),
        );
      assert.deepEqual(ticks, [...new Set(own.map(({ address }) => address))]);
    }
  });

  test('lists all mentions of an entity whose name is typed, whatever it is called', async () => {
    const page = await open('?q=Council+of+Islands');
    const mentions = corpus.mentionsOf.get('council-of-islands')!;
    await answer(page);
    await page.getByRole('link', { name: `All ${mentions.length} mentions` }).press('Enter');
    await page.waitForURL(site.url('/concordance/?entity=council-of-islands'));
    assert.match(await answer(page), new RegExp(`^${mentions.length} lines for every mention of`));
    assert.deepEqual(
      await keywords(page),
      mentions.map(({ passage, start, end }) => passage.text.slice(start, end)),
    );
    await page.goBack();
    assert.match(await answer(page), /^\d+ lines for “Council of Islands”/);
  });

  test('offers names while they are typed; the keyboard chooses among them', async () => {
    const page = await open('');
    const box = boxOf(page);
    await box.pressSequentially('salt tr');
    await page.locator('[role=option]:first-child', { hasText: /^Salt Treaty/ }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(site.url('/concordance/?entity=salt-treaty'));
    assert.equal(await box.inputValue(), 'Salt Treaty');
    await box.fill('Guild');
    assert.match(await answer(page, '“Guild”'), /^\d+ lines for “Guild”/);
    assert.equal(page.url(), site.url('/concordance/?q=Guild'));
    await page.goBack();
    await page.waitForURL(site.url('/concordance/?entity=salt-treaty'));
    assert.match(await answer(page, 'every mention'), /Salt Treaty/);
  });

  test('sorts by the words before and after, and the address says so', async () => {
    const page = await open('?q=salt');
    await answer(page);
    for (const [option, sort] of [
      ['words before', 'left'],
      ['words after', 'right'],
    ] as const) {
      await page.getByLabel('Sort by').selectOption(option);
      await page.waitForURL(site.url(`/concordance/?q=salt&sort=${sort}`));
      const words = await page.locator(`tbody .${sort}`).evaluateAll((cells, last) => {
        const all = cells.map((cell) => cell.textContent.toLowerCase().match(/[a-z0-9]+/g) ?? []);
        return all.map((found) => (last ? found.at(-1) : found[0]) ?? '');
      }, sort === 'left');
      assert.ok(new Set(words).size > 3);
      assert.deepEqual(words, words.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    }
    await page.reload();
    await answer(page);
    assert.equal(await page.getByLabel('Sort by').inputValue(), 'right');
  });

  test('keeps to one text, and Back returns to all', async () => {
    const page = await open('?q=harbour');
    const all = await answer(page);
    await page.getByRole('radio', { name: /^Mróz/ }).check();
    await page.waitForURL(/article=mroz-open-water/);
    const own = occurrences('harbour').filter(({ address }) => address.startsWith('mroz'));
    assert.match(await answer(page, 'Mróz'), new RegExp(`^${own.length} lines? for “harbour” in`));
    assert.equal((await keywords(page)).length, own.length);
    await page.goBack();
    assert.equal(await answer(page, 'texts.'), all);
    assert.ok(await page.getByRole('radio', { name: /^All texts/ }).isChecked());
  });

  test('shows as much context as is asked for', async () => {
    const page = await open('?q=lamps');
    await answer(page);
    const lengths: number[] = [];
    for (const width of ['30', '60', '100', '200']) {
      await page.getByLabel('Context on either side').selectOption(width);
      await page.waitForURL((url) => (url.searchParams.get('width') ?? '60') === width);
      const contexts = await page.locator('tbody .right').allTextContents();
      assert.ok(contexts.every((text) => text.length <= Number(width) + 2));
      lengths.push(Math.max(...contexts.map((text) => text.length)));
    }
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(lengths).size, 4);
  });

  for (const width of [375, 768, 1440])
    test(`keeps what was found in one column ${width} pixels wide`, async () => {
      const page = await open('?q=quarrel*', { viewport: { width, height: 800 } });
      await answer(page);
      for (const context of ['30', '200']) {
        await page.getByLabel('Context on either side').selectOption(context);
        const middles = await page.locator('tbody mark').evaluateAll((marks) =>
          marks.map((mark) => {
            const { left, width } = mark.getBoundingClientRect();
            return Math.round(left + width / 2);
          }),
        );
        assert.ok(Math.max(...middles) - Math.min(...middles) <= 2, middles.join(' '));
        const inside = await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        );
        assert.ok(inside, 'the page scrolls sideways');
      }
    });

  test('tells capitals and accents, and joins forms, where that is asked', async () => {
    const page = await open('?q=Harbour');
    const any = (await answer(page)).split(' ')[0];
    await page.getByLabel('Capitals and accents as typed').check();
    await page.waitForURL(/&case=1/);
    assert.deepEqual([...new Set(await keywords(page))], ['Harbour']);
    await page.getByLabel('Capitals and accents as typed').uncheck();
    await page.getByLabel('All forms of a word').check();
    await page.waitForURL(/q=Harbour&forms=1/);
    assert.ok(Number((await answer(page)).split(' ')[0]) > Number(any));
    assert.ok((await keywords(page)).includes('harbours'));
  });

  test('leads from a line to its passage, with the words marked, and back', async () => {
    const page = await open('?q=harbour+league&sort=right');
    const said = await answer(page);
    const link = page.locator('tbody a').first();
    const href = (await link.getAttribute('href'))!;
    await link.press('Enter');
    await page.waitForURL(href);
    await waitUntilInView(page.locator(':target'));
    await page.waitForFunction(() => CSS.highlights.get('found'));
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('found')!].map((range) => (range as Range).toString().toLowerCase()),
    );
    assert.ok(marked.length > 0);
    assert.deepEqual([...new Set(marked)], ['harbour league']);
    await page.goBack();
    assert.equal(await answer(page), said);
    assert.equal(await page.locator('tbody a').first().getAttribute('href'), href);
  });

  test('is copied as text, with citations and addresses', async () => {
    const page = await open('?q=Tolmo', { permissions: ['clipboard-read', 'clipboard-write'] });
    await answer(page);
    await page.getByRole('button', { name: 'Copy as text' }).press('Enter');
    await page.getByText(/lines copied\.$/).waitFor();
    const [heading, address, , ...lines] = (
      await page.evaluate(() => navigator.clipboard.readText())
    )
      .trimEnd()
      .split('\n');
    assert.match(heading!, /^\d+ lines for “Tolmo”/);
    assert.equal(address, page.url());
    const expected = occurrences('Tolmo');
    assert.equal(lines.length, expected.length);
    assert.equal(new Set(lines.map((line) => line.indexOf('  Tolmo  '))).size, 1, 'not aligned');
    for (const [at, { address }] of expected.entries()) {
      const [article, passage] = address.split('#');
      const { label } = corpus.articles.find(({ id }) => id === article)!.data;
      assert.ok(lines[at]!.includes(`  ${label}, `));
      assert.ok(lines[at]!.endsWith(site.url(`/articles/${article}/#${passage}`)));
    }
  });

  test('is downloaded as a table, through a script that is loaded then', async () => {
    const page = await open('?q=harbour+league&article=mroz-open-water&width=30');
    await answer(page);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).press('Enter'),
    ]);
    assert.equal(download.suggestedFilename(), 'concordance-harbour-league.csv');
    assert.ok(scripts.some((url) => /\/csv\.[^/]+\.js$/.test(url)));
    const [header, ...rows] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    assert.equal(header, '\ufeffarticle,passage,page,section,left,keyword,right,address');
    const own = occurrences('harbour league').filter(({ address }) => address.startsWith('mroz'));
    assert.equal(rows.length, own.length);
    for (const [at, { address, form }] of own.entries()) {
      const [article, passage] = address.split('#');
      assert.ok(rows[at]!.startsWith(`${article},${passage},`));
      assert.ok(rows[at]!.includes(`,${form},`));
      assert.ok(rows[at]!.endsWith(`,${site.url(`/articles/${article}/#${passage}`)}`));
    }
  });

  test('leads to the search for the same words', async () => {
    const page = await open('?q=harbour+league');
    await answer(page);
    const link = page.getByRole('link', { name: 'Search for passages instead' });
    const expected = site.url('/search/?q=harbour%20league');
    assert.equal(new URL((await link.getAttribute('href'))!, page.url()).href, expected);
  });

  test('brings back with Back each query that was left', async () => {
    const page = await open('?q=BLL');
    const first = await answer(page);
    const box = boxOf(page);
    await box.fill('harbour');
    await answer(page, '“harbour”');
    await box.fill('harbour league');
    const second = await answer(page, '“harbour league”');
    await box.press('Enter');
    assert.equal(page.url(), site.url('/concordance/?q=harbour+league'));
    await page.goBack();
    assert.equal(await answer(page, '“BLL”'), first);
    assert.equal(await box.inputValue(), 'BLL');
    await page.goForward();
    assert.equal(await answer(page, '“harbour league”'), second);
  });

  test('says that nothing was found, and offers what finds something', async () => {
    const page = await open('?q=quarr');
    assert.match(await answer(page), /^Nothing found for “quarr”\. Try /);
    await page.getByRole('link', { name: 'quarr*' }).press('Enter');
    assert.match(await answer(page, 'lines'), /^\d+ lines for “quarr\*”/);
    await page.goto(site.url('/concordance/?q=xyzzy'));
    assert.match(await answer(page), /^Nothing found for “xyzzy”: .*Try fewer words/);
    assert.equal(await page.getByRole('table').isVisible(), false);
    assert.equal(await page.getByRole('button', { name: 'Download CSV' }).isVisible(), false);
  });

  for (const [query, said] of [
    ['q=%E2%80%A6%20*%20%22%22', /^There is no word in what you typed\./],
    [
      'q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E',
      /^Nothing found for “<img src=x onerror=alert\(1\)>”/,
    ],
    [`q=${'harbour+'.repeat(1100)}`, /^Nothing found for “harbour /],
    ['entity=%3Cb%3E', /^The edition has no actor or initiative “<b>”/],
    ['q=Tolmo&article=nobody&sort=up&width=-1', /^\d+ lines for “Tolmo” in all \d texts/],
  ] as const)
    test(`keeps its countenance: ${query.slice(0, 60)}`, async () => {
      const page = await site.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => errors.push('a dialog')));
      await page.goto(site.url(`/concordance/?${query}`));
      assert.match(await answer(page), said);
      assert.equal(await page.locator('main img, main b').count(), 0);
      assert.deepEqual(errors, []);
    });

  test('reads the beginning of 10,000 characters, and says so', async () => {
    const page = await open('');
    await boxOf(page).fill('a OR '.repeat(2000));
    assert.match(await answer(page), /^[\d,]+ lines/);
    await page.getByText('Only the first 400 characters were read.').waitFor();
    assert.ok(page.url().length < 1000);
  });

  test('loads no text before it is asked', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url('/concordance/'));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((path) => /\/(search|pagefind)\//.test(path)),
      [],
    );
  });

  test('says that a text does not come, and can be tried again', async () => {
    const page = await open('');
    await page.context().route('**/texts/linden-*', (route) => route.abort());
    await boxOf(page).fill('Tolmo');
    assert.match(await answer(page), /^The texts could not be loaded\./);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    assert.match(await answer(page, 'lines'), /^\d+ lines for “Tolmo”/);
  });

  test('says without JavaScript that it needs it, and leads to the lists', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/concordance/?q=BLL'));
    const main = page.getByRole('main');
    assert.match(await main.innerText(), /needs JavaScript, which is switched off/);
    for (const list of ['articles', 'actors', 'initiatives'])
      await main.getByRole('link', { name: list, exact: true }).waitFor();
    assert.equal(await main.getByRole('button').count(), 0);
  });

  test('prints all lines and no controls', async () => {
    const page = await open('?q=the');
    await page.locator('tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('tbody tr').count(), occurrences('the').length);
    assert.equal(await page.getByRole('search').filter({ visible: true }).count(), 0);
    assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
  });
});

function open(search: string, options = {}): Promise<Page> {
  return site.open(`/concordance/${search}`, options);
}

function boxOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Word, phrase or name' });
}

/** What the page says, once it has listed all lines; `part` of it, where it said something before. */
async function answer(page: Page, part = ''): Promise<string> {
  await page.waitForFunction((wanted) => {
    const status = document.querySelector('#concordance-status')!.textContent;
    const lines = Number((/^[\d,]+(?= line)/.exec(status)?.[0] ?? '0').replaceAll(',', ''));
    const listed = document.querySelectorAll('#concordance-lines tbody tr').length;
    return (
      status !== '' &&
      !status.startsWith('Loading') &&
      status.includes(wanted) &&
      listed === Math.min(lines, 3000)
    );
  }, part);
  return (await page.locator('#concordance-status').textContent()) ?? '';
}

function keywords(page: Page): Promise<string[]> {
  return page.locator('tbody mark').allTextContents();
}

/** Every occurrence of words in the texts, counted here: address of the passage, and the words. */
function occurrences(query: string): { address: string; form: string }[] {
  const words = query.replaceAll(' ', '[^\\p{L}\\p{N}]+').replace('*', '[\\p{L}\\p{N}]*');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
  return corpus.articles.flatMap(({ id, text }) =>
    text.passages.flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map(([form]) => ({
        address: `${id}#${passage.id}`,
        form,
      })),
    ),
  );
}
