import type { Entity } from '../../registry/entities.ts';

/** A longer name than this gives way to an acronym or short form, if the texts use one. */
const longName = 22;
const longLine = 15;

/** The name of an entity as a drawing has room for it, in lines. */
export function labelOf({ data }: Entity): string[] {
  const shorter =
    data.name.length > longName
      ? (data.aliases.find(({ kind }) => kind === 'acronym') ??
        data.aliases.find(({ kind }) => kind === 'short'))
      : undefined;
  return wrap(shorter?.form ?? data.name);
}

function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= longLine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * How wide a label will at most be, in em of Source Sans 3 semi-bold. A drawing is made before there
 * is a browser to measure in, so this is the sum of rounded widths by kind of letter.
 */
export function widthOf(lines: string[]): number {
  return Math.max(
    ...lines.map((line) => Array.from(line).reduce((sum, letter) => sum + em(letter), 0)),
  );
}

function em(letter: string): number {
  if (/[ijlftrI .,’'()-]/u.test(letter)) return 0.36;
  if (/[MWmw]/u.test(letter)) return 0.88;
  if (/\p{Lu}/u.test(letter)) return 0.66;
  return 0.56;
}
