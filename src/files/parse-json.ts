import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { checkConflict } from './merge-conflict.ts';
import { type Placed, placesIn } from './places.ts';
import type { Problem } from './problems.ts';

/**
 * Parses JSON that people merge by hand: marks of a merge conflict and keys that stand twice, of
 * which `JSON.parse` would silently keep the last, are problems with their places.
 *
 * @param what what the file is called in messages
 * @param conflictHint how to settle a merge conflict in it
 * @returns undefined, with every problem pushed, where the JSON cannot be read
 */
export function parseJson(
  text: string,
  file: string,
  what: string,
  conflictHint: string,
  problems: Problem[],
): Placed | undefined {
  const before = problems.length;
  problems.push(...checkConflict(text, file, what, conflictHint));
  if (problems.length > before) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    const read = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
    problems.push({
      file,
      line: read.length,
      column: read.at(-1)!.length + 1,
      message: `${what} cannot be read: ${message.replace(/ \(line.*/, '')}`,
      hint: 'restore it from the last commit (git checkout), or mend the line',
    });
    return undefined;
  }
  // JSON is YAML 1.2; this parser knows where things stand.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const { line, col } = lines.linePos(key.range[0]);
        const name = String(key.value);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, line);
        else
          problems.push({
            file,
            line,
            column: col,
            message: `${name} stands twice in ${what}, first on line ${first}`,
            hint: 'keep one of the two lines: the one that was published first',
          });
      }
    },
  });
  return problems.length > before ? undefined : { data, placeOf: placesIn(document, lines) };
}
