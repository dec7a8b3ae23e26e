/** What is made of the lines of a concordance: their contexts, order, counts and files. */
import { placeLabel } from '../../words/cite-label.ts';
import { wordsOf } from '../../words/tokens.ts';
import { type ConcordanceText, type Line, wordsIn } from './concordance.ts';

/**
 * An occurrence with what stands around it in its passage, cut between words, and whether the passage
 * goes on beyond that.
 *
 * @param width characters on either side, at most
 */
export function contextOf({ passage: { text }, start, end }: Line, width: number) {
  const from = firstWord(text, start - width, start);
  const to = lastWord(text, end, end + width);
  return {
    left: text.slice(from, start),
    keyword: text.slice(start, end),
    right: text.slice(end, to),
    cutLeft: from > 0,
    cutRight: to < text.length,
  };
}

/** `¶ 12, p. 299`, `note 3` */
export function placeOf(line: Line): string {
  return placeLabel(line.passage.id, pageOf(line));
}

/** The printed page on which an occurrence begins; null where it is not known. */
function pageOf({ passage, start }: Line): number | null {
  return passage.breaks.findLast(([, offset]) => offset <= start)?.[2] ?? passage.page;
}

function firstWord(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space < 0 || space >= limit ? limit : space + 1;
}

function lastWord(text: string, limit: number, at: number): number {
  if (at >= text.length) return text.length;
  return Math.max(limit, text.lastIndexOf(' ', at));
}

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

/** How often and where a text has what was asked for. */
export type TextCount = ReturnType<typeof countTexts>[number];

/**
 * Counts the lines of each text, also of those that have none.
 *
 * @returns also how many these are for every thousand words, and the passages that have some, in order
 */
export function countTexts(texts: ConcordanceText[], lines: Line[]) {
  return texts.map((text) => {
    const own = lines.filter((line) => line.text === text);
    const byPassage = Map.groupBy(own, ({ passage }) => passage);
    return {
      text,
      lines: own.length,
      perThousand: (own.length / text.words) * 1000,
      passages: [...byPassage].map(([passage, { length }]) => ({ passage, times: length })),
    };
  });
}

/** The forms in which it occurs, the most frequent first; capitals do not make another form. */
export function countForms(lines: Line[]): { form: string; count: number }[] {
  const forms = Map.groupBy(lines, (line) => wordsIn(line).join(' '));
  return [...forms.values()]
    .map((same) => ({ form: contextOf(same[0]!, 0).keyword, count: same.length }))
    .sort((a, b) => b.count - a.count);
}

/** Gives the whole address of a line’s passage. */
type AddressOf = (line: Line) => string;

/** The lines as rows of a table. */
export function rowsOf(lines: Line[], width: number, addressOf: AddressOf): object[] {
  return lines.map((line) => {
    const { id: passage, section } = line.passage;
    const { left, keyword, right } = contextOf(line, width);
    const place = { article: line.text.article, passage, page: pageOf(line), section };
    return { ...place, left, keyword, right, address: addressOf(line) };
  });
}

/** The lines as plain text, aligned as on the page, each with its citation and address. */
export function plainText(lines: Line[], width: number, addressOf: AddressOf): string {
  const parts = lines.map((line) => {
    const { left, keyword, right, cutLeft, cutRight } = contextOf(line, width);
    return [
      (cutLeft ? '… ' : '') + left,
      keyword,
      right + (cutRight ? ' …' : ''),
      `${line.text.label}, ${placeOf(line)}`,
      addressOf(line),
    ];
  });
  const longest = [0, 1, 2, 3].map((at) => Math.max(0, ...parts.map((part) => part[at]!.length)));
  return parts
    .map(([left, ...others]) =>
      [left!.padStart(longest[0]!), ...others.map((part, at) => part.padEnd(longest[at + 1] ?? 0))]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Name of a file with the lines of a query: `concordance-soft-power.csv`. */
export function fileNameOf(query: string): string {
  const words = wordsOf(query).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '-'));
  return `${['concordance', ...words].join('-').slice(0, 60)}.csv`;
}
