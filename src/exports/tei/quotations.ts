import { x } from 'xastscript';
import type { Range } from '../markup.ts';
import type { Passage } from '../../article/passage.ts';

/** Between two quotation marks of a passage, marks included. */
interface Quotation {
  start: number;
  end: number;
}

/**
 * What stands in quotation marks, “double” or ‘single’. A ’ that does not stand within a word closes
 * single ones, or is an apostrophe: where one mark could be closed by two, they cannot be told apart.
 *
 * @returns undefined where the marks do not make pairs beyond doubt
 */
export function findQuotations(text: string): Quotation[] | undefined {
  const double = [...text.matchAll(/“[^“”]*”/g)].map(quotation);
  if (double.length * 2 !== text.match(/[“”]/g)?.length && /[“”]/.test(text)) return undefined;
  // From one opening mark to the next, or to the end.
  const stretches = [...text.matchAll(/‘[^‘]*/g)];
  const single = stretches.map(({ 0: stretch, index }) => {
    const closing = [...stretch.matchAll(/’(?![\p{L}\d])/gu)];
    return closing.length === 1 ? { start: index, end: index + closing[0]!.index + 1 } : undefined;
  });
  if (single.includes(undefined)) return undefined;
  return [...double, ...(single as Quotation[])];
}

function quotation({ 0: words, index }: RegExpExecArray): Quotation {
  return { start: index, end: index + words.length };
}

/** Quotations of a passage as `q` (TEI P5, section 3.3.3), but for those that cross other mark-up. */
export function quotationRanges(
  { text }: Pick<Passage, 'text'>,
  others: readonly Range[],
): Range[] {
  return (findQuotations(text) ?? [])
    .filter((one) => !others.some((other) => doCross(one, other)))
    .map((one) => ({ ...one, wrap: (words) => x('q', words) }));
}

function doCross(one: Quotation, other: Quotation): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return first.start < second.start && second.start < first.end && first.end < second.end;
}
