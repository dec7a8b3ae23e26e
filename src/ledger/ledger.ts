import { type ContentFiles, requireText } from '../files/content.ts';
import { ledger as ledgerSchema, type Ledger } from '../schemas/ledger.ts';
import { checkSchema } from '../files/check-schema.ts';
import { compareAddresses } from '../addresses/order-addresses.ts';
import { parseJson } from '../files/parse-yaml.ts';
import type { Problem } from '../files/problems.ts';
import { checkSeals, sealsOf } from './seals.ts';
import type { LedgerOfArticle, RecordedPassage } from '../article/ids/recorded.ts';
import { compareEditions } from '../schemas/fields.ts';

export const ledgerFile = 'content/ledger.json';

/** What to do about a ledger that was altered by hand. */
export const restoreLedger = `npm run ledger alone writes this file; restore it: git checkout ${ledgerFile}`;

const conflictHint = `take the ledger of the side that was published, whole (git checkout --ours ${ledgerFile}, or --theirs); then npm run ledger adds what is new`;

/** A ledger in which nothing was published yet. */
export const emptyLedger: Ledger = { addresses: {}, editions: {} };

/**
 * Reads the ledger; undefined, with every problem pushed, where it is missing or cannot be read.
 *
 * @param begins whether this is a new edition, of which nothing was published, without ledger yet
 */
export function readLedger(
  files: ContentFiles,
  problems: Problem[],
  begins = false,
): Ledger | undefined {
  if (begins && !files.has(ledgerFile)) return emptyLedger;
  if (begins) {
    problems.push({
      file: ledgerFile,
      message: 'there is a ledger already, which keeps what was published',
      hint: 'leave out --begin, which is for a new edition',
    });
    return undefined;
  }
  const missing = {
    file: ledgerFile,
    message: 'the ledger, which keeps every address ever published, is missing',
    hint: `restore it: git checkout ${ledgerFile}; for a new edition, of which nothing was published: npm run ledger -- --begin`,
  };
  const text = requireText(files, missing, problems);
  return text === undefined ? undefined : parseLedger(text, problems);
}

/** Reads the text of a ledger; whatever is wrong, seals too, is pushed to `problems` with its place. */
export function parseLedger(text: string, problems: Problem[]): Ledger | undefined {
  const json = parseJson(text, ledgerFile, 'the ledger', conflictHint, problems);
  if (!json) return undefined;
  const { placeOf } = json;
  const wrong: Problem[] = [];
  const data = checkSchema(ledgerSchema, json.data, ledgerFile, wrong, placeOf);
  for (const { path, message } of data ? checkSeals(data) : [])
    wrong.push({ file: ledgerFile, ...placeOf(path), message });
  problems.push(...wrong.map((problem) => ({ ...problem, hint: restoreLedger })));
  if (!data || wrong.length > 0) return undefined;
  const { addresses, editions } = data;
  return { addresses, editions, placeOf: (address) => placeOf(['addresses', address]) };
}

/** Writes a ledger as text and seals it: sorted, one address and one edition a line. */
export function formatLedger(ledger: Ledger): string {
  const { addresses, editions } = ledger;
  const lines = (record: Record<string, unknown>, names: string[]) =>
    names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(record[name])}`);
  const block = (items: string[], indent: string) =>
    `{\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}}`;
  const articles = Object.keys(editions)
    .sort()
    .map((id) => {
      const known = editions[id]!;
      const numbers = Object.keys(known).sort(compareEditions);
      return `${JSON.stringify(id)}: ${block(lines(known, numbers), '    ')}`;
    });
  const seals = sealsOf(ledger);
  const parts = {
    addresses: lines(addresses, Object.keys(addresses).sort(compareAddresses)),
    editions: articles,
    seals: lines(seals, Object.keys(seals)),
  };
  const written = Object.entries(parts).map(([name, all]) => `"${name}": ${block(all, '  ')}`);
  return `${block(written, '')}\n`;
}

/** The body passages that the ledger holds for an article. */
export function recordedPassages(ledger: Ledger, articleId: string): LedgerOfArticle {
  const prefix = `/articles/${articleId}/#`;
  const recorded: RecordedPassage[] = [];
  const retired: RecordedPassage[] = [];
  for (const address of Object.keys(ledger.addresses).sort(compareAddresses)) {
    const { holds, sketch, was, gone } = ledger.addresses[address]!;
    const id = address.startsWith(prefix) ? address.slice(prefix.length) : '';
    if (!/^p\d/.test(id) || holds === null) continue;
    (gone ? retired : recorded).push({ id, holds, sketch, was: Object.values(was ?? {}) });
  }
  return { recorded, retired };
}
