/** The search page: what its address asks for, answered. */
import { findArticles } from '../../search/results/find-articles.ts';
import type { EntitiesByPassage } from '../../search/formats/json-files.ts';
import { addressOf, type Asked, readAddress } from './address.ts';
import { element } from '../shared/elements.ts';
import { ask, forgetEngine, loadEngine } from './engine.ts';
import { offersOf } from './facet-list.ts';
import { loadData } from '../shared/load.ts';
import { notesOf, statusOf } from './notes.ts';
import { focusOn, keepFocus } from './keep-focus.ts';
import { type Extent, groupsAtOnce, hitsOf, resultLists, type Shown } from './result-lists.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const box = find('[data-search]') as HTMLInputElement;
const exact = find('#search-exact') as HTMLInputElement;
const status = find('#search-status');
const notes = find('#search-notes');
const kindList = find('#search-kinds');
const narrowing = find('#search-narrow') as HTMLDetailsElement;
const facets = find('#search-facets');
const results = find('#search-results');
const start = find('#search-start');
const concordance = find('#search-concordance') as HTMLAnchorElement;

/** What the history keeps with an address. */
interface Kept {
  expanded: string[];
  groups: number;
  scroll: number;
}

/** Whether the facets stand beside the results, not above them (search.css). */
const beside = matchMedia('(min-width: 64rem)');
let run = 0;
let asked = readAddress(location.search);
let extent: Extent = { expanded: new Set(), groups: groupsAtOnce };
/** Whether the address is that of a query which the reader has left, not of one in typing. */
let settled = true;
let timer: ReturnType<typeof setTimeout> | undefined;

history.scrollRestoration = 'manual';
narrowing.open = beside.matches;
placeNarrowing();
beside.addEventListener('change', placeNarrowing);
box.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go({ ...asked, query: box.value }, false, !settled);
});
box.addEventListener('blur', () => (settled = true));
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ ...asked, query: box.value }, true), 30);
});
exact.addEventListener('change', () => go({ ...asked, exact: exact.checked }));
addEventListener('popstate', () => void readPage());
addEventListener('pagehide', keep);
// Links of this page to this page change what is asked; the rest of the page stays.
find('main').addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  go(readAddress(link.search));
});
void readPage();
if (!box.value) box.focus();

/** The keyboard comes to what stands above first, and to what stands beside last. */
function placeNarrowing(): void {
  results[beside.matches ? 'after' : 'before'](narrowing);
}

/** Shows what the address asks for, as it was left. */
async function readPage(): Promise<void> {
  const kept = history.state as Kept | null;
  asked = readAddress(location.search);
  settled = true;
  extent = { expanded: new Set(kept?.expanded), groups: kept?.groups ?? groupsAtOnce };
  box.value = asked.query;
  await show(false);
  if (kept?.scroll) scrollTo(0, kept.scroll);
}

/**
 * @param typing whether the query may still grow
 * @param again whether it is the same query as before, grown: its address takes the place of that
 */
function go(next: Asked, typing = false, again = typing && !settled): void {
  // A facet of the last query may leave nothing of the next.
  if (next.query !== asked.query && typing)
    next = { ...next, facets: { article: '', author: '', year: '', entity: '' } };
  asked = next;
  if (box.value !== asked.query) box.value = asked.query;
  const address = addressOf(asked);
  if (address !== location.pathname + location.search) {
    if (!again) keep();
    extent = { expanded: new Set(), groups: groupsAtOnce };
    history[again ? 'replaceState' : 'pushState'](null, '', address);
  }
  settled = !typing;
  void show(typing);
}

/** Keeps with the address how far the reader has come, for Back. */
function keep(): void {
  const kept: Kept = { expanded: [...extent.expanded], groups: extent.groups, scroll: scrollY };
  history.replaceState(kept, '');
}

async function show(typing: boolean): Promise<void> {
  const mine = ++run;
  exact.checked = asked.exact;
  concordance.href = `${concordance.pathname}?q=${encodeURIComponent(asked.query)}`;
  start.hidden = asked.query.trim() !== '';
  if (!start.hidden) {
    clear();
    return;
  }
  if (status.textContent === '') status.textContent = 'Searching …';
  results.ariaBusy = 'true';
  try {
    const answer = await ask(asked.query, asked, typing);
    const engine = await loadEngine();
    // The entities of passages come after the first results, unless the reader narrowed to one.
    const entities = asked.facets.entity ? await loadEntities() : undefined;
    const articles = findArticles(asked.query, engine.table.articles);
    const shown: Shown = { answer, articles, engine, entities };
    if (mine === run) await render(shown, mine);
    // Without them one facet is missing, which is no reason to take the results away.
    shown.entities = await loadEntities().catch(() => undefined);
    if (mine === run) keepFocus(status, () => renderFacets(shown));
  } catch {
    if (mine === run) fail();
  } finally {
    if (mine === run) results.ariaBusy = 'false';
  }
}

let loadingEntities: Promise<EntitiesByPassage> | undefined;
function loadEntities(): Promise<EntitiesByPassage> {
  loadingEntities ??= loadData<EntitiesByPassage>('entities.json');
  loadingEntities.catch(() => (loadingEntities = undefined));
  return loadingEntities;
}

async function render(shown: Shown, mine: number, next?: string): Promise<void> {
  const hits = hitsOf(shown, asked);
  const [list, ...others] = resultLists(
    shown,
    asked,
    extent,
    (key) => void showAll(shown, mine, key),
  );
  for (const other of others.slice(1)) other.catch(() => undefined);
  const first = await Promise.all([list!, ...others.slice(0, 1)]);
  if (mine !== run) return;
  keepFocus(status, () => {
    status.replaceChildren(...statusOf(shown, hits, asked));
    notes.replaceChildren(...notesOf(shown.answer, asked));
    renderFacets(shown);
    results.replaceChildren(...first);
  });
  for (const group of others.slice(1)) {
    const made = await group;
    if (mine !== run) return;
    results.append(made);
  }
  if (next) focusOn(next);
}

/** Shows more of what was found. */
async function showAll(shown: Shown, mine: number, next: string): Promise<void> {
  results.ariaBusy = 'true';
  try {
    await render(shown, mine, next);
  } catch {
    if (mine === run) fail();
  } finally {
    if (mine === run) results.ariaBusy = 'false';
  }
}

function renderFacets(shown: Shown): void {
  const { kinds, facets: lists } = offersOf(shown, asked);
  kindList.replaceChildren(...kinds);
  facets.replaceChildren(...lists);
  narrowing.hidden = lists.length === 0;
}

function clear(): void {
  results.ariaBusy = 'false';
  for (const one of [status, notes, kindList, facets, results]) one.replaceChildren();
  narrowing.hidden = true;
}

function fail(): void {
  clear();
  forgetEngine();
  loadingEntities = undefined;
  const again = element('button', { type: 'button', className: 'button' }, 'Try again');
  again.addEventListener('click', () => void show(false));
  status.append('The search index could not be loaded. ', again);
}
