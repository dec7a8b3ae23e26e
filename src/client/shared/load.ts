import { manifest } from 'virtual:search-manifest';
import { remember } from '../../search/remember.ts';
import { base } from './base.ts';
import { element } from './elements.ts';

/** The part of Pagefind’s browser API that search uses (pagefind.app/docs/api, js-api-sorting, search-config). */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; metaCacheTag: string }): Promise<void>;
  search(
    query: string,
    options?: { sort: Record<string, 'asc'> },
  ): Promise<{ results: { id: string; score: number }[] }>;
}

/** That a file of search does not come, or something else in its place. */
export class MissingPart extends Error {
  /** What it holds, as the reader is told. */
  readonly part: string;

  constructor(part: string) {
    super(`${part} did not come`);
    this.part = part;
  }
}

/** What the files of search hold, by the beginning of their path. */
const parts: [path: string, holds: string][] = [
  ['names.json', 'the names of actors and initiatives'],
  ['table.json', 'the list of texts'],
  ['heads/', 'what the places of words stand for'],
  ['places/', 'the places of words'],
  ['words/', 'a part of the vocabulary'],
  ['passages/', 'the words of a passage'],
  ['evidence/', 'the list of statements'],
  ['claims/', 'a statement'],
  ['texts/', 'a text'],
];

let attempt = 0;

/** Fetches, side by side, all that any search needs. Called when the reader turns to the search box. */
export const fetchAhead = remember((): true => {
  // Pagefind asks for its files one after the other: by then they are here.
  for (const path of [
    `pagefind-entry.json?ts=${cacheTag()}`,
    manifest.meta,
    'wasm.unknown.pagefind',
  ]) {
    const href = `${base}/pagefind/${path}`;
    const hint = element('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    // That a hint came to nothing is kept for who asks next: it must not be who tries again.
    hint.onerror = () => void fetch(href).catch(() => undefined);
    document.head.append(hint);
  }
  for (const path of ['names.json', 'table.json']) void load(path).catch(() => undefined);
  void loadPagefind().catch(() => undefined);
  return true;
});

/** Asks Pagefind. @throws where it, or what it needs in order to begin, does not come */
export async function askPagefind(...asked: Parameters<Pagefind['search']>) {
  const pagefind = await loadPagefind();
  try {
    return (await pagefind.search(...asked)).results;
  } catch {
    throw new MissingPart('Pagefind’s index');
  }
}

/** Loads Pagefind once. @throws where it does not come */
const loadPagefind = remember(async (): Promise<Pagefind> => {
  const again = attempt > 0 ? `?again=${attempt}` : '';
  const address = `${base}/pagefind/pagefind.js${again}`;
  try {
    const module = (await import(/* @vite-ignore */ address)) as Pagefind;
    // In the page itself, whose hints above hold for it.
    await module.options({ baseUrl: `${base}/`, noWorker: true, metaCacheTag: cacheTag() });
    return module;
  } catch {
    throw new MissingPart('Pagefind’s index');
  }
});

/** Gives up all that was loaded: Pagefind does not ask again for a part of its index that it missed. */
export function forgetLoaded(): void {
  loadPagefind.forget();
  loadData.forget();
  fetchAhead.forget();
  attempt++;
}

/** Loads a file of search. @throws where it does not come */
export async function loadText(path: string): Promise<string> {
  try {
    const response = await fetch(`${base}/${manifest.root}${path}`);
    if (response.ok) return await response.text();
  } catch {
    // It is said below what is missing.
  }
  throw missing(path);
}

const loadData = remember(async (path: string): Promise<unknown> => {
  const text = await loadText(path);
  try {
    return JSON.parse(text);
  } catch {
    throw missing(path);
  }
});

/** Loads a file of search that holds data, once. @throws where it does not come */
export async function load<T>(path: string): Promise<T> {
  return (await loadData(path)) as T;
}

function missing(path: string): MissingPart {
  return new MissingPart(parts.find(([start]) => path.startsWith(start))?.[1] ?? 'a part of it');
}

function cacheTag(): string {
  return manifest.root.replaceAll(/\W|search/g, '') + (attempt > 0 ? `-${attempt}` : '');
}
