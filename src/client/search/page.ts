/** The search page: what its address asks for, answered. */
import type { Answer } from '../../search/answer.ts';
import type { Hit } from '../../search/evaluate.ts';
import { choicesOf, facetKeys, narrow } from '../../search/facets.ts';
import type { EntitiesByPassage, NameRecord } from '../../search/formats.ts';
import { addressOf, type Asked, type Kind, readAddress } from './address.ts';
import { element } from './elements.ts';
import { ask, forgetEngine, loadEngine, type LoadedEngine } from './engine.ts';
import { facetLists, kindLinks } from './facet-list.ts';
import { loadData, missedRequests } from './load.ts';
import { notesOf, statusOf } from './notes.ts';
import { articleGroup, moreButton, nameItem, workItem } from './results.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const box = find('[data-search]') as HTMLInputElement;
const exact = find('#search-exact') as HTMLInputElement;
const status = find('#search-status');
const notes = find('#search-notes');
const kindList = find('#search-kinds');
const narrowing = find('#search-narrow') as HTMLDetailsElement;
const facets = find('#search-facets');
const results = find('#search-results');
const concordance = find('#search-concordance') as HTMLAnchorElement;

/** Entries and passages shown before the reader asks for more. */
const fewEntries = 4;
const fewPassages = { ofOne: 10, ofSeveral: 3 };
/** Stands for the list of entries among the articles that are expanded; no article can have it. */
const entriesKey = '#entries';

/** Articles of which passages are shown at once. */
const groupsAtOnce = 5;

interface Kept {
  /** Articles of which all passages are shown. */
  expanded: string[];
  /** Articles of which passages are shown. */
  groups: number;
  scroll: number;
}

let run = 0;
let asked = readAddress(location.search);
let expanded = new Set<string>();
let groups = groupsAtOnce;
let timer: ReturnType<typeof setTimeout> | undefined;

history.scrollRestoration = 'manual';
narrowing.open = matchMedia('(min-width: 64rem)').matches;
box.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go({ ...asked, query: box.value }, 'push');
});
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ ...asked, query: box.value }, 'replace', true), 30);
});
exact.addEventListener('change', () => go({ ...asked, exact: exact.checked }, 'push'));
addEventListener('popstate', () => void readPage());
addEventListener('pagehide', keep);
// Links of this page to this page change what is asked; the rest of the page stays.
find('main').addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  go(readAddress(link.search), 'push');
});
void readPage();
if (!box.value) box.focus();

/** Shows what the address asks for, as it was left. */
async function readPage(): Promise<void> {
  const kept = history.state as Kept | null;
  asked = readAddress(location.search);
  expanded = new Set(kept?.expanded);
  groups = kept?.groups ?? groupsAtOnce;
  box.value = asked.query;
  await show(false);
  if (kept?.scroll) scrollTo(0, kept.scroll);
}

function go(next: Asked, how: 'push' | 'replace', typing = false): void {
  // A facet of the last query may leave nothing of the next.
  if (next.query !== asked.query && typing)
    next = { ...next, facets: { article: '', author: '', year: '', entity: '' } };
  asked = next;
  if (box.value !== asked.query) box.value = asked.query;
  const address = addressOf(asked);
  if (address !== location.pathname + location.search) {
    if (how === 'push') keep();
    expanded.clear();
    groups = groupsAtOnce;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }
  void show(typing);
}

/** Keeps with the address how far the reader has come, for Back. */
function keep(): void {
  const kept: Kept = { expanded: [...expanded], groups, scroll: scrollY };
  history.replaceState(kept, '');
}

/** What is shown: the answer, and what it takes to show it. */
interface Shown {
  answer: Answer;
  engine: LoadedEngine;
  entities: EntitiesByPassage | undefined;
}

