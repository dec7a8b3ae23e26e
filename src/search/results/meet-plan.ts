import { type Alternative, exactly, type Plan, type Sequence } from '../query/plan-types.ts';
import type { IndexedRecord, Postings } from '../vocabulary/postings.ts';

/** A stretch of words of a passage that met the query. */
export interface Match {
  /** Number of its first word in the passage. */
  word: number;
  length: number;
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
 * What meets each group of the plan in a record, the words typed side by side, and the passages that
 * meet all groups.
 *
 * @param find the postings of a word
 */
export function meetPlan(
  plan: Plan,
  record: IndexedRecord,
  find: (word: string) => Postings | undefined,
): { groups: ByPassage[]; side: ByPassage; passages: number[] } {
  let next = 0;
  const starts = record.lengths.map((length) => (next += length) - length);
  const postingsOf = (word: string) => find(word)?.get(record.hash) ?? [];
  const searched = { ...record, starts, postingsOf };
  const groups = plan.groups.map((group) => meetGroup(group, searched));
  const words = plan.words.map(exactly);
  const side: ByPassage = words.length > 1 ? occurrences(words, searched) : new Map<number, Met>();
  const excluded = plan.without.map((sequence) => occurrences(sequence, searched));
  return {
    groups,
    side,
    passages: inAll(groups).filter((passage) => !excluded.some((one) => one.has(passage))),
  };
}

function meetGroup(group: Alternative[], searched: Searched): ByPassage {
  const met: ByPassage = new Map();
  for (const { all, places, exact, loose, only } of group) {
    if (only && !only.includes(searched.article)) continue;
    const weight = exact ? 1 : 0.8;
    const before = new Set(loose ? met.keys() : []);
    for (const place of places?.at.get(searched.article) ?? [])
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
