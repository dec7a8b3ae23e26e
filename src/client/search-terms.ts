/** What a query and Pagefind's answer mean, as plain functions. */

/**
 * An excerpt of Pagefind, HTML with `<mark>` around matches, as plain pieces: nothing of it ever
 * reaches the page as mark-up.
 */
export function markedParts(excerpt: string): (string | { mark: string })[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part);
      return marked ? { mark: decode(marked[1]!) } : decode(part);
    });
}

/** The words that a record matched, without punctuation at their ends. */
export function foundWords(record: { content: string; locations: number[] }): string[] {
  const words = record.content.split(/\s+/);
  const found = record.locations.map((at) =>
    (words[at] ?? '').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  return [...new Set(found.filter(Boolean))];
}

/**
 * Whether a text can be what was asked for. Pagefind answers a word that it does not know with the
 * nearest shorter one that it does (`dif299` with `dif…`): such answers are none.
 */
export function really(query: string, content: string): boolean {
  const text = fold(content);
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.every(
    (word) =>
      text.includes(word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))) &&
      digitsHold(word, text),
  );
}

/** A word with digits in it has no word forms: it must stand as it is. */
function digitsHold(word: string, text: string): boolean {
  return !/\p{N}/u.test(word) || text.includes(word);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

function decode(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
