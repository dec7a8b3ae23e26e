import type { Corpus } from '../../model/corpus.ts';
import type { CslItem } from '../../schemas/csl-item.ts';
import { editionGenre, shortHash } from '../items.ts';
import type { CitationStyle } from './styles.ts';

/**
 * What style guides ask for and CSL styles expect of their data. Exports have the item itself.
 *
 * @param options.editionTerm the style’s word for an edition, `ed.`
 */
export function prepareItem(
  item: CslItem,
  { needs }: Pick<CitationStyle, 'needs'>,
  options: { sentenceCase: (title: string) => string; editionTerm: string },
): CslItem {
  const prepared = { ...item };
  // Only the names of authors of works cited are not divided; such works are called as they are cited.
  const isWorkCited = item.author?.some((name) => 'literal' in name);
  if (item.title && isWorkCited) prepared.title = `<span class="nocase">${item.title}</span>`;
  if (needs.includes('sentence case')) {
    // Pages of the edition, which have no author, are called by names or sentences already.
    if (item.author && item.title && !isWorkCited)
      prepared.title = options.sentenceCase(item.title);
    // Titles of books are in sentence case; those of journals, newspapers and sites are names.
    if (item.editor && item['container-title'])
      prepared['container-title'] = options.sentenceCase(item['container-title']);
  }
  if (needs.includes('a date of the original'))
    if (item.genre === editionGenre && !item['original-date'])
      prepared['original-date'] = { literal: 'n.d.' };
  if (needs.includes('a word before article numbers') && item.number)
    prepared.number = `article ${item.number}`;
  if (needs.includes('article numbers in place of pages') && item.number && !item.page)
    prepared.page = `article ${item.number}`;
  if (item.version) {
    const version = `version ${item.version}`;
    if (needs.includes('versions in the kind')) prepared.genre = `${item.genre}, ${version}`;
    if (needs.includes('versions in the title')) prepared.title = `${item.title} (${version})`;
    if (needs.includes('a word before versions')) prepared.version = `Version ${item.version}`;
  }
  // A series is printed as it is called: its language may not be the item’s.
  if (item['collection-title'])
    prepared['collection-title'] = `<span class="nocase">${item['collection-title']}</span>`;
  // Styles put the word to numbers only, and 1.0.0 is none to them. The hash of the text tells the
  // edition too, and no style has another place for it.
  if (item.edition) {
    const hash = shortHash(item);
    const edition = `${item.edition} ${options.editionTerm}`;
    prepared.edition = hash ? `${edition}, text SHA-256 ${hash}` : edition;
  }
  // The processor gives letters to years itself, but to items of one list only.
  if (item['year-suffix'] && item.issued && 'date-parts' in item.issued)
    prepared.issued = { literal: `${item.issued['date-parts'][0][0]}${item['year-suffix']}` };
  return prepared;
}

const proper = new Set(['registry', 'place', 'adjective', 'author', 'event']);

/** Every proper name and adjective that the texts have, as they write it. */
export function properNames({ names }: Pick<Corpus, 'names'>): Set<string> {
  return new Set(
    names.filter(({ cover }) => cover !== undefined && proper.has(cover)).map(({ form }) => form),
  );
}

/**
 * Makes the function that puts a title into sentence case (APA 7, 6.17; Cite Them Right): capitals at
 * its beginning, after a colon, and in names. Words like `NATO` stay as they are.
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
