/** Offsets at which the lines of a text begin. */
export function findLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=[^])/g)].map(({ index }) => index + 1)];
}

/** The line, from 1, that holds an offset. */
export function lineAt(lineStarts: number[], offset: number): number {
  return lineStarts.findLastIndex((start) => start <= offset) + 1;
}

/** A line, from 1, without its end. */
export function lineText(source: string, lineStarts: number[], line: number): string {
  return source.slice(lineStarts[line - 1], (lineStarts[line] ?? source.length + 1) - 1);
}

/** Offsets at which a string begins on a line; it may end on a later one. */
export function findOnLine(
  source: string,
  lineStarts: number[],
  line: number,
  needle: string,
): number[] {
  const places: number[] = [];
  const end = lineStarts[line] ?? source.length;
  for (
    let at = source.indexOf(needle, lineStarts[line - 1]);
    at !== -1 && at < end;
    at = source.indexOf(needle, at + 1)
  )
    places.push(at);
  return places;
}

/** Says where a string stands that was not found on its line. */
export function whereElse(source: string, lineStarts: number[], needle: string): string {
  const at = source.indexOf(needle);
  return at === -1
    ? 'the string is nowhere in the source: compare it character by character'
    : `it begins on line ${lineAt(lineStarts, at)}`;
}
