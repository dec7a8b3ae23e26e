import { existsSync, readFileSync } from 'node:fs';
import { ledger as ledgerSchema, type Ledger } from '../schemas/ledger.ts';
import { checkSchema } from './check-schema.ts';
import type { RecordedPassage } from './passage-ids.ts';
import type { Problem } from './problems.ts';

export const ledgerFile = 'content/ledger.json';

/** Reads the ledger; a missing one is empty, an unreadable one is a problem. */
export function readLedger(problems: Problem[]): Ledger {
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
    return { addresses: {} };
  }
  return checkSchema(ledgerSchema, data, ledgerFile, problems) ?? { addresses: {} };
}

/** The body passages that the ledger holds for an article, in reading order. */
export function recordedPassages(ledger: Ledger, articleId: string): RecordedPassage[] {
  const prefix = `/articles/${articleId}/#`;
  return Object.entries(ledger.addresses).flatMap(([address, { holds }]) => {
    const id = address.startsWith(prefix) ? address.slice(prefix.length) : '';
    return /^p\d/.test(id) && holds !== null ? [{ id, holds }] : [];
  });
}
