import type { Locator, Page } from 'playwright-core';

/** The address of a search. */
export function searchFor(query: string, switches = ''): string {
  return `/search/?q=${encodeURIComponent(query)}${switches}`;
}

/** The search box of a page. */
export function searchBox(page: Page): Locator {
  return page.locator('[data-search]');
}

/** Types a query into the search page and sends it. */
export async function ask(page: Page, query: string): Promise<void> {
  await searchBox(page).fill(query);
  await searchBox(page).press('Enter');
}

/** What the search page says of a query, once it has listed what it found. */
export async function answer(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const status = document.querySelector('#search-status')!.textContent;
    const busy = document.querySelector('#search-results')!.ariaBusy;
    return status !== '' && status !== 'Searching …' && busy === 'false';
  });
  return (await page.getByRole('status').textContent()) ?? '';
}

/** Shows all that was found, of every article. */
export async function showAll(page: Page): Promise<void> {
  await answer(page);
  const more = page.getByRole('button', { name: /^All \d/ });
  while ((await more.count()) > 0) {
    await more.first().click();
    await answer(page);
  }
}

/** Passages found, as `article#passage`, in the order of the page. */
export async function passagesFound(page: Page): Promise<string[]> {
  await showAll(page);
  return page
    .locator('#search-results [data-passage]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage!));
}

/** Addresses of the entries on actors, initiatives and works found, without the base path. */
export async function entriesFound(page: Page): Promise<string[]> {
  await showAll(page);
  const base = (await page.locator('body').getAttribute('data-base'))!.replace(/\/$/, '');
  const hrefs = await page
    .locator('#search-results .entity-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return hrefs.map((href) => href.slice(base.length));
}
