import { otherNames, typedAlternatives } from './alternatives.ts';
import type { NameRecord } from '../formats.ts';
import type { NameIndex } from './names.ts';
import type { Query } from './query.ts';
import type { PlanContext } from './readings.ts';
import { sequencesOf } from './sequences.ts';
import { unitsOf } from './units.ts';

/** A word at one place of a sequence: any of these forms. */
export type Slot = { word: string; exact: boolean }[];

/** Words that must stand side by side in one passage; of a single word, that word. */
export type Sequence = Slot[];

/** One way to meet a part of a query. */
export interface Alternative {
  /** Of each, one sequence must occur in the passage. */
  all: Sequence[][];
  /** In place of sequences: where words are known to stand, by article, and how many they are. */
  places?: { at: Places; length: number };
  /** False for other names of what was asked for. */
  typed: boolean;
  /** Whether what meets it can count as the words typed, in whatever order. */
  exact: boolean;
  /** Counts only in passages that no earlier alternative meets: the words of a name, scattered. */
  loose?: boolean;
  /** Articles in which alone it counts. */
  only?: string[] | undefined;
}

/** Id of an article → positions, ascending. */
export type Places = Map<string, number[]>;

/** Where the forms of an entity stand that have several words: words joined by spaces → places. */
export type PlacesOf = (record: NameRecord) => Promise<Map<string, Places>>;

/** A query ready to be evaluated: of every group one alternative must be met. */
export interface Plan {
  groups: Alternative[][];
  without: Sequence[];
  /** The words typed, one after the other: passages that have them side by side come first. */
  words: string[];
  /** Actors and initiatives that the query names. */
  named: NameRecord[];
  /** Names searched in the stead of those typed. */
  added: { record: NameRecord; forms: string[] }[];
  /** Words that the corpus does not have, folded. */
  unknown: string[];
  /** Word typed, folded → its forms that are searched; of several words, joined by spaces. */
  forms: Map<string, string[]>;
}

export interface Switches {
  /** Only the forms typed. */
  exact: boolean;
  /** Other names of actors and initiatives as well. */
  names: boolean;
}

/** By what a query is understood. */
export interface PlanSources extends Pick<PlanContext, 'vocabulary' | 'standTogether'> {
  names: NameIndex;
  placesOf: PlacesOf;
}

/** Works out what a query asks for, by the vocabulary and the names of the corpus. */
export async function makePlan(
  query: Query,
  { vocabulary, names, placesOf, standTogether }: PlanSources,
  switches: Switches,
): Promise<Plan> {
  const unknown = new Set<string>();
  const forms: Plan['forms'] = new Map();
  const context: PlanContext = {
    vocabulary,
    standTogether,
    exact: switches.exact,
    unknown,
    forms,
  };
  const added: Plan['added'] = [];
  const named = new Set<NameRecord>();
  const groups: Alternative[][] = [];
  for (const units of await unitsOf(query, vocabulary, names)) {
    const alternatives: Alternative[] = [];
    for (const unit of units) {
      for (const record of unit.records) named.add(record);
      const { sure, loose } = await typedAlternatives(unit, context, placesOf);
      const others = switches.names ? await otherNames(unit, names, placesOf, added) : [];
      alternatives.push(...sure, ...others, ...loose);
    }
    groups.push(alternatives);
  }
  const without: Sequence[] = [];
  for (const term of query.without)
    without.push(
      ...(await sequencesOf(term, {
        ...context,
        exact: true,
        unknown: new Set(),
        forms: new Map(),
      })),
    );
  return {
    groups,
    without,
    words: query.groups.flatMap((group) => (group.length === 1 ? group[0]!.words : [])),
    named: [...named],
    added,
    unknown: [...unknown],
    forms,
  };
}
