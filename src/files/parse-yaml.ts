import {
  type Document,
  isAlias,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { checkConflict } from './merge-conflict.ts';
import { type Placed, placesIn } from './places.ts';
import type { Problem } from './problems.ts';

/** What is particular to a YAML file, or to YAML within a file. */
export interface YamlOptions {
  /** Lines of the file before the YAML begins. */
  linesBefore?: number;
  /** How to settle a merge conflict in it. */
  conflictHint?: string;
}

/**
 * Parses YAML. Besides what is no YAML, anchors, aliases and tags are problems: nothing here needs
 * them, and `container: &The Harbour Times` loses a word by one.
 *
 * @returns undefined, with every problem pushed, where the YAML cannot be read
 */
export function parseYaml(
  text: string,
  file: string,
  problems: Problem[],
  { linesBefore = 0, conflictHint }: YamlOptions = {},
): Placed | undefined {
  const conflicts = checkConflict(text, file, 'this file', conflictHint);
  if (conflicts.length > 0) {
    problems.push(...conflicts.map((one) => ({ ...one, line: one.line! + linesBefore })));
    return undefined;
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const found = [...document.errors, ...document.warnings]
      .map(describe)
      .concat(signs(document, text));
    problems.push(
      ...found.map(({ offset, message, hint }) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: line + linesBefore, column: col, message, hint };
      }),
    );
    if (found.length > 0) return undefined;
    return { data: document.toJS() as unknown, placeOf: placesIn(document, lines, linesBefore) };
  } catch (error) {
    const message = `the YAML cannot be read: ${(error as Error).message}`;
    problems.push({ file, line: 1 + linesBefore, column: 1, message, hint: shallower });
    return undefined;
  }
}

interface Fault {
  offset: number;
  message: string;
  hint: string;
}

function describe({ code, pos, message }: YAMLError): Fault {
  const [what = ''] = message.split('\n');
  return {
    offset: pos[0],
    message: `the YAML cannot be read: ${what.replace(/ at line \d+, column \d+:?$/, '')}`,
    hint: what.includes('call stack')
      ? shallower
      : (hints[code] ?? 'look for missing quotation marks, a wrong indent or a tab'),
  };
}

const shallower = 'it is nested too deeply: write it in fewer levels';
const quote = 'put the whole value in quotes, if it begins with this sign';

const hints: Record<string, string> = {
  DUPLICATE_KEY: 'the same key is given twice: keep one',
  BAD_INDENT: 'indent with spaces, two for each level',
  TAB_AS_INDENT: 'replace tabs by spaces',
  TAG_RESOLVE_FAILED: quote,
};

/** Anchors (`&x`) and aliases (`*x`). */
function signs(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node: (_, node) => {
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
