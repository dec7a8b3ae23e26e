import type { Page } from 'playwright-core';

/** The address of a search. */
export function searchFor(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

/** Types a query into the search page and sends it. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
}

/** What the search page says of a query, once it has listed what it found. */
export async function answer(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const status = document.querySelector('#search-status')!.textContent;
    const passages = Number(/^\d+(?= passage)/.exec(status)?.[0] ?? 0);
    const listed = document.querySelectorAll('#search-results > li').length;
    return status !== '' && status !== 'Searching …' && listed >= Math.min(passages, 20);
  });
  return (await page.getByRole('status').textContent()) ?? '';
}

/** Addresses of all passages found, without the base path. */
export async function passagesFound(page: Page): Promise<string[]> {
  const passages = page.locator('#search-results > li');
  const more = page.getByRole('button', { name: 'Show more passages' });
  while (await more.isVisible()) {
    const shown = await passages.count();
    await more.click();
    await passages.nth(shown).waitFor();
  }
  return addressesIn(page, '#search-results');
}

/** Addresses of the entries on actors, initiatives and works found, without the base path. */
export function entriesFound(page: Page): Promise<string[]> {
  return addressesIn(page, '#search-entities');
}

async function addressesIn(page: Page, list: string): Promise<string[]> {
  const base = (await page.locator('body').getAttribute('data-base'))!.replace(/\/$/, '');
  const hrefs = await page
    .locator(`${list} a`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return hrefs.map((href) => href.slice(base.length));
}
