import { type ContentFiles, textOf } from '../../files/content.ts';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import {
  changes as schema,
  type Changes,
  type Correction,
  type Redirect,
} from '../../schemas/changes.ts';
import { checkSchema } from '../../files/check-schema.ts';
import { reportConflict } from '../../files/merge-conflict.ts';
import { parseYaml } from '../../files/parse-mdx.ts';
import type { DeclaredChanges } from '../../model/changes.ts';
import type { Problem } from '../../files/problems.ts';

export const changesFile = 'content/changes.yaml';

const restore = `restore it: git checkout ${changesFile}; where nothing was changed yet it says redirects: [] and corrections: []`;

/** Reads the declared changes; undefined, with every problem pushed, where they cannot be read. */
export function readChanges(files: ContentFiles, problems: Problem[]): DeclaredChanges | undefined {
  const text = textOf(files, changesFile);
  if (text === undefined) {
    problems.push({
      file: changesFile,
      message: 'the file of declared changes is missing',
      hint: restore,
    });
    return undefined;
  }
  return parseChanges(text, problems);
}

/** Reads the text of the declared changes. */
export function parseChanges(text: string, problems: Problem[]): DeclaredChanges | undefined {
  const conflictHint = 'keep the entries of both sides, each once, and remove the marks';
  if (reportConflict(text, changesFile, 'the declared changes', conflictHint, problems))
    return undefined;
  const yaml = parseYaml(text, changesFile, problems);
  if (!yaml) return undefined;
  if (!yaml.data) {
    problems.push({ file: changesFile, message: 'the file is empty', hint: restore });
    return undefined;
  }
  const lineOf = linesOf(text);
  const data = checkSchema(schema, yaml.data, changesFile, problems, (key, [list, index]) =>
    typeof index === 'number' ? lineOf(list as keyof Changes, index) : yaml.lineOf(key),
  );
  return data && { ...data, lineOf };
}

/**
 * Adds a declaration to the text of `content/changes.yaml`; comments and all else stay.
 *
 * @param list which of the two lists takes it
 */
export function addChange(text: string, list: keyof Changes, entry: Redirect | Correction): string {
  const document = parseDocument(text);
  const entries = document.get(list);
  if (isSeq(entries)) {
    entries.flow = false;
    entries.add(document.createNode(entry));
  } else document.set(list, document.createNode([entry]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A declaration as an editor can copy it from a message. */
export function writeChange(entry: Redirect | Correction): string {
  const quoted = (address: string) => `'${address}'`;
  const fields = Object.entries(entry).map(([key, value]) => {
    if (Array.isArray(value)) return `${key}: [${value.map(quoted).join(', ')}]`;
    return `${key}: ${value.startsWith('/') ? quoted(value) : value}`;
  });
  return `- { ${fields.join(', ')} }`;
}

function linesOf(text: string): DeclaredChanges['lineOf'] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  return (list, index) => {
    const entries = isMap(contents) ? contents.get(list) : undefined;
    const entry = isSeq(entries) ? entries.items[index] : undefined;
    return isNode(entry) ? lines.linePos(entry.range[0]).line : undefined;
  };
}
