import type { Plan } from '../query/plan-types.ts';
import type { IndexedRecord, Postings } from '../vocabulary/postings.ts';
import { type Match, meetPlan } from './meet-plan.ts';

/** A passage that meets a query. */
export interface Hit {
  record: IndexedRecord;
  /** Number of the passage in its record. */
  passage: number;
  matches: Match[];
  /** 2: the words typed, side by side; 1: all words as typed; 0: other forms or names. */
  tier: 0 | 1 | 2;
  score: number;
}

/**
 * The passages that meet a plan, the best first: those with the words typed side by side, then those
 * with all words as typed, then the rest, each by score.
 *
 * @param find the postings of a word
 */
export function evaluate(
  plan: Plan,
  records: IndexedRecord[],
  find: (word: string) => Postings | undefined,
): Hit[] {
  const met = records.map((record) => ({ record, ...meetPlan(plan, record, find) }));
  const lengths = records.flatMap((record) => record.lengths);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const rarities = plan.groups.map((_, at) => {
    const holding = met.reduce((sum, { groups }) => sum + groups[at]!.size, 0);
    return Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
  });
  return met
    .flatMap(({ record, groups, side, passages }) =>
      passages.map((passage): Hit => {
        const each = groups.map((group) => group.get(passage)!);
        const tier = side.has(passage) ? 2 : each.every(({ exact }) => exact) ? 1 : 0;
        const length = record.lengths[passage]! / average;
        const score = each.reduce(
          (sum, one, at) => sum + rarities[at]! * one.weight * saturate(one.matches.length, length),
          0,
        );
        const matches = mergeMatches(each.flatMap((one) => one.matches));
        return { record, passage, matches, tier, score };
      }),
    )
    .sort((a, b) => b.tier - a.tier || b.score - a.score);
}

/**
 * How much occurrences count: the more, the less each (BM25, Robertson and Zaragoza 2009, section
 * 3.4, with k1 = 1.2 and b = 0.4).
 */
function saturate(occurrences: number, length: number): number {
  return (2.2 * occurrences) / (occurrences + 1.2 * (0.6 + 0.4 * length));
}

/** Matches in order; those that overlap as one. */
function mergeMatches(matches: Match[]): Match[] {
  const merged: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.word - b.word || b.length - a.length)) {
    const last = merged.at(-1);
    if (last && match.word < last.word + last.length)
      last.length = Math.max(last.length, match.word + match.length - last.word);
    else merged.push({ ...match });
  }
  return merged;
}
