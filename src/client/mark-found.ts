/**
 * Marks what was searched in the passage that a result opened, without a trace in the address: the
 * words are left in storage and taken once.
 */
import { readStored, store } from './shared/storage.ts';

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

function takeFound(): string[][] {
  try {
    const left = JSON.parse(readStored(key) ?? '{}') as {
      address?: string;
      sequences: string[][];
      at: number;
    };
    if (left.address !== location.pathname + location.hash) return [];
    store(key, null);
    return Date.now() - left.at < lifetime ? left.sequences : [];
  } catch {
    return [];
  }
}
