import type { Postings } from '../formats/places.ts';
import { type Alternative, exactly, type Plan, type Sequence } from '../query/plan-types.ts';
import type { IndexedRecord } from './look-up.ts';

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
  /** Parts of the query, by number, that it does not meet. */
  missing: number[];
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

/** A hit with how much it has of what is asked for, from 0 to 1, by rarity. */
interface Ranked extends Hit {
  share: number;
  /** Whether a part is met as typed. */
  exact: boolean;
}

/** What meets a query: whole, and in part. */
export interface Evaluation {
  /** The best first. */
  whole: Hit[];
  partial: Hit[];
}

/**
 * The passages that meet a plan, the best first: those with the words typed side by side, then the rest by
 * score. In part a passage meets it that has much of what is asked for; those that have the
 * most, by rarity, come first, and those that have far less than the best are left out.
 *
 * @param find the postings of a word
 * @param isEvidence whether a passage bears out a sentence of the edition that meets the query
 */
export function evaluate(
  plan: Plan,
  records: IndexedRecord[],
  find: (word: string) => Postings | undefined,
  isEvidence: (record: IndexedRecord, passage: number) => boolean = () => false,
): Evaluation {
  const met = records.map((record) => ({ record, ...meetPlan(plan, record, find) }));
  const known = [...plan.groups.keys()].filter((at) =>
    met.some(({ groups }) => groups[at]!.size > 0),
  );
  const least = known.length * leastParts;
  const lengths = records.flatMap((record) => record.lengths);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const rarities = plan.groups.map(({ named }, at) => {
    const all = met.flatMap(({ groups }) => [...groups[at]!.values()]);
    // As rare as the word typed; one that no passage has is as rare as one that one has.
    const holding = all.filter(({ exact }) => exact).length || all.length || 1;
    const rarity = Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
    return named ? rarity * nameWeight : rarity;
  });
  const hits = met.flatMap(({ record, groups, side, passages }) =>
    passages
      .filter((one) => groups.filter((group) => group.has(one)).length >= least)
      .map((passage) => {
        const each = groups.map((group) => group.get(passage));
        const found = each.filter((one) => one !== undefined);
        const missing = [...each.keys()].filter((at) => !each[at]);
        const isTyped = missing.length === 0 && found.every((one) => one.exact);
        const tier = side.has(passage) ? 2 : isTyped ? 1 : 0;
        const exact = found.some((one) => one.exact || one.weight > 0.6);
        const length = record.lengths[passage]! / average;
        const weights = each.map((one, at) =>
          one ? rarities[at]! * one.weight * saturate(one.matches.length, length) : 0,
        );
        const favour = isEvidence(record, passage) ? 1.5 : 1;
        const body = record.lengths[passage]! > headingLength ? 1 : 0.5;
        const score = sum(weights) * (1 + closeness(found)) * favour * body;
        const share =
          sum(rarities.map((rarity, at) => rarity * (each[at]?.weight ?? 0))) / sum(rarities);
        const matches = mergeMatches(found.flatMap((one) => one.matches));
        return { record, passage, matches, missing, tier, score, share, exact } satisfies Ranked;
      }),
  );
  // Of several parts it matters more how close they stand than in what form.
  const rankOf = ({ tier }: Hit) => (plan.groups.length > 1 && tier < 2 ? 0 : tier);
  const best = Math.max(0, ...hits.map(({ share }) => share));
  return {
    whole: hits
      .filter(({ missing }) => missing.length === 0)
      .sort((a, b) => rankOf(b) - rankOf(a) || b.score - a.score),
    partial: hits
      .filter(
        ({ missing, share, exact }) => missing.length > 0 && exact && share >= leastShare * best,
      )
      .filter(({ share }) => share >= leastOfAll)
      .sort((a, b) => b.share - a.share || b.score - a.score)
      .slice(0, mostPartial),
  };
}

/** How much more a name counts than another word as rare: it is of what one asks. */
const nameWeight = 1.5;
/** A passage of so many words or fewer is a heading more often than not: what it heads comes first. In words. */
const headingLength = 8;
/** Of the best share that a partial answer has, the least that is shown. */
const leastShare = 0.6;
/** The least share that is an answer at all. */
const leastOfAll = 0.3;
/** Of the parts of a query, the least that a partial answer has. */
const leastParts = 0.4;
/** Partial answers shown at most. */
const mostPartial = 20;

/** How close together the parts of the query stand: 1 where side by side, near 0 where far apart. */
function closeness(found: Met[]): number {
  if (found.length < 2) return 0;
  const words = found.map(({ matches }) => matches);
  const places = words
    .flatMap((matches, part) => matches.map(({ word, length }) => ({ part, word, length })))
    .sort((a, b) => a.word - b.word);
  const last = new Map<number, { word: number; length: number }>();
  let least = Infinity;
  for (const place of places) {
    last.set(place.part, place);
    if (last.size < words.length) continue;
    const from = Math.min(...[...last.values()].map(({ word }) => word));
    least = Math.min(least, place.word + place.length - from);
  }
  return Math.min(1, words.length / least);
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
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

/** What meets each group in a record, the words typed side by side, and the passages that meet any. */
function meetPlan(plan: Plan, record: IndexedRecord, find: (word: string) => Postings | undefined) {
  let next = record.first;
  const starts = record.lengths.map((length) => (next += length) - length);
  const postingsOf = (word: string) => find(word)?.get(record.id) ?? [];
  const searched = { ...record, starts, postingsOf };
  const groups = plan.groups.map(({ alternatives }) => meetGroup(alternatives, searched));
  const words = plan.words.length > 1 ? plan.words.map(exactly) : [];
  const side = occurrences(words, searched);
  const excluded = plan.without.map((sequence) => occurrences(sequence, searched));
  const passages = [...new Set(groups.flatMap((group) => [...group.keys()]))].filter(
    (one) => !excluded.some((without) => without.has(one)),
  );
  return { groups, side, passages };
}

function meetGroup(group: Alternative[], searched: Searched): ByPassage {
  const met: ByPassage = new Map();
  for (const { all, exact, loose, only } of group) {
    if (only && !only.includes(searched.id)) continue;
    const weight = exact ? 1 : loose ? 0.4 : 0.8;
    const before = new Set(loose ? met.keys() : []);
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
    const places = new Map<number, { exact: boolean; length: number }>();
    for (const { word, exact, length = 1 } of slot)
      for (const place of searched.postingsOf(word)) {
        const before = places.get(place);
        places.set(place, {
          exact: exact || Boolean(before?.exact),
          length: Math.max(length, before?.length ?? 0),
        });
      }
    return places;
  });
  for (const place of slots[0]?.keys() ?? []) {
    if (!slots.every((slot, at) => slot.has(place + at))) continue;
    const exact = slots.every((slot, at) => slot.get(place + at)!.exact);
    const length = slots.length > 1 ? slots.length : slots[0]!.get(place)!.length;
    addOccurrence(met, place, length, { exact, weight: exact ? 1 : 0.6 }, searched);
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
  if (passage < 0) return;
  const word = place - starts[passage]!;
  if (word + length <= lengths[passage]!)
    add(met, passage, { matches: [{ word, length }], ...how });
}
