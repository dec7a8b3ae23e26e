/** The part of Pagefind's browser API (1.5, pagefind.js) that the search page uses. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindRecord>;
}

export interface PagefindRecord {
  url: string;
  content: string;
  /** HTML with `<mark>` around the matches. */
  excerpt: string;
  locations: number[];
  /** What the record carries beside its words; see src/corpus/search-records.ts. */
  filters: Record<string, string[]>;
}

let loading: Promise<Pagefind> | undefined;
let attempt = 0;

/**
 * Loads Pagefind once. After a failure it is given up with `forgetPagefind` and loaded anew: an
 * instance that has missed a part of its index does not ask for it again.
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const root = `${base.replace(/\/$/, '')}/`;
    const again = attempt > 0 ? `?again=${attempt}` : '';
    const pagefind = (await import(
      /* @vite-ignore */ `${root}pagefind/pagefind.js${again}`
    )) as Pagefind;
    // Without a worker, so that the page sees which requests fail.
    await pagefind.options({ baseUrl: root, excerptLength: 34, noWorker: true });
    return pagefind;
  })();
  return loading;
}

/** Gives up the instance, so that the next search begins afresh. */
export function forgetPagefind(): void {
  loading = undefined;
  attempt++;
}

let missed = 0;
const request = window.fetch.bind(window);
// Pagefind takes a part of its index that does not come for one without matches; the page must not.
window.fetch = async (...args) => {
  try {
    const response = await request(...args);
    if (!response.ok) missed++;
    return response;
  } catch (error) {
    missed++;
    throw error;
  }
};

/** How many requests of this page have failed so far. */
export function missedRequests(): number {
  return missed;
}
