import { type Browser, chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { readAddress } from '../../src/addresses/addresses.ts';
import { corpus } from '../site/corpus.ts';
import { answer } from './search-page.ts';
import { serve } from './server.ts';

export { corpus };

const pages = Object.entries(corpus.ledger.addresses)
  .filter(([address, { gone }]) => !address.includes('#') && !gone)
  .map(([address]) => address);

const concordance = '/concordance/?q=Tolmo';

/** Every page of the fixture that is of a kind of its own, two articles; a search; no page. */
export const addresses = [
  ...pages.filter(isOverview),
  '/articles/marsh-holloway-lanterns/',
  '/articles/mroz-open-water/',
  '/actors/veyra/',
  '/initiatives/salt-treaty/',
  '/initiatives/house/',
  '/works/tessen-rook-1992/',
  '/questions/who-pays/',
  '/authors/linden-agnes/',
  '/authors/quarle/',
  '/search/?q=BLL',
  concordance,
  '/404.html',
];

function isOverview(address: string): boolean {
  const { folder, id, extension } = readAddress(address);
  return extension === undefined && (id === '' || folder === 'about');
}

/** The built site in a browser. */
export interface Site {
  /** The whole URL of an address of the site. */
  url(address: string): string;
  /** An empty page of a new reader: nothing is stored. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens an address as a new reader. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Goes on to another address; a search that it asks for has been answered then. */
  visit(page: Page, address: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws if there is none */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? findChromium();
  if (!executablePath)
    throw new Error('No Chromium or Chrome was found: name its executable in CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openSite(): Promise<Site> {
  const server = await serve();
  const browser = await launchChromium();
  const url = (address: string) => server.root + address;
  const visit = async (page: Page, address: string) => {
    await page.goto(url(address));
    if (address.startsWith('/search/?q=')) await answer(page);
    if (address === concordance) await page.locator('main tbody tr').first().waitFor();
  };
  const newPage = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(10_000);
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`policy: ${effectiveDirective} blocks ${blockedURI}`),
      );
    });
    return context.newPage();
  };
  return {
    url,
    visit,
    newPage,
    open: async (address, options) => {
      const page = await newPage(options);
      await visit(page, address);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
