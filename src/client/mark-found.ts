/**
 * Marks the words of a search in the passage that a result opened, without a trace in the address:
 * the search page leaves the words in storage, the article page takes them once.
 */
const key = 'found';
const lifetime = 60_000; // milliseconds: long enough for a slow line, too short to surprise later

/** Leaves the words that a result matched for the page that it opens. */
export function leaveFound(address: string, words: string[]): void {
  const { pathname, hash } = new URL(address, location.href);
  localStorage.setItem(key, JSON.stringify({ address: pathname + hash, words, at: Date.now() }));
}

/** Marks the words left for this address, if there are any. */
export function markFound(): void {
  const words = takeFound();
  const passage = document.getElementById(location.hash.slice(1));
  if (words.length === 0 || !passage || !('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...rangesOf(passage, words)));
}

function takeFound(): string[] {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? 'null') as {
      address: string;
      words: string[];
      at: number;
    } | null;
    if (!left) return [];
    if (left.address !== location.pathname + location.hash) return [];
    localStorage.removeItem(key);
    return Date.now() - left.at < lifetime ? left.words : [];
  } catch {
    return [];
  }
}

/** Ranges of whole words in a passage, also where mark-up cuts a word. */
function rangesOf(passage: Element, words: string[]): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('.pn')) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((n) => n.start <= offset) ?? nodes[0]!;
    return [node, offset - start];
  };
  const escaped = words
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].map((match) => {
    const range = document.createRange();
    range.setStart(...place(match.index));
    const [node, offset] = place(match.index + match[0].length - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}
