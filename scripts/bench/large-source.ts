import type { SearchSource, SourceArticle } from '../../src/search/index/search-source.ts';
import { tokenise } from '../../src/words/tokens.ts';

/**
 * A corpus of the same kind, larger: the articles again and again, with their sentences in another
 * order and rare words changed, so that the vocabulary grows with the texts as it does in nature
 * (Heaps’ law: here about 60,000 words for two million). Deterministic.
 *
 * @param sizes articles, actors and initiatives, works cited
 */
export function enlarge(
  source: SearchSource,
  sizes: { articles: number; names: number; works: number },
): SearchSource {
  const counts = countWords(source);
  const random = makeRandom(20261122);
  const copies = sizes.articles / source.articles.length;
  const articles = repeat(source.articles, sizes.articles).map(({ item, copy }) => {
    const words = makeWords(copy, counts, random);
    return {
      ...item,
      id: copy === 0 ? item.id : `${item.id}-${copy}`,
      label: copy === 0 ? item.label : `${item.label} ${copy}`,
      title: copy === 0 ? item.title : `${words(item.title)} ${copy}`,
      authors: item.authors.map((author) => (copy === 0 ? author : words(author))),
      passages: item.passages.map((passage) =>
        copy === 0 ? passage : { ...passage, text: words(shuffle(passage.text, random)) },
      ),
    } satisfies SourceArticle;
  });
  const names = repeat(source.names, sizes.names).map(({ item, copy }) => {
    if (copy === 0) return item;
    const words = makeWords(copy, new Map(), random);
    const forms = item.forms.map((form) => words(form));
    return {
      ...item,
      id: `${item.id}-${copy}`,
      name: forms[0] ?? words(item.name),
      forms,
      only: {},
    };
  });
  return {
    articles,
    names,
    descriptions: new Map(
      names.map(({ id }) => [id, source.descriptions.get(id.replace(/-\d+$/, '')) ?? '']),
    ),
    works: repeat(source.works, sizes.works).map(({ item, copy }) => {
      const words = makeWords(copy, new Map(), random);
      return copy === 0
        ? item
        : { record: item.record, names: item.names.map((name) => words(name)) };
    }),
    misprints: source.misprints,
    claims: repeat(source.claims, source.claims.length * copies).map(({ item, copy }) => ({
      ...item,
      evidence: item.evidence.map(([article, passage]) => {
        return [article + copy * source.articles.length, passage] as const;
      }),
    })),
    searchNames: names.flatMap((_, entity) =>
      source.searchNames
        .filter((name) => name.entity === entity % source.names.length)
        .map(({ form }) => ({ form, entity })),
    ),
    languages: source.languages,
  };
}

function repeat<T>(items: T[], length: number): { item: T; copy: number }[] {
  return Array.from({ length }, (_, at) => ({
    item: items[at % items.length]!,
    copy: Math.floor(at / items.length),
  }));
}

function countWords({ articles }: SearchSource): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of articles)
    for (const { text } of passages)
      for (const { word } of tokenise(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Changes every rare word of a text into one of this copy, the same each time. */
function makeWords(
  copy: number,
  counts: Map<string, number>,
  random: () => number,
): (text: string) => string {
  const changed = new Map<string, string>();
  return (text) =>
    text.replaceAll(/\p{L}{4,}/gu, (word) => {
      if (copy === 0 || (counts.get(word.toLowerCase()) ?? 0) > 2) return word;
      let other = changed.get(word);
      if (!other) {
        other = random() < 0.4 ? scramble(word, random) : word;
        changed.set(word, other);
      }
      return other;
    });
}

/** A word that looks like another: one syllable is new. */
function scramble(word: string, random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!;
  const at = 1 + Math.floor(random() * (word.length - 3));
  return word.slice(0, at) + pick('bdfgklmnprstvz') + pick('aeiou') + word.slice(at + 2);
}

function shuffle(text: string, random: () => number): string {
  const sentences = text.split(/(?<=[.!?]) /);
  return sentences
    .map((sentence) => ({ sentence, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence)
    .join(' ');
}

/** Numbers from 0 to 1 that look random (mulberry32, T. Ettinger, public domain). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
