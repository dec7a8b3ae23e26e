/** The search page: reads `?q=`, asks Pagefind, shows entities, works cited and passages. */
import { joinWithAnd } from '../corpus/names.ts';
import { leaveFound } from './mark-found.ts';
import {
  forgetPagefind,
  loadPagefind,
  missedRequests,
  type PagefindRecord,
  type PagefindResult,
} from './pagefind.ts';
import { rankNames } from './rank.ts';
import { excerptOf, foundWords, really } from './search-terms.ts';

const box = document.querySelector<HTMLInputElement>('[data-search]')!;
const status = document.querySelector<HTMLElement>('#search-status')!;
const entityList = document.querySelector<HTMLElement>('#search-entities')!;
const passageList = document.querySelector<HTMLElement>('#search-results')!;
const more = document.querySelector<HTMLButtonElement>('#search-more')!;
const base = document.body.dataset.base!;
const pageSize = 20;
const entityLimit = 6;

let run = 0;
let rest: PagefindResult[] = [];

let timer: ReturnType<typeof setTimeout> | undefined;
box.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  setQuery(box.value, 'push');
  void search(box.value);
});
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    setQuery(box.value, 'replace');
    void search(box.value);
  }, 120);
});
addEventListener('popstate', readQuery);
more.addEventListener('click', () => void showMore(run));
readQuery();
if (!box.value) box.focus();

function readQuery(): void {
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  void search(box.value);
}

function setQuery(query: string, how: 'push' | 'replace'): void {
  const url = new URL(location.href);
  if (query.trim()) url.searchParams.set('q', query);
  else url.searchParams.delete('q');
  if (url.href === location.href) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', url);
}

async function search(query: string): Promise<void> {
  const mine = ++run;
  if (!query.trim()) {
    clear();
    status.textContent = '';
    return;
  }
  status.textContent = 'Searching …';
  const missedBefore = missedRequests();
  try {
    const pagefind = await loadPagefind(base);
    const [passages, entities] = await Promise.all([
      pagefind.search(query, { filters: { kind: 'passage' } }),
      pagefind.search(query, { filters: { kind: 'entity' } }),
    ]);
    const records = await Promise.all(
      entities.results.slice(0, entityLimit * 3).map((result) => result.data()),
    );
    if (mine !== run) return;
    if (missedRequests() > missedBefore) throw new Error('a part of the index did not come');
    clear();
    const named = rankNames(
      query,
      records.filter((record) => really(query, record.content)),
    ).slice(0, entityLimit);
    entityList.append(...named.map(entityItem));
    rest = passages.results;
    const first = await Promise.all(rest.slice(0, 1).map((result) => result.data()));
    if (first[0] && !really(query, first[0].content)) rest = [];
    status.textContent =
      rest.length === 0 && named.length === 0
        ? `Nothing found for ${query}. Try fewer words, another spelling, or the lists of actors and initiatives.`
        : found(rest.length, named);
    await showMore(mine);
  } catch {
    if (mine !== run) return;
    clear();
    forgetPagefind();
    status.textContent = 'The search index could not be loaded. ';
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = 'Try again';
    again.addEventListener('click', () => void search(query));
    status.append(again);
  }
}

/** `3 passages, 1 entry on actors and initiatives and 2 works cited`. */
function found(passages: number, named: PagefindRecord[]): string {
  const works = named.filter(({ filters }) => filters.citations).length;
  const entries = named.length - works;
  return joinWithAnd([
    counted(passages, 'passage', 'passages'),
    ...(entries ? [`${counted(entries, 'entry', 'entries')} on actors and initiatives`] : []),
    ...(works ? [counted(works, 'work cited', 'works cited')] : []),
  ]);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function clear(): void {
  entityList.replaceChildren();
  passageList.replaceChildren();
  more.hidden = true;
  rest = [];
}

async function showMore(mine: number): Promise<void> {
  const next = rest.slice(0, pageSize);
  const records = await Promise.all(next.map((result) => result.data()));
  if (mine !== run) return;
  rest = rest.slice(pageSize);
  passageList.append(...records.map(passageItem));
  more.hidden = rest.length === 0;
}

function entityItem(record: PagefindRecord): HTMLElement {
  const count = record.filters.citations
    ? counted(Number(shown(record, 'citations')), 'citation', 'citations')
    : counted(Number(shown(record, 'mentions')), 'mention', 'mentions');
  return item(record.url, shown(record, 'title'), `${shown(record, 'type')}, ${count}`, [
    shown(record, 'description'),
  ]);
}

function passageItem(record: PagefindRecord): HTMLElement {
  const page = shown(record, 'page');
  const where = [
    `${shown(record, 'label')}, ${shown(record, 'passage')}`,
    page && `p. ${page}`,
    shown(record, 'section'),
  ];
  const element = item(
    record.url,
    shown(record, 'title'),
    where.filter(Boolean).join(' · '),
    excerptOf(record),
  );
  const link = element.querySelector('a')!;
  const leave = () => leaveFound(link.href, foundWords(record));
  link.addEventListener('click', leave);
  link.addEventListener('auxclick', leave);
  return element;
}

/** What a record carries under a name; empty where it carries nothing. */
function shown({ filters }: PagefindRecord, name: string): string {
  return filters[name]?.[0] ?? '';
}

function item(
  url: string,
  title: string,
  where: string,
  parts: (string | { mark: string })[],
): HTMLElement {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const meta = document.createElement('span');
  meta.className = 'meta';
  meta.textContent = where;
  const snippet = document.createElement('p');
  for (const part of parts) {
    if (typeof part === 'string') snippet.append(part);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part.mark;
      snippet.append(mark);
    }
  }
  element.append(link, meta, snippet);
  return element;
}
