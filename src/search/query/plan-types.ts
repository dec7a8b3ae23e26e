import type { NameRecord } from '../formats/json-files.ts';
import type { LookUp } from '../results/look-up.ts';
import type { NameIndex } from '../vocabulary/name-index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** A word at one place of a sequence: any of these forms. */
export type Slot = Form[];

/** A form of a word; or a name whose places are kept, of so many words. */
export interface Form {
  word: string;
  exact: boolean;
  length?: number;
}

/** Words that must stand side by side in one passage; of a single word, that word. */
export type Sequence = Slot[];

/** One way to meet a part of a query. */
export interface Alternative {
  /** Of each, one sequence must occur in the passage. */
  all: Sequence[][];
  /** Of a name whose places are kept: its words, by which it is sought where none are. */
  words?: string[];
  /** False for other names of what was asked for. */
  typed: boolean;
  /** Whether what meets it can count as the words typed, in whatever order. */
  exact: boolean;
  /** Counts only in passages that no earlier alternative meets: the words of a name, scattered. */
  loose: boolean;
  /** Articles in which alone it counts. */
  only?: string[] | undefined;
}

/** What one part of a query asks for: one of its alternatives. */
export interface Group {
  /** As typed. */
  typed: string;
  /** Whether it names an actor or initiative. */
  named: boolean;
  alternatives: Alternative[];
}

/** A query ready to be evaluated: of every group one alternative must be met. */
export interface Plan {
  groups: Group[];
  without: Sequence[];
  /** The words typed, one after the other: passages that have them side by side come first. */
  words: string[];
  /** Words typed that only join others, and are not sought. */
  dropped: string[];
  /** Actors and initiatives that the query names. */
  named: NameRecord[];
  /** Names searched in the stead of those typed. */
  added: { record: NameRecord; forms: string[] }[];
  /** Words that the corpus does not have, or only as a misprint, folded. */
  unknown: Set<string>;
  /** Word typed, folded → its forms that are searched; of several words, joined by spaces. */
  forms: Map<string, string[]>;
}

export interface Switches {
  /** Only the forms typed. */
  exact: boolean;
  /** Other names of actors and initiatives as well. */
  names: boolean;
  /** Every word typed must be there, those that only join others too. */
  every: boolean;
}

/** By what a query is understood. */
export interface PlanSources {
  /** Looks up where words stand. */
  lookUp: (words: string[]) => Promise<LookUp>;
  vocabulary: Vocabulary;
  names: NameIndex;
}

/** With what a query is planned: what is found on the way is noted for the plan. */
export interface PlanContext extends PlanSources, Pick<Plan, 'added' | 'unknown' | 'forms'> {
  exact: boolean;
}

/** A place of a sequence at which only this word may stand. */
export function exactly(word: string): Slot {
  return [{ word, exact: true }];
}
