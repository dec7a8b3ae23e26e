import { existsSync, readFileSync } from 'node:fs';
import { ledger as ledgerSchema, type Ledger } from '../schemas/ledger.ts';
import { checkSchema } from './check-schema.ts';
import type { RecordedPassage } from './passage-ids.ts';
import type { Problem } from './problems.ts';

export const ledgerFile = 'content/ledger.json';

/** Reads the ledger; a missing one is empty, an unreadable one is a problem and undefined. */
export function readLedger(problems: Problem[]): Ledger | undefined {
  if (!existsSync(ledgerFile)) return { addresses: {} };
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(ledgerFile, 'utf8'));
  } catch (error) {
    problems.push({
      file: ledgerFile,
      message: `the ledger cannot be read: ${(error as Error).message}`,
      hint: 'restore it from the last commit; look for merge conflict marks (<<<<<<<)',
    });
    return undefined;
  }
  return checkSchema(ledgerSchema, data, ledgerFile, problems);
}

/** What the ledger holds of the body passages of an article. */
export interface LedgerOfArticle {
  /** In reading order, notes left out. */
  recorded: RecordedPassage[];
  /** Ids of passages that are no longer in the text. */
  retired: string[];
}

/** The body passages that the ledger holds for an article. */
export function recordedPassages(ledger: Ledger, articleId: string): LedgerOfArticle {
  const prefix = `/articles/${articleId}/#`;
  const recorded: RecordedPassage[] = [];
  const retired: string[] = [];
  for (const [address, { holds, gone }] of Object.entries(ledger.addresses)) {
    const id = address.startsWith(prefix) ? address.slice(prefix.length) : '';
    if (!/^p\d/.test(id) || holds === null) continue;
    if (gone) retired.push(id);
    else recorded.push({ id, holds });
  }
  return { recorded, retired };
}
