import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { reportConflict } from './merge-conflict.ts';
import type { Problem } from './problems.ts';

/** JSON with the lines on which its keys stand. */
export interface ParsedJson {
  data: unknown;
  /** Line of the key at this path; of its parent, where the key is not there. */
  lineOf: (path: PropertyKey[]) => number | undefined;
}

/**
 * Parses JSON that people merge by hand: marks of a merge conflict and keys that stand twice, of
 * which `JSON.parse` would silently keep the last, are problems with their lines.
 *
 * @param what what the file is called in messages
 * @param conflictHint how to settle a merge conflict in it
 * @returns the data, or undefined with every problem pushed to `problems`
 */
export function parseJson(
  text: string,
  file: string,
  what: string,
  conflictHint: string,
  problems: Problem[],
): ParsedJson | undefined {
  if (reportConflict(text, file, what, conflictHint, problems)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    problems.push({
      file,
      line: lineAt(text, position === undefined ? text.length : Number(position)),
      message: `${what} cannot be read: ${message.replace(/ \(line.*/, '')}`,
      hint: 'restore it from the last commit (git checkout), or mend the line',
    });
    return undefined;
  }
  // JSON is YAML 1.2; this parser knows where things stand.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const before = problems.length;
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const { line } = lines.linePos(key.range[0]);
        const name = String(key.value);
        const first = seen.get(name);
        if (first !== undefined)
          problems.push({
            file,
            line,
            message: `${name} stands twice in ${what}, first on line ${first}`,
            hint: 'keep one of the two lines: the one that was published first',
          });
        else seen.set(name, line);
      }
    },
  });
  if (problems.length > before) return undefined;
  const lineOf = (path: PropertyKey[]): number | undefined => {
    let node: unknown = document.contents;
    let line: number | undefined;
    for (const name of path) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === name)
        : undefined;
      if (!pair || !isScalar(pair.key) || !pair.key.range) break;
      ({ line } = lines.linePos(pair.key.range[0]));
      node = pair.value;
    }
    return line;
  };
  return { data, lineOf };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
