import type { Problem } from './problems.ts';

/**
 * Reports the first mark of a merge conflict in a file.
 *
 * @param what what the file is called in messages
 * @param hint how to settle the conflict in such a file
 * @returns whether there is one, so that the file cannot be read
 */
export function reportConflict(
  text: string,
  file: string,
  what: string,
  hint: string,
  problems: Problem[],
): boolean {
  const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (!mark) return false;
  problems.push({
    file,
    line: text.slice(0, mark.index).split('\n').length,
    message: `a merge conflict is left in ${what} (${mark[0]})`,
    hint,
  });
  return true;
}
