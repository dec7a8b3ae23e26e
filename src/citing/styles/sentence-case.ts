import type { Corpus } from '../../model/corpus.ts';

const proper = new Set(['registry', 'place', 'adjective', 'author', 'event']);

/** Every proper name and adjective that the texts have, as they write it. */
export function properNames({ names }: Pick<Corpus, 'names'>): Set<string> {
  return new Set(
    names.filter(({ cover }) => cover !== undefined && proper.has(cover)).map(({ form }) => form),
  );
}

/**
 * Makes the function that puts a title into sentence case, as APA 7 (6.17) and Cite Them Right have
 * the titles of articles and books: capitals at its beginning, after a colon, and in names. Words
 * that are not plain capitalised ones (`NATO`) stay as they are.
 *
 * @param names proper names, as they are written
 */
export function makeSentenceCase(names: ReadonlySet<string>): (title: string) => string {
  const longestFirst = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name));
  const name = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu');
  return (title) => {
    const kept = longestFirst.length === 0 ? [] : [...title.matchAll(name)];
    return title.replace(/(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+|A)(?![\p{L}\d])/gu, (word, at: number) => {
      const begins = /(^|[:?!.]\s)[[“‘"'(]*$/u.test(title.slice(0, at));
      const named = kept.some(({ 0: { length }, index }) => at >= index && at < index + length);
      return begins || named ? word : word.toLowerCase();
    });
  };
}
