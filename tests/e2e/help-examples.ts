import assert from 'node:assert/strict';
import { pages } from '../../src/addresses/addresses.ts';
import { helpSections, trialsOf } from '../../src/publication/help.ts';
import { answer } from './search-page.ts';
import { corpus, type Site } from './site.ts';

/** Follows every example of the help page: each finds something, or nothing where it says so. */
export async function checkExamples(site: Site): Promise<void> {
  const examples = helpSections.flatMap(({ id }) => trialsOf(corpus.edition, id));
  assert.ok(examples.length > 0, 'there are no examples');
  const page = await site.open(pages.help);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const wrong: string[] = [];
  for (const { address, finds } of examples) {
    if (!links.includes(site.url(address))) wrong.push(`${address} is not linked`);
    await page.goto(site.url(address));
    const found = address.startsWith(pages.concordance)
      ? !(await page
          .locator('#concordance-status', { hasText: /^([\d,]+ line|Nothing found)/ })
          .textContent())!.startsWith('Nothing')
      : !(await answer(page)).startsWith('Nothing found for') ||
        (await page.locator('#search-results .results li').count()) > 0;
    if (found !== finds) wrong.push(`${address} ${found ? 'finds something' : 'finds nothing'}`);
  }
  assert.deepEqual(wrong, []);
}
