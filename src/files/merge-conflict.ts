import type { Problem } from './problems.ts';

/**
 * The first mark of a merge conflict in a file.
 *
 * @param what what the file is called in messages
 * @param hint how to settle the conflict in such a file
 */
export function checkConflict(
  text: string,
  file: string,
  what: string,
  hint = 'keep what is right of both sides, and remove the marks',
): Problem[] {
  const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (!mark) return [];
  const line = text.slice(0, mark.index).split('\n').length;
  return [
    { file, line, column: 1, message: `a merge conflict is left in ${what} (${mark[0]})`, hint },
  ];
}
