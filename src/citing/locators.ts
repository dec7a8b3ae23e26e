import type { ArticleText, Passage } from '../article/passage.ts';
import { pageAt } from '../article/structure.ts';
import { pageRange } from './article-items.ts';

/** What pins a citation to a place, in the locator types of CSL 1.0.2. */
export interface Locator {
  label: 'note' | 'page' | 'paragraph';
  locator: string;
}

/**
 * The locator of a passage in this edition: `p12` is paragraph 12, `p9-1` paragraph 9-1, `n3` note 3.
 *
 * @throws Error if `id` is no id of a passage
 */
export function passageLocator(id: string): Locator {
  const [, kind, number] = /^([pn])(\d+[a-z]*(?:-\d+[a-z]*)*)$/.exec(id) ?? [];
  if (!number) throw new Error(`“${id}” is no id of a passage: p12, p9-1 and n3 are`);
  return { label: kind === 'n' ? 'note' : 'paragraph', locator: number };
}

/**
 * The printed pages of a passage in the version of record, from that on which it begins to that on
 * which it ends.
 *
 * @returns undefined for a note, and where a page has no number or the first is unknown
 */
export function pageLocator(text: ArticleText, passage: Passage): Locator | undefined {
  const first = pageAt(text, passage)?.page;
  if (first === undefined) return undefined;
  const within = text.pageBreaks.filter(
    (mark) =>
      mark.passage === passage && mark.offset > 0 && mark.offset < passage.text.trimEnd().length,
  );
  const last = within.length > 0 ? within.at(-1)!.page : first;
  return last === undefined ? undefined : { label: 'page', locator: pageRange({ first, last }) };
}