async function show(typing: boolean): Promise<void> {
  const mine = ++run;
  exact.checked = asked.exact;
  concordance.href = `${concordance.pathname}?q=${encodeURIComponent(asked.query)}`;
  if (!asked.query.trim()) {
    clear();
    return;
  }
  if (status.textContent === '') status.textContent = 'Searching …';
  results.ariaBusy = 'true';
  const missed = missedRequests();
  try {
    const answer = await ask(asked.query, asked, typing);
    const engine = await loadEngine();
    // The entities of passages come after the first results, unless the reader narrowed to one.
    const entities = asked.facets.entity ? await loadEntities() : undefined;
    const shown: Shown = { answer, engine, entities };
    if (mine === run) await render(shown, mine);
    if (missedRequests() > missed) throw new Error('a part of what was found did not come');
    shown.entities = await loadEntities();
    if (mine === run) renderFacets(shown);
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

async function render(shown: Shown, mine: number): Promise<void> {
  const hits = hitsOf(shown);
  const lists = [entryList(shown, mine), ...articleGroups(hits, shown, mine)];
  const [list, ...others] = lists;
  for (const other of others.slice(1)) other.catch(() => undefined);
  const first = await Promise.all([list!, ...others.slice(0, 1)]);
  if (mine !== run) return;
  status.replaceChildren(...statusOf(shown.answer, hits, asked));
  notes.replaceChildren(...notesOf(shown.answer, asked));
  renderFacets(shown);
  results.replaceChildren(...first);
  for (const group of others.slice(1)) {
    const made = await group;
    if (mine !== run) return;
    results.append(made);
  }
}

/** Shows more of what was found. */
async function showAll(shown: Shown, mine: number): Promise<void> {
  results.ariaBusy = 'true';
  try {
    await render(shown, mine);
  } catch {
    if (mine === run) fail();
  } finally {
    if (mine === run) results.ariaBusy = 'false';
  }
}

/** The passages to show: none if another kind is asked for. */
function hitsOf({ answer, engine, entities }: Shown): Hit[] {
  if (asked.kind && asked.kind !== 'passages') return [];
  return narrow(answer.passages, asked.facets, {
    table: engine.table,
    names: engine.records,
    entities,
  });
}

function articleGroups(hits: Hit[], shown: Shown, mine: number): Promise<HTMLElement>[] {
  const byArticle = [...Map.groupBy(hits, ({ record }) => record.article)];
  const few = byArticle.length === 1 ? fewPassages.ofOne : fewPassages.ofSeveral;
  const made = byArticle.slice(0, groups).map(([id, own]) => {
    const article = shown.engine.table.articles.find((one) => one.id === id)!;
    return articleGroup(article, own, expanded.has(id) ? own.length : few, () => {
      expanded.add(id);
      void showAll(shown, mine);
    });
  });
  if (byArticle.length <= groups) return made;
  const more = () => {
    groups += groupsAtOnce;
    void showAll(shown, mine);
  };
  return [
    ...made,
    Promise.resolve(moreButton(`More articles (${byArticle.length - groups})`, more)),
  ];
}

/** Actors, initiatives and works cited; passages narrowed down leave them out. */
async function entryList(shown: Shown, mine: number): Promise<HTMLElement> {
  const { answer } = shown;
  const narrowed = asked.kind === 'passages' || facetKeys.some((key) => asked.facets[key]);
  const names = narrowed
    ? []
    : answer.names.filter(({ collection }) => !asked.kind || collection === asked.kind);
  const works = narrowed || (asked.kind && asked.kind !== 'works') ? [] : answer.works;
  const makers = [
    ...names.map((record) => () => nameItem(record)),
    ...works.map((number) => () => workItem(number)),
  ];
  const all = Boolean(asked.kind) || expanded.has(entriesKey);
  const items = await Promise.all(
    makers.slice(0, all ? makers.length : fewEntries).map((make) => make()),
  );
  const list = element('ul', { className: 'results entity-results' }, ...items);
  list.role = 'list';
  if (items.length === makers.length) return list;
  const more = moreButton(`All ${makers.length} entries`, () => {
    expanded.add(entriesKey);
    void showAll(shown, mine);
  });
  return element('div', {}, list, more);
}

function renderFacets({ answer, engine, entities }: Shown): void {
  const data = { table: engine.table, names: engine.records, entities };
  const named = (collection: NameRecord['collection']) =>
    answer.names.filter((record) => record.collection === collection).length;
  const counts: Record<Kind, number> = {
    passages: narrow(answer.passages, asked.facets, data).length,
    actors: named('actors'),
    initiatives: named('initiatives'),
    works: answer.works.length,
  };
  kindList.replaceChildren(...kindLinks(asked, counts));
  const lists = facetLists(asked, choicesOf(answer.passages, asked.facets, data));
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
