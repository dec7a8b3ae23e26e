import { isSeq, parseDocument } from 'yaml';
import { checkSchema } from '../../files/check-schema.ts';
import { type ContentFiles, requireText } from '../../files/content.ts';
import { parseYaml } from '../../files/parse-yaml.ts';
import type { Problem } from '../../files/problems.ts';
import type { Corpus, CorpusArticle, DeclaredChanges } from '../../model/corpus.ts';
import {
  changes as schema,
  type Changes,
  type Correction,
  type Redirect,
} from '../../schemas/changes.ts';

export const changesFile = 'content/changes.yaml';

const restore = `restore it: git checkout ${changesFile}; where nothing was changed yet it says redirects: [] and corrections: []`;

/** Reads the declared changes; undefined, with every problem pushed, where they cannot be read. */
export function readChanges(files: ContentFiles, problems: Problem[]): DeclaredChanges | undefined {
  const missing = {
    file: changesFile,
    message: 'the file of declared changes is missing',
    hint: restore,
  };
  const text = requireText(files, missing, problems);
  return text === undefined ? undefined : parseChanges(text, problems);
}

/** Reads the text of the declared changes. */
export function parseChanges(text: string, problems: Problem[]): DeclaredChanges | undefined {
  const conflictHint = 'keep the entries of both sides, each once, and remove the marks';
  const yaml = parseYaml(text, changesFile, problems, { conflictHint });
  const data = yaml && checkSchema(schema, yaml.data, changesFile, problems, yaml.placeOf);
  return data && { ...data, placeOf: yaml.placeOf };
}

/** Adds a declaration to one of the lists of `content/changes.yaml`; comments and all else stay. */
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

/** An edition of an article with what it did to published addresses. */
export interface PublicEdition {
  edition: string;
  /** Day on which it appeared, ISO 8601. */
  date: string;
  /** What changed, in a sentence. */
  changes: string;
  /** Corrected and given-up passages of that edition: id and reason. */
  passages: { id: string; reason: string }[];
}

/** The public history of an article, newest edition first. */
export function historyOf(
  { id, data }: Pick<CorpusArticle, 'id' | 'data'>,
  { changes }: Pick<Corpus, 'changes'>,
): PublicEdition[] {
  const page = `/articles/${id}/#`;
  const declared = [
    ...changes.corrections.map(({ address, edition, reason }) => ({ address, edition, reason })),
    ...changes.redirects.map(({ from, edition, reason }) => ({ address: from, edition, reason })),
  ].filter(({ address }) => address.startsWith(page));
  return data.history.map((record) => ({
    ...record,
    passages: declared
      .filter(({ edition }) => edition === record.edition)
      .map(({ address, reason }) => ({ id: address.slice(page.length), reason })),
  }));
}
