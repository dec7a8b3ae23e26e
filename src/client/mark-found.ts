/**
 * Marks what was searched in the passage that a result opened, without a trace in the address: the
 * words are left in storage and taken once.
 */
import { readStoredJson, store } from './shared/storage.ts';

const key = 'found';
const lifetime = 60_000; // milliseconds: long enough for a slow line, too short to surprise later

/** Leaves for the page that a result opens the folded words, side by side, that it matched. */
export function leaveFound(link: HTMLAnchorElement, sequences: () => string[][]): void {
  const leave = () => {
    const address = link.pathname + link.hash;
    store(key, JSON.stringify({ address, sequences: sequences(), at: Date.now() }));
  };
  link.addEventListener('click', leave);
  link.addEventListener('auxclick', leave);
}

/** Marks what was left for this address, if anything was. */
export async function markFound(): Promise<void> {
  const sequences = takeFound();
  const passage = document.getElementById(location.hash.slice(1));
  if (sequences.length === 0 || !passage || !('highlights' in CSS)) return;
  const { rangesOf } = await import('./found-ranges.ts');
  CSS.highlights.set('found', new Highlight(...rangesOf(passage, sequences)));
}

/** What was left, as it is taken: once, for its address alone, and soon; of junk nothing. */
export function takeFound(here = location.pathname + location.hash, now = Date.now()): string[][] {
  const left = readStoredJson(key);
  if (!isLeft(left)) return [];
  if (left.address !== here) return [];
  store(key, null);
  return now - left.at < lifetime ? left.sequences : [];
}

interface Left {
  address: string;
  sequences: string[][];
  at: number;
}

function isLeft(value: unknown): value is Left {
  if (typeof value !== 'object' || value === null) return false;
  const { address, sequences, at } = value as Record<string, unknown>;
  const areWords = (words: unknown): boolean =>
    Array.isArray(words) && words.every((word) => typeof word === 'string');
  return (
    typeof address === 'string' &&
    typeof at === 'number' &&
    Array.isArray(sequences) &&
    sequences.every(areWords)
  );
}
