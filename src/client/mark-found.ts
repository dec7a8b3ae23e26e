/**
 * Marks what was searched in the passage that a result opened, without a trace in the address: the
 * page with the result leaves the words in storage, the article page takes them once.
 */
const key = 'found';
const lifetime = 60_000; // milliseconds: long enough for a slow line, too short to surprise later

interface Left {
  address: string;
  sequences: string[][];
  at: number;
}

/**
 * Leaves what a result matched for the page that it opens.
 *
 * @param sequences words that stand side by side, folded (src/search/query/tokens.ts)
 */
export function leaveFound(address: string, sequences: string[][]): void {
  const { pathname, hash } = new URL(address, location.href);
  const left: Left = { address: pathname + hash, sequences, at: Date.now() };
  try {
    localStorage.setItem(key, JSON.stringify(left));
  } catch {
    // Without storage nothing is marked, and nothing else is lost.
  }
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
    const left = JSON.parse(localStorage.getItem(key) ?? 'null') as Left | null;
    if (left?.address !== location.pathname + location.hash) return [];
    localStorage.removeItem(key);
    return Date.now() - left.at < lifetime ? left.sequences : [];
  } catch {
    return [];
  }
}
