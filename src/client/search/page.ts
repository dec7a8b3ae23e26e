/** The search page: what its address asks for, answered. */
import { noFacets } from '../../search/results/facets.ts';
import { MissingPart } from '../shared/load.ts';
import { whatNow } from '../shared/renewal.ts';
import { type How, keepInAddress } from '../shared/query-in-address.ts';
import { forgetEngine } from './engine.ts';
import { type Asked, find, type Found, readAddress, searchOf } from './found.ts';
import { facetLists, kindLinks } from './narrowing.ts';
import { notesOf, statusOf } from './notes.ts';
import { type Extent, groupsAtOnce, resultLists } from './results.ts';

const byId = (id: string) => document.querySelector<HTMLElement>(`#search-${id}`)!;
const box = document.querySelector<HTMLInputElement>('[data-search]')!;
const exact = byId('exact') as HTMLInputElement;
const status = byId('status');
const notes = byId('notes');
const kindList = byId('kinds');
const narrowing = byId('narrow') as HTMLDetailsElement;
const facets = byId('facets');
const results = byId('results');
const start = byId('start');
const concordance = byId('concordance') as HTMLAnchorElement;

/** Whether the facets stand beside the results, not above them (search.css). */
const beside = matchMedia('(min-width: 64rem)');
narrowing.open = beside.matches;
placeNarrowing();
beside.addEventListener('change', placeNarrowing);

const queries = keepInAddress<Asked, Extent>({
  box,
  delay: 30,
  read: readAddress,
  write: searchOf,
  fill: ({ query }) => (box.value = query),
  sent: (asked) => ({ ...asked, query: box.value }),
  typed: (asked) => ({
    ...asked,
    query: box.value,
    // A facet of the last query may leave nothing of the next.
    facets: box.value === asked.query ? asked.facets : noFacets,
  }),
  beginning: () => ({ expanded: new Set(), groups: groupsAtOnce }),
  answer: show,
});
exact.addEventListener('change', () => queries.ask({ ...queries.asked(), exact: exact.checked }));
if (!box.value) box.focus();

/** The keyboard comes to what stands above first, and to what stands beside last. */
function placeNarrowing(): void {
  results[beside.matches ? 'after' : 'before'](narrowing);
}

async function show(asked: Asked, how: How<Extent>): Promise<void> {
  exact.checked = asked.exact;
  concordance.href = `${concordance.pathname}?q=${encodeURIComponent(asked.query)}`;
  start.hidden = asked.query.trim() !== '';
  if (!start.hidden) {
    clear();
    return;
  }
  if (status.textContent === '') status.textContent = 'Searching …';
  await whileBusy(how, async () => {
    const found = await find(asked, how.typing, how.extent.searched);
    if (!how.isLate()) await render(found, how);
  });
}

/** Says that the results are not ready while something is done, and if it fails. */
async function whileBusy({ isLate }: How<Extent>, work: () => Promise<void>): Promise<void> {
  results.ariaBusy = 'true';
  try {
    await work();
  } catch (error) {
    if (!isLate()) await fail(error, isLate);
  } finally {
    if (!isLate()) results.ariaBusy = 'false';
  }
}

/** @param next key of what the keyboard is to come to */
async function render(found: Found, how: How<Extent>, next?: string): Promise<void> {
  const { extent, isLate } = how;
  const showMore = (key: string) => void whileBusy(how, () => render(found, how, key));
  const { first: made, others } = resultLists(found, extent, showMore, queries.again);
  for (const other of others) other.catch(() => undefined);
  const first = await Promise.all(made);
  if (isLate()) return;
  keepFocus(() => {
    status.replaceChildren(...statusOf(found));
    notes.replaceChildren(...notesOf(found));
    renderNarrowing(found);
    results.replaceChildren(...first);
  });
  for (const group of others) {
    const next = await group;
    if (isLate()) return;
    results.append(next);
  }
  if (next) focusOn(next);
}

function renderNarrowing(found: Found): void {
  const lists = facetLists(found);
  kindList.replaceChildren(...kindLinks(found));
  facets.replaceChildren(...lists);
  narrowing.hidden = lists.length === 0;
}

/**
 * Replaces a part of the page. Where the focus was in what is gone, it goes on to what has the same
 * `data-key` in its stead, or to the status: the keyboard is never thrown back to the top.
 */
function keepFocus(replace: () => void): void {
  const active = document.activeElement as HTMLElement | null;
  replace();
  if (active && !active.isConnected && !focusOn(active.dataset.key))
    status.focus({ preventScroll: true });
}

/** Gives the focus to what has a `data-key`. @returns whether there is such a thing */
function focusOn(key: string | undefined): boolean {
  const found = key && document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (found) found.focus({ preventScroll: true });
  return Boolean(found);
}

function clear(): void {
  results.ariaBusy = 'false';
  for (const one of [status, notes, kindList, facets, results]) one.replaceChildren();
  narrowing.hidden = true;
}

async function fail(error: unknown, isLate: () => boolean): Promise<void> {
  forgetEngine();
  const part = error instanceof MissingPart ? `: ${error.part} did not come` : '';
  const said = await whatNow(`The search index could not be loaded${part}. `, queries.again);
  // Something else may have been asked while it was found out what to do.
  if (isLate()) return;
  clear();
  status.replaceChildren(...said);
}
