import { type Retirement, retirementNames } from '../../schemas/changes.ts';
import { addChange, parseChanges } from './changes.ts';
import { editionOfChange } from '../check-editions.ts';
import { judgeLedger } from '../check-ledger.ts';
import { nearestAddress } from '../../addresses/nearest-address.ts';
import { didYouMean, formatProblem, type Problem } from '../../files/problems.ts';
import type { Corpus } from '../../model/corpus.ts';

/** A change to declare, as it is written on the command line. */
export interface Declaration {
  what: 'correct' | 'redirect';
  /**
   * The address; for `correct`, if it was split, where the rest of its words went; for `redirect` its
   * successors and how it came (`joined` …); the reason. Several addresses have commas between them.
   */
  words: string[];
}

/** A declaration that is right. */
export interface Declared {
  /** The new text of `content/changes.yaml`. */
  text: string;
  /** The corpus with it. */
  corpus: Corpus;
  /** What still keeps the edition from being recorded. */
  left: Problem[];
}

/**
 * Writes a declaration into the text of `content/changes.yaml` and judges the corpus with it; undefined,
 * with every problem pushed, where the declaration is not right.
 */
export function declareChange(
  text: string,
  declaration: Declaration,
  corpus: Corpus,
  problems: Problem[],
): Declared | undefined {
  const declared = declare(text, declaration, corpus, problems);
  const changes = declared && parseChanges(declared, problems);
  if (!changes) return undefined;
  const next = { ...corpus, changes };
  const [before, left] = [judgeLedger(corpus), judgeLedger(next)];
  // Where a problem stands moves with the entries before it.
  const write = (problem: Problem) =>
    formatProblem({ ...problem, line: undefined, column: undefined, field: undefined });
  const known = new Set(before.map(write));
  const brought = left.filter((problem) => !known.has(write(problem)));
  problems.push(...brought);
  return brought.length > 0 ? undefined : { text: declared, corpus: next, left };
}

/** The text of `content/changes.yaml` with a declaration; undefined with every problem pushed. */
export function declare(
  text: string,
  { what, words }: Declaration,
  corpus: Corpus,
  problems: Problem[],
): string | undefined {
  const refuse = (message: string, hint: string): string | undefined => {
    problems.push({ file: 'npm run ledger', message, hint });
    return undefined;
  };
  const [address = '', ...rest] = words;
  const reason = rest.at(-1);
  const { addresses } = corpus.ledger;
  if (!(address in addresses)) {
    const meant = nearestAddress(address, Object.keys(addresses));
    return refuse(
      `“${address}” was never published`,
      didYouMean(meant, "write an address in quotes: '/articles/x/#p12'"),
    );
  }
  const edition = editionOfChange(address, corpus);
  if (what === 'correct') {
    const continues = rest.length === 2 ? { continues: rest[0]!.split(',') } : {};
    return reason && rest.length <= 2
      ? addChange(text, 'corrections', { address, ...continues, edition, reason })
      : refuse(
          '--correct needs an address and a reason; between them, if it was split, where the rest of its words went',
          "npm run ledger -- --correct '/articles/x/#p12' 'Why, for the public.', or … '/articles/x/#p12' '/articles/x/#p12a' 'Why, for the public.'",
        );
  }
  const [to = '', how] = rest;
  return reason && rest.length === 3 && isRetirement(how)
    ? addChange(text, 'redirects', { from: address, to: to.split(','), how, edition, reason })
    : refuse(
        '--redirect needs an address, its successors, how it came and a reason',
        `npm run ledger -- --redirect '/articles/x/#p12' '/articles/x/#p11' joined 'Why, for the public.'; how is one of ${retirementNames.join(', ')}`,
      );
}

function isRetirement(how: string | undefined): how is Retirement {
  return (retirementNames as (string | undefined)[]).includes(how);
}
