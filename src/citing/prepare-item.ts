import type { CslItem } from '../schemas/csl-item.ts';
import { editionGenre } from './article-items.ts';
import type { CitationStyle } from './styles.ts';

/**
 * An item as a style is to have it: what style guides ask for and CSL styles expect of their data.
 * Exports have the item itself.
 *
 * @param options.sentenceCase puts a title into sentence case
 * @param options.editionTerm the style’s word for an edition, `ed.`
 */
export function prepareItem(
  item: CslItem,
  { needs }: Pick<CitationStyle, 'needs'>,
  options: { sentenceCase: (title: string) => string; editionTerm: string },
): CslItem {
  const prepared = { ...item };
  if (needs.includes('sentence case')) {
    // Pages of the edition, which have no author, are called by names or sentences already; works
    // cited are called as they are cited.
    if (item.author && item.title && item.type !== 'document')
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
  if (item.version) {
    const version = `version ${item.version}`;
    if (needs.includes('versions in the kind')) prepared.genre = `${item.genre}, ${version}`;
    if (needs.includes('versions in the title')) prepared.title = `${item.title} (${version})`;
    if (needs.includes('a word before versions')) prepared.version = `Version ${item.version}`;
  }
  // A series is printed as it is called: its language may not be the item’s.
  if (item['collection-title'])
    prepared['collection-title'] = `<span class="nocase">${item['collection-title']}</span>`;
  // Styles put the word to numbers only, and 1.0.0 is none to them.
  if (item.edition) prepared.edition = `${item.edition} ${options.editionTerm}`;
  // The processor gives letters to years itself, but to items of one list only.
  if (item['year-suffix'] && item.issued && 'date-parts' in item.issued)
    prepared.issued = { literal: `${item.issued['date-parts'][0][0]}${item['year-suffix']}` };
  return prepared;
}
