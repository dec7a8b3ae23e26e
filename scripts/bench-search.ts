/**
 * Measures search in Chromium over the built site: what it transfers, how fast it answers, and the same
 * with a corpus of 500 articles.
 *
 *   npm run build && npm run bench:search
 */
import { cpus } from 'node:os';
import * as pagefind from 'pagefind';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { articleAddress } from '../src/addresses/addresses.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { readContent } from '../src/files/content.ts';
import { mostNamed } from '../src/model/counts.ts';
import { readSettings } from '../src/publication/settings.ts';
import { buildSearchIndex } from '../src/search/index/build-index.ts';
import { searchSourceOf } from '../src/search/index/search-source.ts';
import { enlarge } from './bench/large-source.ts';
import { serveCompressed } from './bench/serve.ts';
import { findChromium } from './chromium.ts';

const { corpus } = loadCorpus(readContent(readSettings(process.env).settings.content));
/** First searches: those that the edition suggests, and the name that the texts have most. */
const queries = [
  ...corpus.edition.searches,
  ...mostNamed(corpus, 'actors')
    .slice(0, 1)
    .map(({ data }) => data.name),
];

/** What search transfers: Pagefind’s files, its own, and every script. */
const ofSearch = /\/(pagefind|search\/[0-9a-f]{10})\/|\.js$/;

