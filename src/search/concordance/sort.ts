import type { Line } from './concordance.ts';

export const sorts = ['position', 'left', 'right', 'form'] as const;
export type Sort = (typeof sorts)[number];

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Lines in another order; equal ones stay in reading order. `left` compares the words before, the
 * nearest first, `right` those after, `form` the words found, then those after. Where there are no
 * more words comes first.
 */
export function sortLines(lines: Line[], sort: Sort): Line[] {
  if (sort === 'position') return lines;
  /** Of a line the number of the word that is compared first, or next. */
  const numberOf = {
    left: ({ from }: Line, at: number) => from - 1 - at,
    right: ({ to }: Line, at: number) => to + at,
    form: ({ from }: Line, at: number) => from + at,
  }[sort];
  const wordOf = (line: Line, at: number) => line.passage.tokens[numberOf(line, at)]?.word;
  return lines.toSorted((a, b) => {
    for (let at = 0; ; at++) {
      const one = wordOf(a, at);
      const other = wordOf(b, at);
      if (one === undefined || other === undefined)
        return Number(one !== undefined) - Number(other !== undefined);
      const order = one === other ? 0 : collator.compare(one, other);
      if (order !== 0) return order;
    }
  });
}
