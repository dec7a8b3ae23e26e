import { existsSync, readFileSync } from 'node:fs';
import { ledger as ledgerSchema, type Ledger } from '../schemas/ledger.ts';
import { checkSchema } from './check-schema.ts';
import { compareAddresses } from './order-addresses.ts';
import { parseJson } from './parse-json.ts';
import type { RecordedPassage } from './passage-ids.ts';
import type { Problem } from './problems.ts';
import { compareEditions } from '../schemas/edition.ts';

export const ledgerFile = 'content/ledger.json';

/** A ledger in which nothing was published yet. */
export const emptyLedger: Ledger = { addresses: {}, editions: {} };

/** Reads the ledger; one that is missing or cannot be read is a problem and undefined. */
export function readLedger(problems: Problem[]): Ledger | undefined {
  if (existsSync(ledgerFile)) return parseLedger(readFileSync(ledgerFile, 'utf8'), problems);
  problems.push({
    file: ledgerFile,
    message: 'the ledger, which keeps every address ever published, is missing',
    hint: `restore it: git checkout ${ledgerFile}`,
  });
  return undefined;
}

/** Reads the text of a ledger; whatever is wrong is pushed to `problems` with its line. */
export function parseLedger(text: string, problems: Problem[]): Ledger | undefined {
  const json = parseJson(text, ledgerFile, 'the ledger', problems);
  return (
    json &&
    checkSchema(ledgerSchema, json.data, ledgerFile, problems, (_, path) => json.lineOf(path))
  );
}

/** Writes a ledger as text: sorted, one address and one edition a line, so that merges are readable. */
export function formatLedger({ addresses, editions }: Ledger): string {
  const lines = Object.keys(addresses)
    .sort(compareAddresses)
    .map((address) => `    ${JSON.stringify(address)}: ${JSON.stringify(addresses[address])}`);
  const articles = Object.keys(editions)
    .sort()
    .map((id) => {
      const known = editions[id]!;
      const each = Object.keys(known)
        .sort(compareEditions)
        .map((number) => `      ${JSON.stringify(number)}: ${JSON.stringify(known[number])}`);
      return `    ${JSON.stringify(id)}: {\n${each.join(',\n')}\n    }`;
    });
  return `{\n  "addresses": {\n${lines.join(',\n')}\n  },\n  "editions": {\n${articles.join(',\n')}\n  }\n}\n`;
}

/** The line of the ledger on which an address stands. */
export function lineInLedger(address: string): number | undefined {
  if (!existsSync(ledgerFile)) return undefined;
  const at = readFileSync(ledgerFile, 'utf8')
    .split('\n')
    .findIndex((line) => line.trimStart().startsWith(`${JSON.stringify(address)}:`));
  return at === -1 ? undefined : at + 1;
}

/** What the ledger holds of the body passages of an article. */
export interface LedgerOfArticle {
  /** In the order of their ids, notes left out. */
  recorded: RecordedPassage[];
  /** Passages that are no longer in the text. */
  retired: RecordedPassage[];
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
