import { manifest } from 'virtual:search-manifest';
import { remember } from '../../search/remember.ts';
import { base } from './base.ts';

/** The part of Pagefind’s browser API (1.5, pagefind.js) that search uses. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; metaCacheTag: string }): Promise<void>;
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Address of a file → what comes of having asked for it before it is needed. */
const ahead = new Map<string, Promise<Response>>();
let attempt = 0;
let missed = 0;

/**
 * Stands in for the page’s `fetch`, which it gives: hands to Pagefind, which asks for its files one
 * after the other, those fetched ahead, and notes which do not come: Pagefind takes that for no match.
 */
const standIn = remember((): typeof window.fetch => {
  const own = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const early = ahead.get(new URL(address, location.href).href);
    let came = false;
    try {
      const response = early ? (await early).clone() : await own(input, init);
      came = response.ok;
      return response;
    } finally {
      if (!came && address.includes('/pagefind/')) missed++;
    }
  };
  return own;
});

/** How many requests of Pagefind have failed so far; those of other files throw where they are made. */
export function missedRequests(): number {
  return missed;
}

/** Fetches, side by side, all that any search needs. Called when the reader turns to the search box. */
export function fetchAhead(): void {
  const own = standIn();
  for (const path of [
    `pagefind/pagefind-entry.json?ts=${cacheTag()}`,
    `pagefind/${manifest.meta}`,
    'pagefind/wasm.unknown.pagefind',
    `${manifest.root}names.json`,
    `${manifest.root}table.json`,
  ]) {
    const address = new URL(`${base}/${path}`, location.href).href;
    if (ahead.has(address)) continue;
    const response = own(address);
    // A failure shows where the file is asked for.
    response.catch(() => undefined);
    ahead.set(address, response);
  }
  void loadPagefind().catch(() => undefined);
}

/** Loads Pagefind once. */
export const loadPagefind = remember(async (): Promise<Pagefind> => {
  const again = attempt > 0 ? `?again=${attempt}` : '';
  const address = `${base}/pagefind/pagefind.js${again}`;
  const module = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Without a worker, so that the page sees which requests fail.
  await module.options({ baseUrl: `${base}/`, noWorker: true, metaCacheTag: cacheTag() });
  return module;
});

/** Gives up all that was loaded: Pagefind does not ask again for a part of its index that it missed. */
export function forgetLoaded(): void {
  loadPagefind.forget();
  loadData.forget();
  ahead.clear();
  attempt++;
}

/** Loads a file of search. @throws where it does not come */
export async function loadText(path: string): Promise<string> {
  standIn();
  const response = await window.fetch(`${base}/${manifest.root}${path}`);
  if (!response.ok) throw new Error(`${path} could not be loaded: ${response.status}`);
  return response.text();
}

const loadData = remember(async (path: string): Promise<unknown> =>
  JSON.parse(await loadText(path)),
);

/** Loads a file of search that holds data, once. @throws where it does not come */
export async function load<T>(path: string): Promise<T> {
  return (await loadData(path)) as T;
}

function cacheTag(): string {
  return manifest.root.replaceAll(/\W|search/g, '') + (attempt > 0 ? `-${attempt}` : '');
}
