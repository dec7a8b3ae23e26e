import type { Postings } from '../formats/places.ts';
import {
  type Alternative,
  exactly,
  type IndexedRecord,
  type Plan,
  type Sequence,
} from '../query/plan-types.ts';

/** A stretch of words of a passage that met the query. */
export interface Match {
  /** Number of its first word in the passage. */
  word: number;
  length: number;
}

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

/** What met one group of the plan in one passage. */
interface Met {
  matches: Match[];
  exact: boolean;
  weight: number;
}

/** Number of a passage in its record → what met there. */
type ByPassage = Map<number, Met>;

/** A record whose words are looked up. */
interface Searched extends IndexedRecord {
  /** Positions of the first words of its passages. */
  starts: number[];
  postingsOf: (word: string) => number[];
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

/** What meets each group in a record, the words typed side by side, and the passages that meet all. */
function meetPlan(plan: Plan, record: IndexedRecord, find: (word: string) => Postings | undefined) {
  let next = 0;
  const starts = record.lengths.map((length) => (next += length) - length);
  const postingsOf = (word: string) => find(word)?.get(record.hash) ?? [];
  const searched = { ...record, starts, postingsOf };
  const groups = plan.groups.map((group) => meetGroup(group, searched));
  const words = plan.words.length > 1 ? plan.words.map(exactly) : [];
  const side = occurrences(words, searched);
  const excluded = plan.without.map((sequence) => occurrences(sequence, searched));
  const passages = inAll(groups).filter((one) => !excluded.some((without) => without.has(one)));
  return { groups, side, passages };
}

function meetGroup(group: Alternative[], searched: Searched): ByPassage {
  const met: ByPassage = new Map();
  for (const { all, places, exact, loose, only } of group) {
    if (only && !only.includes(searched.id)) continue;
    const weight = exact ? 1 : 0.8;
    const before = new Set(loose ? met.keys() : []);
    for (const place of places?.at.get(searched.id) ?? [])
      addOccurrence(met, place, places!.length, { exact, weight }, searched);
    const each = all.map((sequences) => {
      const some: ByPassage = new Map();
      for (const sequence of sequences)
        for (const [passage, what] of occurrences(sequence, searched)) add(some, passage, what);
      return some;
    });
    for (const passage of inAll(each)) {
      if (before.has(passage)) continue;
      const parts = each.map((one) => one.get(passage)!);
      add(met, passage, {
        matches: parts.flatMap(({ matches }) => matches),
        exact: exact && parts.every((part) => part.exact),
        weight: Math.min(...parts.map((part) => part.weight)) * weight,
      });
    }
  }
  return met;
}

/** The passages that all have. */
function inAll([first, ...others]: ByPassage[]): number[] {
  const passages = [...(first?.keys() ?? [])];
  return passages.filter((passage) => others.every((one) => one.has(passage)));
}

function add(met: ByPassage, passage: number, { matches, exact, weight }: Met): void {
  const before = met.get(passage);
  met.set(passage, {
    matches: [...(before?.matches ?? []), ...matches],
    exact: exact || Boolean(before?.exact),
    weight: Math.max(weight, before?.weight ?? 0),
  });
}

/** Where the words of a sequence stand side by side within one passage. */
function occurrences(sequence: Sequence, searched: Searched): ByPassage {
  const met: ByPassage = new Map();
  if (searched.withheld && sequence.length > 1) return met;
  const slots = sequence.map((slot) => {
    const places = new Map<number, boolean>();
    for (const { word, exact } of slot)
      for (const place of searched.postingsOf(word))
        places.set(place, exact || Boolean(places.get(place)));
    return places;
  });
  for (const place of slots[0]?.keys() ?? []) {
    if (!slots.every((slot, at) => slot.has(place + at))) continue;
    const exact = slots.every((slot, at) => slot.get(place + at));
    addOccurrence(met, place, sequence.length, { exact, weight: exact ? 1 : 0.6 }, searched);
  }
  return met;
}

/** Adds words that begin at a position, if they stand within one passage. */
function addOccurrence(
  met: ByPassage,
  place: number,
  length: number,
  how: Pick<Met, 'exact' | 'weight'>,
  { lengths, starts }: Searched,
): void {
  const passage = starts.findLastIndex((start) => start <= place);
  const word = place - starts[passage]!;
  if (word + length <= lengths[passage]!)
    add(met, passage, { matches: [{ word, length }], ...how });
}
