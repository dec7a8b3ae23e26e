/** Words selected in the text, and how they are cited. */
import type { PassageCitations } from '../../citing/quotations.ts';

/** Words selected in one passage of the text. */
export interface Quotation {
  passage: string;
  text: string;
}

/** Marks of the edition, which are no words of the text. */
const marks = '.pn, .pb, .nr, .retired, [role=doc-backlink]';

/** The words selected, passage by passage, and where on the screen they are. */
export function selectedWords(): { quotations: Quotation[]; place: DOMRect } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = document.querySelector('.article-text');
  if (!text?.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined;
  const quotations = [...text.querySelectorAll('[id]')].flatMap((element): Quotation[] => {
    if (!isPassage(element) || !range.intersectsNode(element)) return [];
    const words = wordsWithin(range, element);
    return words ? [{ passage: element.id, text: words }] : [];
  });
  return quotations.length > 0 ? { quotations, place: range.getBoundingClientRect() } : undefined;
}

/** The id of the passage in which an element stands. */
export function passageOf(element: Element | null): string | undefined {
  if (!element?.closest('.article-text')) return undefined;
  for (let one: Element | null = element; one; one = one.parentElement)
    if (isPassage(one)) return one.id;
  return undefined;
}

/** Ids as in the ledger: `p12`, `p12a`, `p9-1`, `n3`; what only leads on from an old one is none. */
function isPassage({ id, classList }: Element): boolean {
  return /^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/.test(id) && !classList.contains('retired');
}

function wordsWithin(range: Range, element: Element): string {
  const own = document.createRange();
  own.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0)
    own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0)
    own.setEnd(range.endContainer, range.endOffset);
  const copy = own.cloneContents();
  for (const mark of copy.querySelectorAll(marks)) mark.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

/**
 * What is copied of passages: each with its words, if some were selected, and its citation; then the
 * entry for the article and the address of the first. Where the pages in print are known, the same by
 * these follows, for the version of record.
 *
 * @param at number of the style
 * @param page the address of the article’s page
 */
export function textOf(
  citations: PassageCitations,
  at: number,
  quotations: Quotation[],
  page: string,
): string {
  const { styles, passages, record } = citations;
  const { entry } = styles[at]!;
  const own = new URL(`#${quotations[0]!.passage}`, page).href;
  const parts = quotations.map(({ passage, text }) => {
    const citation = passages[passage]![at]!;
    return text ? `“${quoteWithin(text)}” ${citation}` : citation;
  });
  parts.push(entry);
  if (!entry.includes(own)) parts.push(own);
  const inPrint = new Set(quotations.flatMap((one) => record?.passages[one.passage]?.[at] ?? []));
  if (inPrint.size > 0)
    parts.push(`In print: ${[...inPrint].join(', ')}`, record!.styles[at]!.entry);
  return parts.join('\n\n');
}

/**
 * Words to be put in “double” quotation marks, their own double ones made single: in pairs, curly or
 * straight. A mark without its pair, and single ones that stand within such pairs, stay.
 */
export function quoteWithin(words: string): string {
  return words.replaceAll(/“([^“”]*)”|"([^"]*)"/g, (_, curly?: string, straight?: string) => {
    return `‘${(curly ?? straight)!}’`;
  });
}
