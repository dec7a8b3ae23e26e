import {
  type Document,
  isAlias,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { checkBrackets, checkYamlLimits } from './limits.ts';
import { placeAt, type Placed, placesIn } from './places.ts';
import type { Problem } from './problems.ts';

/** What is particular to a YAML file, or to YAML within a file. */
export interface YamlOptions {
  /** Lines of the file before the YAML begins. */
  linesBefore?: number;
  /** How to settle a merge conflict in it. */
  conflictHint?: string;
}

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/); undefined, with every problem pushed, where it cannot
 * be read. What makes of a value something else than it looks is a problem too: anchors, aliases (which
 * are never followed), tags, directives, and words after a # on the line of a value.
 * `container: &The Harbour Times` loses a word by one.
 */
export function parseYaml(
  text: string,
  file: string,
  problems: Problem[],
  { linesBefore = 0, conflictHint }: YamlOptions = {},
): Placed | undefined {
  const refused = [
    ...checkConflict(text, file, 'this file', conflictHint),
    ...checkYamlLimits(text, file),
  ];
  if (refused.length > 0) {
    problems.push(...refused.map((one) => ({ ...one, line: one.line! + linesBefore })));
    return undefined;
  }
  try {
    const lines = new LineCounter();
    // Its own search for keys that stand twice compares each with each.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    const faults = [...document.errors, ...document.warnings]
      // Every tag is reported below, known to the parser or not.
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      .map(describe)
      .concat(
        signs(document, text),
        directives(document, text),
        lostWords(document, text),
        keys(document),
      );
    const found = faults.slice(0, mostFaults);
    for (const { offset, ...fault } of found) {
      const { line, col } = lines.linePos(offset);
      problems.push({ file, line: line + linesBefore, column: col, ...fault });
    }
    const others = faults.length - found.length;
    if (others > 0)
      problems.push({
        file,
        message: `the YAML has faults beyond these ${mostFaults}, ${others} in all`,
        hint: 'mend those above, then look again',
      });
    if (found.length > 0) return undefined;
    return { data: document.toJS() as unknown, placeOf: placesIn(document, lines, linesBefore) };
  } catch (error) {
    const message = `the YAML cannot be read: ${(error as Error).message}`;
    problems.push({ file, line: 1 + linesBefore, column: 1, message, hint: shallower });
    return undefined;
  }
}

/** Of one file: what comes after so many follows from them. */
const mostFaults = 100;

interface Fault {
  offset: number;
  message: string;
  hint: string;
}

function describe({ code, pos, message }: YAMLError): Fault {
  const [what = ''] = message.split('\n');
  return {
    offset: pos[0],
    message: `the YAML cannot be read: ${what.replace(/ at line \d+, column \d+:?$|; please use YAML.*$/, '')}`,
    hint: what.includes('call stack')
      ? shallower
      : (hints[code] ?? 'look for missing quotation marks, a wrong indent or a tab'),
  };
}

const shallower = 'it is nested too deeply: write it in fewer levels';
const quote = 'put the whole value in quotes, if it begins with this sign';

const hints: Record<string, string> = {
  BAD_INDENT: 'indent with spaces, two for each level',
  TAB_AS_INDENT: 'replace tabs by spaces',
  MULTIPLE_DOCS: 'a line --- or ... ends the document: remove it',
};

/** Directives (section 6.8), which change how all that follows is read: `%YAML 1.1`. */
function directives({ directives: given }: Document, text: string): Fault[] {
  const directive = /^%.*$/m.exec(text);
  return directive && (given?.yaml.explicit || directive.index === 0)
    ? [
        {
          offset: directive.index,
          message: `${directive[0].trim()} changes how this file is read`,
          hint: 'leave it out: content is YAML 1.2',
        },
      ]
    : [];
}

/** Words after a # on the line of words without quotes: a comment, and no part of the value. */
function lostWords(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_, { type, range, value }) => {
      const end = range?.[1] ?? 0;
      const [comment, blank = ''] = /^([ \t]+)#.*/.exec(text.slice(end, end + 1000)) ?? [];
      if (type === 'PLAIN' && typeof value === 'string' && comment)
        faults.push({
          offset: end + blank.length,
          message: `${comment.trim()} is a comment and no part of the value`,
          hint: 'put the whole value in quotes, or the comment on a line of its own',
        });
    },
  });
  return faults;
}

