/** What a reader does with search and concordance, the same in every browser. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { browsers, inPage, until } from './browsers.ts';
import { serve, type Server } from './server.ts';
import { corpus } from './site.ts';
import type { Tab } from './webdriver.ts';

let server: Server;
before(async () => (server = await serve()));
after(() => server.close());

const phrase = 'harbour league';
/** Passages of the fixture with the phrase, and how often it stands there. */
const passages = corpus.articles.flatMap(({ id, text }) =>
  text.passages.flatMap((passage) => {
    const times = [...passage.text.matchAll(/\bharbour league\b/giu)].length;
    return times > 0 ? [{ place: `${id}#${passage.id}`, times }] : [];
  }),
);

/** The steps of a reader, and what comes of each. */
const steps: Record<string, (tab: Tab) => Promise<void>> = {
  'a query that is typed is answered, with its words marked': async (tab) => {
    await tab.goTo(`${server.root}/search/`);
    await typeInto(tab, '[data-search]', `"${phrase}"`);
    await until(tab, (search) => location.search === search, '?q=%22harbour+league%22');
    assert.match(await answered(tab), new RegExp(`^${passages.length} passages in `));
    const found = await inPage(tab, () =>
      [...document.querySelectorAll<HTMLElement>('[data-passage]')].map((item) => ({
        place: item.dataset.passage!,
        marks: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
      })),
    );
    assert.ok(found.length > 0);
    for (const { place, marks } of found) {
      assert.ok(
        passages.some((passage) => passage.place === place),
        place,
      );
      assert.deepEqual([...new Set(marks.join(' ').toLowerCase().split(' '))], phrase.split(' '));
    }
  },

  'names are suggested, stepped through and closed with keys': async (tab) => {
    await tab.goTo(`${server.root}/works/`);
    await tab.strike('/');
    await typeInto(tab, '[data-search]', 'salt tre');
    await until(tab, () =>
      document.querySelector('[role=option]')!.textContent.startsWith('Salt Treaty'),
    );
    const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent;
    await tab.strike('ArrowDown');
    assert.match((await inPage(tab, chosen))!, /^Salt Treaty/);
    await tab.strike('ArrowUp');
    assert.ok(!(await inPage(tab, chosen)));
    await tab.strike('Escape');
    const left = await inPage(tab, () => [
      document.querySelector<HTMLElement>('[role=listbox]')!.hidden,
      document.querySelector<HTMLInputElement>('[data-search]')!.value,
    ]);
    assert.deepEqual(left, [true, 'salt tre']);
    await tab.strike('ArrowDown', 'ArrowDown', 'Enter');
    await until(tab, (path) => location.pathname.endsWith(path), '/initiatives/salt-treaty/');
  },

  'keys of an input method are left to it': async (tab) => {
    await tab.goTo(`${server.root}/`);
    await tab.strike('/');
    await typeInto(tab, '[data-search]', 'salt');
    await until(tab, () => document.querySelector('[role=option]'));
    await tab.strike('ArrowDown');
    const areLeft = await inPage(tab, () =>
      ['ArrowDown', 'Escape', 'Enter'].flatMap((key) =>
        [{ isComposing: true }, { keyCode: 229 }].map((how) =>
          document
            .querySelector('[data-search]')!
            .dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...how })),
        ),
      ),
    );
    assert.deepEqual([...new Set(areLeft)], [true]);
  },

  'a result leads to its passage, marked, and Back to each query that was left': async (tab) => {
    await tab.goTo(`${server.root}/search/?q=Tolmo`);
    const first = await answered(tab);
    await tab.strike('/');
    await typeInto(tab, '[data-search]', phrase);
    await tab.strike('Enter');
    await until(tab, () => location.search === '?q=harbour+league');
    const second = await answered(tab);
    assert.notEqual(second, first);
    const place = await follow(tab, '[data-passage] a');
    await seeMarked(tab, place);
    for (const [query, said] of [
      [phrase, second],
      ['Tolmo', first],
    ] as const) {
      await inPage(tab, () => history.back());
      const isBack = (wanted: string) =>
        document.querySelector<HTMLInputElement>('main [data-search]')!.value === wanted;
      await until(tab, isBack, query);
      assert.equal(await answered(tab), said);
      assert.ok(await inPage(tab, isBack, query), 'the box was emptied');
    }
  },

  'the concordance lists every line, sorted, and leads to the passage': async (tab) => {
    await tab.goTo(`${server.root}/concordance/`);
    await inPage(tab, () => document.querySelector<HTMLElement>('#concordance-box')!.focus());
    await typeInto(tab, '#concordance-box', phrase);
    const lines = passages.reduce((sum, { times }) => sum + times, 0);
    await until(tab, (count) => document.querySelectorAll('tbody tr').length === count, lines);
    await inPage(tab, () => {
      const sort = document.querySelector<HTMLSelectElement>('[name=sort]')!;
      sort.value = 'right';
      sort.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(tab, () => location.search === '?q=harbour+league&sort=right');
    const rows = await inPage(tab, () =>
      [...document.querySelectorAll('tbody tr')].map((row) => ({
        mark: row.querySelector('mark')!.textContent.toLowerCase(),
        next:
          /[\p{L}\p{N}]+/u.exec(row.querySelector('.right')!.textContent.toLowerCase())?.[0] ?? '',
      })),
    );
    assert.deepEqual([...new Set(rows.map(({ mark }) => mark))], [phrase]);
    const next = rows.map((row) => row.next);
    assert.equal(next.length, lines);
    assert.deepEqual(next, next.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    await seeMarked(tab, await follow(tab, 'tbody a'));
  },
};

for (const [name, open] of Object.entries(browsers))
  suite(`in ${name}`, () => {
    let tab: Tab | undefined;
    let missing = '';
    before(async () => {
      tab = await open().catch((error: unknown) => {
        missing = `${name} cannot be had here: ${String(error).split('\n')[0]}`;
        return undefined;
      });
    });
    after(() => tab?.close());
    for (const [what, step] of Object.entries(steps))
      test(what, async (t) => {
        if (tab) await step(tab);
        else t.skip(missing);
      });
  });

/** Types into a box, as soon as it has the focus, which the page gives it. */
async function typeInto(tab: Tab, box: string, query: string): Promise<void> {
  await until(tab, (selector) => document.activeElement?.matches(selector), box);
  await tab.strike(...Array.from(query));
}

/** What the search page says of a query, once it has listed what it found. */
function answered(tab: Tab): Promise<string> {
  return until(tab, () => {
    const said = document.querySelector('#search-status')!.textContent;
    const isBusy = document.querySelector('#search-results')!.ariaBusy !== 'false';
    return !isBusy && said !== 'Searching …' && said;
  }) as Promise<string>;
}

/** Follows the first of these links by the keyboard. @returns where it leads */
async function follow(tab: Tab, links: string): Promise<string> {
  const href = await inPage(
    tab,
    (selector) => {
      const link = document.querySelector<HTMLAnchorElement>(selector)!;
      link.focus();
      return link.href;
    },
    links,
  );
  await tab.strike('Enter');
  return href;
}

/** Waits until the words that were searched are marked in the passage of an address. */
async function seeMarked(tab: Tab, address: string): Promise<void> {
  await until(tab, (wanted) => location.href === wanted, address);
  const marked = await until(tab, () => {
    const found = CSS.highlights.get('found');
    return found && [...found].map((range) => (range as Range).toString().toLowerCase());
  });
  assert.deepEqual([...new Set(marked)], [phrase]);
  assert.ok(
    await inPage(tab, () => {
      const { top, bottom } = document.querySelector(':target')!.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
  );
}
