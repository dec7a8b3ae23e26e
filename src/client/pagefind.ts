/** The part of Pagefind's browser API (1.5, pagefind.js) that the search page uses. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
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
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once; a failed attempt is not remembered, so that the reader can try again. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const root = `${base.replace(/\/$/, '')}/`;
    const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: root, excerptLength: 34 });
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}
