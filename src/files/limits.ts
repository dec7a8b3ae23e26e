/**
 * What is judged by counting before it is parsed. The parsers of Markdown and YAML take time by the
 * square of some counts; within these limits none takes two seconds (`npm run prove:inputs` measures it).
 */
import { type Place, placeAt } from './places.ts';
import type { Problem } from './problems.ts';

/** Bytes. */
const sizes = { mdx: 300_000, yaml: 300_000, json: 16_000_000, other: 1_000_000 };

/** How many bytes a file of the content may have, by the ending of its name. */
export function largest(path: string): number {
  const ending = /\.(mdx|yaml|json)$/.exec(path)?.[1] as keyof typeof sizes | undefined;
  return sizes[ending ?? 'other'];
}

/** Characters that mean something in MDX, or in its extensions. */
const marks = /[*_~[\]`<>{}!|&\\="#:@]/g;
/** Beginnings of a line that open quotations and items of lists, with their indent. */
const opening = /^(?:[ \t]|[>*+-](?=[ \t>]|$)|\d{1,9}[.)](?=[ \t]|$))+|^>+/;

const mdx = {
  lines: 4_000,
  linesOfBlock: 1_000,
  marks: 5_000,
  marksOfBlock: 1_000,
  levels: 20,
  components: 50,
};
const split = 'divide the text into several, or write it with less mark-up';
const flat = 'write it in fewer levels';

/** What keeps MDX from being parsed in time; nothing of it, as a rule. */
export function checkMdxLimits(text: string, file: string): Problem[] {
  const lines = text.split('\n');
  if (lines.length > mdx.lines)
    return [fault(file, { line: mdx.lines + 1, column: 1 }, tooMany('lines', mdx.lines), split)];
  let [all, ofBlock, linesOfBlock, open] = [0, 0, 0, 0];
  for (const [i, line] of lines.entries()) {
    const at = { line: i + 1, column: 1 };
    if (line.trim() === '') [ofBlock, linesOfBlock] = [0, 0];
    else linesOfBlock++;
    const levels = levelsOf(opening.exec(line)?.[0] ?? '');
    if (levels > mdx.levels) return [fault(file, at, tooDeep(mdx.levels), flat)];
    // A line that makes a heading of those before it costs as much as many marks.
    const underlines = /^\s*(=+|-+)\s*$/.test(line) ? 8 : 0;
    const found = (line.match(marks)?.length ?? 0) + levels + underlines;
    ofBlock += found;
    all += found;
    if (ofBlock > mdx.marksOfBlock)
      return [fault(file, at, `${tooMany('marks', mdx.marksOfBlock)} (* _ [ < …) in a row`, split)];
    if (linesOfBlock > mdx.linesOfBlock)
      return [fault(file, at, `${tooMany('lines', mdx.linesOfBlock)} without a blank one`, split)];
    if (all > mdx.marks)
      return [fault(file, at, `${tooMany('marks', mdx.marks)} (* _ [ < …)`, split)];
    for (const { 0: tag, index } of line.matchAll(/<\/?[A-Za-z]|\/>/g)) {
      open = Math.max(0, open + (tag.startsWith('<') && tag[1] !== '/' ? 1 : -1));
      const column = index + 1;
      if (open > mdx.components)
        return [fault(file, { ...at, column }, tooDeep(mdx.components, 'components'), flat)];
    }
  }
  return [];
}

/** How many levels a line opens: signs, and two columns of indent for one. */
function levelsOf(begin: string): number {
  const blanks = begin.replaceAll(/[^ \t]/g, '').replaceAll('\t', '    ').length;
  return begin.replaceAll(/[\s\d]/g, '').length + Math.floor(blanks / 2);
}

const yaml = { lines: 20_000, levels: 20, brackets: 100, inLine: 2_000, escapes: 5_000 };

/** What keeps YAML from being parsed in time. */
export function checkYamlLimits(text: string, file: string): Problem[] {
  const lines = text.split('\n');
  if (lines.length > yaml.lines)
    return [fault(file, { line: yaml.lines + 1, column: 1 }, tooMany('lines', yaml.lines), split)];
  const brackets = checkBrackets(text, file);
  if (brackets.length > 0) return brackets;
  let escapes = 0;
  for (const [i, line] of lines.entries()) {
    const at = { line: i + 1, column: 1 };
    const begin = /^(?:[ \t]|[-?:](?=[ \t]|$))+/.exec(line)?.[0] ?? '';
    if (levelsOf(begin) > yaml.levels) return [fault(file, at, tooDeep(yaml.levels), flat)];
    escapes += line.split('\\').length - 1;
    if (escapes > yaml.escapes)
      return [fault(file, at, `${tooMany('signs', yaml.escapes)} \\`, split)];
    // Of values on one line, and of what holds them.
    const [, far] = [...line.matchAll(/[[\]{},*&!?]|[:-](?=\s|$)/g)].slice(yaml.inLine - 1);
    if (far)
      return [
        fault(
          file,
          { ...at, column: far.index + 1 },
          `${tooMany('values', yaml.inLine)} on one line`,
          split,
        ),
      ];
  }
  return [];
}

/** What keeps JSON from being parsed: brackets within brackets. */
export function checkBrackets(text: string, file: string): Problem[] {
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    if (open > yaml.brackets)
      return [fault(file, placeAt(text, index), tooDeep(yaml.brackets, 'brackets'), flat)];
  }
  return [];
}

function tooMany(what: string, limit: number): string {
  return `more than ${limit} ${what}`;
}

function tooDeep(limit: number, of = 'quotations, lists or indents'): string {
  return `more than ${limit} levels of ${of}`;
}

function fault(file: string, at: Place, found: string, hint: string): Problem {
  return { file, ...at, message: `this is more than can be read: ${found}`, hint };
}
