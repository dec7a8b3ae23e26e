import type { IndexedRecord, Match, Postings } from './evaluate.ts';
import type { Alternative, Plan, Sequence } from './plan.ts';

/** What met one group of the plan in one passage. */
export interface Met {
  matches: Match[];
  exact: boolean;
  weight: number;
}

/** Number of a passage in its record → what met there. */
export type ByPassage = Map<number, Met>;

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
  const starts = startsOf(record.lengths);
  const locate = (sequence: Sequence) => occurrences(sequence, record, starts, find);
  const groups = plan.groups.map((group) => meetGroup(group, record, starts, locate));
  const excluded = new Set(plan.without.flatMap((sequence) => [...locate(sequence).keys()]));
  const [first, ...others] = groups;
  const passages = [...(first?.keys() ?? [])].filter(
    (passage) => !excluded.has(passage) && others.every((group) => group.has(passage)),
  );
  const words = plan.words.map((word) => [{ word, exact: true }]);
  const side: ByPassage = words.length > 1 ? locate(words) : new Map<number, Met>();
  return { groups, side, passages };
}

/** Numbers of the first words of passages. */
function startsOf(lengths: number[]): number[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return start;
  });
}

function meetGroup(
  group: Alternative[],
  { article, lengths }: IndexedRecord,
  starts: number[],
  locate: (sequence: Sequence) => ByPassage,
): ByPassage {
  const met: ByPassage = new Map();
  for (const { all, places, exact, loose, only } of group) {
    if (only && !only.includes(article)) continue;
    const before = new Set(loose ? met.keys() : []);
    for (const place of places?.at.get(article) ?? [])
      addOccurrence(met, place, places!.length, {
        lengths,
        starts,
        weight: exact ? 1 : 0.8,
        exact,
      });
    const each = all.map((sequences) => union(sequences.map(locate)));
    const [first, ...others] = each;
    for (const passage of first?.keys() ?? []) {
      if (before.has(passage) || !others.every((one) => one.has(passage))) continue;
      const parts = each.map((one) => one.get(passage)!);
      add(met, passage, {
        matches: parts.flatMap(({ matches }) => matches),
        exact: exact && parts.every((part) => part.exact),
        weight: Math.min(...parts.map(({ weight }) => weight)) * (exact ? 1 : 0.8),
      });
    }
  }
  return met;
}

function union(all: ByPassage[]): ByPassage {
  const met: ByPassage = new Map();
  for (const one of all) for (const [passage, what] of one) add(met, passage, what);
  return met;
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
function occurrences(
  sequence: Sequence,
  record: IndexedRecord,
  starts: number[],
  find: (word: string) => Postings | undefined,
): ByPassage {
  if (record.withheld && sequence.length > 1) return new Map<number, Met>();
  const slots = sequence.map((slot) => {
    const places = new Map<number, boolean>();
    for (const { word, exact } of slot)
      for (const place of find(word)?.get(record.hash) ?? [])
        places.set(place, exact || Boolean(places.get(place)));
    return places;
  });
  const met: ByPassage = new Map();
  for (const place of slots[0]?.keys() ?? []) {
    if (!slots.every((slot, at) => slot.has(place + at))) continue;
    const exact = slots.every((slot, at) => slot.get(place + at));
    const { lengths } = record;
    addOccurrence(met, place, sequence.length, { lengths, starts, weight: exact ? 1 : 0.6, exact });
  }
  return met;
}

/** Adds words that begin at a position, if they stand within one passage. */
function addOccurrence(
  met: ByPassage,
  place: number,
  length: number,
  how: { lengths: number[]; starts: number[]; weight: number; exact: boolean },
): void {
  const { lengths, starts, weight, exact } = how;
  const passage = passageOf(place, starts);
  const word = place - starts[passage]!;
  if (word + length <= lengths[passage]!)
    add(met, passage, { matches: [{ word, length }], exact, weight });
}

/** The passage in which a position lies. */
function passageOf(place: number, starts: number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
