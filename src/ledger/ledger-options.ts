import { parseArgs } from 'node:util';
import type { Declaration } from './changes/declare-change.ts';
import type { Problem } from '../files/problems.ts';

/** What `npm run ledger` is asked to do besides checking and recording. */
export interface LedgerTask {
  /** A change to declare first. */
  declaration: Declaration | undefined;
  /** Folder of a built site to check. */
  site: string | undefined;
  /** Whether this is a new edition, which has no ledger yet. */
  begins: boolean;
}

const usage = `npm run ledger, with nothing or with one of
      -- --correct <address> [<where the rest of its words went>] <reason>
      -- --redirect <address> <successors> <how> <reason>
      -- --site <folder of a built site>
      -- --begin`;

/** Reads the words after `npm run ledger --`; undefined, with a problem pushed, where they say nothing clear. */
export function readLedgerOptions(args: string[], problems: Problem[]): LedgerTask | undefined {
  const refuse = (message: string): LedgerTask | undefined => {
    problems.push({ file: 'npm run ledger', message, hint: usage });
    return undefined;
  };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        correct: { type: 'boolean' },
        redirect: { type: 'boolean' },
        site: { type: 'string' },
        begin: { type: 'boolean' },
      },
    });
    const asked = Object.keys(values);
    if (asked.length > 1)
      return refuse(`${asked.map((name) => `--${name}`).join(' and ')} do not go together`);
    const what = values.correct ? 'correct' : values.redirect ? 'redirect' : undefined;
    if (!what && positionals.length > 0)
      return refuse(`“${positionals.join(' ')}” stands after no --correct or --redirect`);
    return {
      declaration: what && { what, words: positionals },
      site: values.site,
      begins: values.begin ?? false,
    };
  } catch (error) {
    const { message } = error as Error;
    return refuse(message.split(/\. |\n/)[0]!);
  }
}
