import { stemmer } from 'stemmer';

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

/** The excerpt of a record in pieces, with `…` where the passage begins before or goes on after it. */
export function excerptOf(record: {
  content: string;
  excerpt: string;
}): ReturnType<typeof markedParts> {
  const parts = markedParts(record.excerpt);
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  const all = words(record.content);
  const some = words(parts.map((part) => (typeof part === 'string' ? part : part.mark)).join(''));
  const begins = some[0] === all[0] && some[1] === all[1];
  const ends = some.at(-1) === all.at(-1) && some.at(-2) === all.at(-2);
  return [...(begins ? [] : ['… ']), ...parts, ...(ends ? [] : [' …'])];
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
  const words = wordsOf(content);
  return wordsOf(query).every((asked) => words.some((word) => isForm(asked, word)));
}

/** Whether a word is the one asked for, its beginning, or another form of it. */
function isForm(asked: string, word: string): boolean {
  if (word.startsWith(asked)) return true;
  // A word with digits in it has no other forms.
  if (/\p{N}/u.test(asked)) return false;
  return stemmer(word) === stemmer(asked) || differInEnding(asked, word);
}

/** Endings that Porter’s stemmer leaves apart: `city` and `cities`, `ally` and `allies`. */
function differInEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 3 && a.length - shared <= 3 && b.length - shared <= 3;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
]);

function decode(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities.get(name) ?? whole);
}