/** The tag of a value, which stands before it, maybe with an anchor between. */
function tagBefore(text: string, start: number): Fault {
  const before = text.slice(Math.max(0, start - 1000), start);
  const [all, tag = '!'] = /(!(?:<[^>]*>|[^\s,[\]{}]*))\s*(?:&\S+\s*)?$/.exec(before) ?? [''];
  return {
    offset: start - all.length,
    message: `${tag} says of what kind the value is, which is not done here`,
    hint: quote,
  };
}

/** Anchors (`&x`), aliases (`*x`) and tags (`!x`). */
function signs(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.tag && isNode(node))
        faults.push(tagBefore(text, node.range?.[0] ?? 0));
      const sign = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
      if (sign && isNode(node))
        faults.push({
          offset: text.lastIndexOf(sign, node.range?.[0]),
          message: `${sign} refers to another value, which is not done here`,
          hint: quote,
        });
    },
  });
  return faults;
}

/** Keys that stand twice in one map, and those that programs take for something else. */
function keys(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isNode(key) && !isScalar(key))
        faults.push({
          offset: key.range?.[0] ?? 0,
          message: 'a list or fields cannot be a key',
          hint: 'put the key in quotes, if it begins with [ or {, or look at the signs ? and :',
        });
    },
  });
  const cannotRead = (what: string) => `the YAML cannot be read: ${what}`;
  eachKey(document, (name, offset, first) => {
    if (first !== undefined)
      faults.push({
        offset,
        message: cannotRead('Map keys must be unique'),
        hint: 'the same key is given twice: keep one',
      });
    else if (name === reserved)
      faults.push({ offset, message: `${reserved} cannot be a key`, hint: 'remove it' });
  });
  return faults;
}

/** The key by which JavaScript reaches what an object inherits (ECMA-262, B.2.2.1). */
const reserved = '__proto__';

/** Calls for each key of each map, with its offset and that of the same key before, if there is one. */
function eachKey(
  document: Document,
  call: (name: string, offset: number, first: number | undefined) => void,
): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        call(name, key.range[0], seen.get(name));
        if (!seen.has(name)) seen.set(name, key.range[0]);
      }
    },
  });
}

/**
 * Parses JSON that people merge by hand; undefined, with every problem pushed, where it cannot be read.
 * Keys that stand twice, of which `JSON.parse` would silently keep the last, are problems.
 *
 * @param what what the file is called in messages
 */
export function parseJson(
  text: string,
  file: string,
  what: string,
  conflictHint: string,
  problems: Problem[],
): Placed | undefined {
  const before = problems.length;
  problems.push(...checkConflict(text, file, what, conflictHint), ...checkBrackets(text, file));
  if (problems.length > before) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    problems.push({
      file,
      ...placeAt(text, Number(/at position (\d+)/.exec(message)?.[1] ?? text.length)),
      message: `${what} cannot be read: ${message.replace(/ \(line.*/, '')}`,
      hint: 'restore it from the last commit (git checkout), or mend the line',
    });
    return undefined;
  }
  // JSON is YAML 1.2; this parser knows where things stand.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  eachKey(document, (name, offset, first) => {
    const { line, col } = lines.linePos(offset);
    const at = { file, line, column: col };
    if (first !== undefined)
      problems.push({
        ...at,
        message: `${name} stands twice in ${what}, first on line ${lines.linePos(first).line}`,
        hint: 'keep one of the two lines: the one that was published first',
      });
    else if (name === reserved)
      problems.push({
        ...at,
        message: `${reserved} cannot be a key of ${what}`,
        hint: 'restore the file from the last commit (git checkout)',
      });
  });
  return problems.length > before ? undefined : { data, placeOf: placesIn(document, lines) };
}

/** The first mark of a merge conflict in a file, which messages call `what`. */
export function checkConflict(
  text: string,
  file: string,
  what: string,
  hint = 'keep what is right of both sides, and remove the marks',
): Problem[] {
  const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (!mark) return [];
  const message = `a merge conflict is left in ${what} (${mark[0]})`;
  return [{ file, ...placeAt(text, mark.index), message, hint }];
}
