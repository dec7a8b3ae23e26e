import type { PassageCitations } from '../../citing/quotations.ts';
import type { Quotation } from './quotations.ts';

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
