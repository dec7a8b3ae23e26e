import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf, rankOf, readQueries } from '../../unit/support/queries.ts';
import { answer, ask, entriesFound, passagesFound, searchFor } from '../search-page.ts';
import { openSite, type Site } from '../site.ts';

/** The first of each kind: all are answered without a browser in `tests/unit`. */
const cases = [...Map.groupBy(readQueries(), ({ about }) => about).values()].map(
  ([first]) => first!,
);

let site: Site;
let page: Page;
before(async () => {
  site = await openSite();
  page = await site.open('/search/');
});
after(() => site.close());

suite('of the table of queries, one of each kind', () => {
  for (const wanted of cases) {
    const query = wanted.query.repeat(wanted.repeat);
    const switches = (wanted.exact ? '&exact=1' : '') + (wanted.names ? '' : '&names=0');
    test(`${wanted.about}: ${JSON.stringify(query.slice(0, 60))}${switches}`, async () => {
      // What a person cannot type into the box comes with the address.
      if (switches || wanted.about === 'bad-input')
        await page.goto(site.url(searchFor(query, switches)));
      else {
        // Switches stay on from query to query.
        if (/[?&](exact|names)=/.test(page.url())) await page.goto(site.url('/search/'));
        await ask(page, query);
      }
      const found = await passagesFound(page);
      const inPart = page.locator('#search-results [data-without]');
      const without = await inPart.evaluateAll((items) =>
        items.map((item) => {
          const { passage = '', without = '[]' } = (item as HTMLElement).dataset;
          return [passage, JSON.parse(without) as string[]] as const;
        }),
      );
      const partial = without.map(([passage]) => passage);
      const shown = {
        passages: found.filter((passage) => !partial.includes(passage)),
        partial,
        without: Object.fromEntries(without),
        entities: (await entriesFound(page)).map((address) => address.split('/')[2]!),
        meant: await spellingOffered(page),
      };
      assert.deepEqual(faultsOf(wanted, shown), []);
      const rank = rankOf(wanted, shown);
      assert.ok(rank === undefined || rank <= wanted.within, `the first right one is at ${rank}`);
    });
  }
});

async function spellingOffered(page: Page): Promise<string | undefined> {
  await answer(page);
  const offered = page.locator('[data-meant]').first();
  return (await offered.count()) > 0 ? ((await offered.textContent()) ?? undefined) : undefined;
}
