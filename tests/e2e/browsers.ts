import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, firefox } from 'playwright-core';
import { findTool } from '../../scripts/debian-tool.ts';
import { launchChromium } from './site.ts';
import { openTab, type Tab } from './webdriver.ts';

/** Milliseconds for which something on a page is waited for. */
const patience = 15_000;

/** How each browser is opened, as a new reader’s. @throws why it cannot be had here */
export const browsers: Record<string, () => Promise<Tab>> = {
  Chromium: async () => tabOf(await launchChromium()),
  Firefox: async () => {
    const executablePath = findTool('firefox-esr') ?? toolFor('firefox', 'firefox-esr');
    // Firefox as it is, through WebDriver BiDi: the Firefox of Playwright’s own is another.
    return tabOf(await firefox.launch({ channel: 'moz-firefox', executablePath }));
  },
  WebKit: openWebKit,
};

/** What a function run in the page returns, as soon as that is anything. @throws if it never is */
export async function until<T, V extends unknown[]>(
  tab: Tab,
  found: (...values: V) => T,
  ...values: V
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    // Between two pages there is none to ask.
    const value = await inPage(tab, found, ...values).catch(() => undefined);
    if (value) return value;
    if (Date.now() > end)
      throw new Error(`This was not seen: ${String(found)} ${values.join(', ')}`);
    await wait(20);
  }
}

/** What a function run in the page returns; it and what it is given go there as text. */
export async function inPage<T, V extends unknown[]>(
  tab: Tab,
  run: (...values: V) => T,
  ...values: V
): Promise<T> {
  return (await tab.evaluate(`(${String(run)})(...${JSON.stringify(values)})`)) as T;
}

async function tabOf(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  return {
    goTo: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    strike: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK’s own small browser, on a display without a screen. */
async function openWebKit(): Promise<Tab> {
  const driver = toolFor('WebKitWebDriver', 'webkit2gtk-driver');
  const display = spawn(toolFor('Xvfb', 'xvfb'), ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const started = [display];
  const end = () => started.forEach((one) => one.kill());
  process.once('exit', end);
  // What ends the tests ends these too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    const number = (await text(display.stdio[3] as Readable)).trim();
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' };
    started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    const tab = await openTab(`http://127.0.0.1:${port}`);
    return { ...tab, close: () => tab.close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}

function toolFor(command: string, debianPackage: string): string {
  const found = findTool(command);
  if (found) return found;
  throw new Error(`${command} is not here (Debian: ${debianPackage})`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
