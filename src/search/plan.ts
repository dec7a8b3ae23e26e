import type { NameRecord } from './formats.ts';
import type { NameIndex } from './names.ts';
import type { Query } from './query.ts';
import { joinedSlot, type PlanContext } from './readings.ts';
import { sequencesOf } from './sequences.ts';
import { type Unit, unitsOf } from './units.ts';

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
      alternatives.push(...(await typedAlternatives(unit, context)));
      if (switches.names) alternatives.push(...(await otherNames(unit, names, placesOf, added)));
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

async function typedAlternatives({ terms }: Unit, context: PlanContext): Promise<Alternative[]> {
  const all: Sequence[][] = [];
  for (const term of terms) all.push(await sequencesOf(term, context));
  const alternatives: Alternative[] = [];
  if (terms.length > 1) {
    const words = terms.flatMap((term) => term.words);
    alternatives.push({ all: [[words.map((word) => [{ word, exact: true }])]], typed: true });
  }
  for (const [at, term] of terms.entries()) {
    const [word, other] = [term, terms[at + 1]].map((one) =>
      one?.words.length === 1 ? one.words[0] : undefined,
    );
    const joined = word && other ? await joinedSlot(word, other, context.vocabulary) : undefined;
    if (joined)
      alternatives.push({
        all: [...all.slice(0, at), [[joined]], ...all.slice(at + 2)],
        typed: true,
      });
  }
  return [...alternatives, { all, typed: true, loose: terms.length > 1 }];
}

/** The other names of what a unit names; they are noted in `added`. */
async function otherNames(
  unit: Unit,
  names: NameIndex,
  placesOf: PlacesOf,
  added: Plan['added'],
): Promise<Alternative[]> {
  const typed = unit.terms.flatMap(({ words }) => words).join(' ');
  const each = unit.records.map(async (record) => {
    const others = names.formsOf(record).filter(({ words }) => words.join(' ') !== typed);
    if (others.length > 0 && !added.some((one) => one.record === record))
      added.push({ record, forms: others.map(({ form }) => form) });
    const long = others.some(({ words }) => words.length > 1);
    const places = long ? await placesOf(record) : undefined;
    return others.map(({ words, only }): Alternative => {
      const [word, second] = words;
      if (second === undefined)
        return { all: [[[[{ word: word!, exact: true }]]]], typed: false, only };
      const at: Places = places!.get(words.join(' ')) ?? new Map<string, number[]>();
      return { all: [], places: { at, length: words.length }, typed: false, only };
    });
  });
  return (await Promise.all(each)).flat();
}
