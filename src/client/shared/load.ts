import { manifest } from 'virtual:search-manifest';

/** The part of Pagefind’s browser API (1.5, pagefind.js) that search uses. */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; metaCacheTag: string }): Promise<void>;
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** What has come of the files of search. */
const loaded = new Map<string, Promise<string>>();
const base = `${document.body.dataset.base!.replace(/\/$/, '')}/`;
const ahead = new Map<string, Promise<Response>>();
let pagefind: Promise<Pagefind> | undefined;
let attempt = 0;
let missed = 0;

let request: typeof window.fetch | undefined;

/**
 * Stands in for the page’s `fetch`: Pagefind asks for its files one after the other, and those fetched
 * ahead are handed to it here. It also takes a part of its index that does not come for one without
 * matches; the page must not.
 */
function standIn(): typeof window.fetch {
  if (request) return request;
  const own = (request = window.fetch.bind(window));
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const early = ahead.get(new URL(address, location.href).href);
    const count = () => {
      if (address.includes('/pagefind/')) missed++;
    };
    try {
      const response = early ? (await early).clone() : await own(input, init);
      if (!response.ok) count();
      return response;
    } catch (error) {
      count();
      throw error;
    }
  };
  return own;
}

/** The address of a file of search. */
function searchFile(path: string): string {
  return base + manifest.root + path;
}

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
    const address = new URL(base + path, location.href).href;
    if (ahead.has(address)) continue;
    const response = own(address);
    // A failure shows where the file is asked for.
    response.catch(() => undefined);
    ahead.set(address, response);
  }
  void loadPagefind().catch(() => undefined);
}

/** Loads Pagefind once. */
export function loadPagefind(): Promise<Pagefind> {
  pagefind ??= (async () => {
    const again = attempt > 0 ? `?again=${attempt}` : '';
    const module = (await import(
      /* @vite-ignore */ `${base}pagefind/pagefind.js${again}`
    )) as Pagefind;
    // Without a worker, so that the page sees which requests fail.
    await module.options({ baseUrl: base, noWorker: true, metaCacheTag: cacheTag() });
    return module;
  })();
  return pagefind;
}

/**
 * Gives up everything that was loaded, so that the next search begins afresh: an instance of Pagefind
 * that has missed a part of its index does not ask for it again.
 */
export function forgetPagefind(): void {
  pagefind = undefined;
  ahead.clear();
  loaded.clear();
  attempt++;
}

/** Loads a file of search, once. @throws where it does not come */
export function loadText(path: string): Promise<string> {
  let text = loaded.get(path);
  if (!text) {
    text = load(path);
    loaded.set(path, text);
    text.catch(() => loaded.delete(path));
  }
  return text;
}

/** Loads a file of search that holds data. @throws where it does not come */
export async function loadData<T>(path: string): Promise<T> {
  return JSON.parse(await loadText(path)) as T;
}

async function load(path: string): Promise<string> {
  standIn();
  const response = await window.fetch(searchFile(path));
  if (!response.ok) throw new Error(`${path} could not be loaded: ${response.status}`);
  return response.text();
}

function cacheTag(): string {
  return manifest.root.replaceAll(/\W|search/g, '') + (attempt > 0 ? `-${attempt}` : '');
}
