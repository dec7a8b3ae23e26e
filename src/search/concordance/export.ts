import { contextOf, pageOf, placeOf } from './context.ts';
import type { Line } from './concordance.ts';
import { wordsOf } from '../../words/tokens.ts';

/** Gives the whole address of a line’s passage. */
export type AddressOf = (line: Line) => string;

/** The lines as rows of a table. */
export function rowsOf(lines: Line[], width: number, addressOf: AddressOf): object[] {
  return lines.map((line) => {
    const { article } = line.text;
    const { id: passage, section } = line.passage;
    const { left, keyword, right } = contextOf(line, width);
    const address = addressOf(line);
    return { article, passage, page: pageOf(line), section, left, keyword, right, address };
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