interface Measure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const small = await serveCompressed('dist');
const measures: Measure[] = [];
const show = (measure: Measure) => {
  measures.push(measure);
  const { name, value, unit, limit } = measure;
  const over = limit !== undefined && value > limit ? '  over' : '';
  const most = limit === undefined ? '' : format(limit);
  console.log(`${name.padEnd(66)}${format(value).padStart(8)}${most.padStart(8)} ${unit}${over}`);
};
console.log(
  `Search, measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`,
);
console.log(`${'measure'.padEnd(66)}${'value'.padStart(8)}${'limit'.padStart(8)}`);
try {
  show(await beforeTurning(browser, small.root));
  const first = await firstSearches(browser, small.root);
  first.forEach(show);
  for (const measure of await plainSearches(browser)) show(measure);
  show(await furtherQuery(browser, small.root));
  show(await warmQueries(browser, small.root));
  show(await slowLine(browser, small.root));
  const source = searchSourceOf(corpus, 'all');
  const index = await buildSearchIndex(
    enlarge(source, { articles: 500, names: 1000, works: 8800 }),
  );
  const server = await serveCompressed('dist', index);
  const many = await firstSearches(browser, server.root);
  for (const [at, measure] of many.entries())
    show({ ...measure, name: `500 articles: ${measure.name}`, limit: 1.6 * first[at]!.value });
  server.close();
} finally {
  await browser.close();
  small.close();
}
if (measures.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;

function format(value: number): string {
  return value.toFixed(1);
}

/** What pages transfer of search before the reader turns to the box. */
async function beforeTurning(on: Browser, root: string): Promise<Measure> {
  const { page, bytes } = await openPage(on);
  await page.goto(`${root}${articleAddress(corpus.articles[0]!.id)}`, { waitUntil: 'networkidle' });
  const value = bytes(/\/(pagefind|search)\//);
  await page.context().close();
  return {
    name: 'loaded of search before the reader turns to it',
    value: value / 1000,
    unit: 'kB',
    limit: 0,
  };
}

async function firstSearches(on: Browser, root: string): Promise<Measure[]> {
  const all: Measure[] = [];
  for (const query of queries) {
    const { page, bytes } = await openPage(on);
    await page.goto(`${root}/search/`, { waitUntil: 'networkidle' });
    await search(page, query);
    all.push({
      name: `first search, in all: ${query}`,
      value: bytes(ofSearch) / 1000,
      unit: 'kB',
      limit: 140,
    });
    await page.context().close();
  }
  return all;
}

/** The same with Pagefind as it comes, over the pages of the articles, and its five best results loaded. */
async function plainSearches(on: Browser): Promise<Measure[]> {
  const { index } = await pagefind.createIndex();
  await index!.addDirectory({ path: 'dist', glob: 'articles/*/index.html' });
  const { files } = await index!.getFiles();
  await pagefind.close();
  const own = files.map(({ path, content }) => [`plain/${path}`, content] as const);
  const server = await serveCompressed('dist', { files: new Map(own) });
  const all: Measure[] = [];
  for (const query of queries) {
    const { page, bytes } = await openPage(on);
    await page.goto(`${server.root}/robots.txt`);
    await page.evaluate(async (words) => {
      const address = '/plain/pagefind.js';
      const { options, search } = (await import(address)) as PlainPagefind;
      // What a worker transfers is not told to the page.
      await options({ noWorker: true });
      const { results } = await search(words);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
    }, query);
    const value = bytes(/\/plain\//) / 1000;
    all.push({ name: `plain Pagefind, first search: ${query}`, value, unit: 'kB' });
    await page.context().close();
  }
  server.close();
  return all;
}

/** What of Pagefind’s own script is used to measure it. */
interface PlainPagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
}

/** The dearest of all further queries, each after each. */
async function furtherQuery(on: Browser, root: string): Promise<Measure> {
  let most = { name: '', value: 0 };
  for (const one of queries)
    for (const other of queries.filter((query) => query !== one)) {
      const { page, bytes } = await openPage(on);
      await page.goto(`${root}/search/`, { waitUntil: 'networkidle' });
      await search(page, one);
      const before = bytes(ofSearch);
      await search(page, other);
      const value = bytes(ofSearch) - before;
      if (value > most.value) most = { name: `${other} after ${one}`, value };
      await page.context().close();
    }
  return {
    name: `further query, the dearest: ${most.name}`,
    value: most.value / 1000,
    unit: 'kB',
    limit: 25,
  };
}

/** From each key to its results, in a page that has answered before. */
async function warmQueries(on: Browser, root: string): Promise<Measure> {
  const { page } = await openPage(on);
  await page.goto(`${root}/search/`, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (const round of [0, 1])
    for (const query of queries) {
      await page.locator('[data-search]').fill('');
      for (const letter of query) {
        const time = await timeOf(page, () => page.keyboard.insertText(letter));
        if (round > 0) times.push(time);
      }
    }
  await page.context().close();
  times.sort((a, b) => a - b);
  const value = times[Math.floor(times.length * 0.95)]!;
  return {
    name: `warm query, key to results, 95th percentile of ${times.length}`,
    value,
    unit: 'ms',
    limit: 100,
  };
}

/** On a line of 1.6 Mbit/s with 150 ms a response, the box having had focus for half a second. */
async function slowLine(on: Browser, root: string): Promise<Measure> {
  let slowest = { query: '', value: 0 };
  for (const query of queries) {
    const { page, session } = await openPage(on);
    // The page comes without focus in its box, so that nothing of search is there yet.
    await page.addInitScript(() => {
      const focus: unknown = Reflect.get(HTMLElement.prototype, 'focus');
      Object.assign(window, {
        restoreFocus: () => Reflect.set(HTMLElement.prototype, 'focus', focus),
      });
      HTMLElement.prototype.focus = () => undefined;
    });
    await page.goto(`${root}/search/`, { waitUntil: 'networkidle' });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 1_600_000 / 8,
    });
    await page.evaluate(() => (window as unknown as { restoreFocus: () => void }).restoreFocus());
    await page.locator('[data-search]').focus();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const value =
      (await timeOf(page, () => page.keyboard.insertText(query), '[data-passage]')) / 1000;
    if (value > slowest.value) slowest = { query, value };
    await page.context().close();
  }
  return {
    name: `slow line, first result, the slowest: ${slowest.query}`,
    value: slowest.value,
    unit: 's',
    limit: 1,
  };
}

async function openPage(
  on: Browser,
): Promise<{ page: Page; session: CDPSession; bytes: (of: RegExp) => number }> {
  const context = await on.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, new URL(response.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  const bytes = (of: RegExp) =>
    [...urls]
      .filter(([, path]) => of.test(path))
      .reduce((sum, [id]) => sum + (sizes.get(id) ?? 0), 0);
  return { page, session, bytes };
}

async function search(page: Page, query: string): Promise<void> {
  await page.locator('[data-search]').fill(query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () =>
      document.querySelector('#search-results')!.ariaBusy === 'false' &&
      document.querySelector('[data-passage]'),
  );
  await page.waitForLoadState('networkidle');
}

/**
 * Milliseconds from an input of the box to what answers it.
 *
 * @param first what to wait for; if absent, until the page has shown everything
 */
async function timeOf(page: Page, act: () => Promise<void>, first = ''): Promise<number> {
  await page.evaluate((selector) => {
    const results = document.querySelector('#search-results')!;
    const time = new Promise<number>((resolve, reject) => {
      let from = 0;
      const begin = () => (from = performance.now());
      document
        .querySelector('[data-search]')!
        .addEventListener('input', begin, { once: true, capture: true });
      new MutationObserver((_, observer) => {
        if (from === 0) return;
        if (selector ? !results.querySelector(selector) : results.ariaBusy !== 'false') return;
        observer.disconnect();
        resolve(performance.now() - from);
      }).observe(results, { attributes: true, childList: true, subtree: true });
      setTimeout(() => reject(new Error('no answer within ten seconds')), 10_000);
    });
    Object.assign(window, { time });
  }, first);
  await act();
  return page.evaluate(() => (window as unknown as { time: Promise<number> }).time);
}
