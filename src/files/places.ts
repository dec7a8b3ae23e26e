import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import { fieldName, type Problem } from './problems.ts';

/** Where something stands in a file; both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where an entry stands in its file, by its path; where it is missing, what it belongs to. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place | undefined;

/** Of data that come from no file. */
export const nowhere: PlaceOf = () => undefined;

/** Data of a file, and where each entry stands in it. */
export interface Placed<T = unknown> {
  data: T;
  placeOf: PlaceOf;
}

/**
 * Where the entries of a YAML document stand, which begins after so many lines of its file: a key at its
 * first character, an item of a list where its words begin.
 */
export function placesIn(document: Document, lines: LineCounter, linesBefore = 0): PlaceOf {
  return (path) => {
    let at: unknown = document.contents;
    let value: unknown = at;
    for (const step of path) {
      if (isMap(value)) {
        const pair = value.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        );
        if (!pair) break;
        at = pair.key;
        ({ value } = pair);
      } else if (isSeq(value) && isNode(value.items[Number(step)])) {
        at = value = value.items[Number(step)];
      } else break;
    }
    const { line, col } = lines.linePos(isNode(at) ? (at.range?.[0] ?? 0) : 0);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
}

/** Where a character of a text stands, by its offset. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The field at a path of a file, as a problem with it begins. */
export function fieldIn(
  { file, placeOf }: { file: string; placeOf: PlaceOf },
  ...path: PropertyKey[]
): Pick<Problem, 'file' | 'line' | 'column' | 'field'> {
  return { file, ...placeOf(path), field: fieldName(path) };
}
