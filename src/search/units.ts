import type { NameRecord } from './formats.ts';
import type { NameIndex } from './names.ts';
import type { Query, Term } from './query.ts';
import { joinedSlot } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms that belong together: the words of a name, or of one word that is also written as two. */
export interface Unit {
  terms: Term[];
  /** What goes by these words. */
  records: NameRecord[];
}

/**
 * Groups the terms of a query by the names that they make, the longest first. Of a group with `OR`
 * each term is a unit of its own, and any of them may be met.
 */
export async function unitsOf(
  { groups }: Query,
  vocabulary: Vocabulary,
  names: NameIndex,
): Promise<Unit[][]> {
  const units: Unit[][] = [];
  for (let at = 0; at < groups.length;) {
    const group = groups[at]!;
    if (group.length > 1) {
      units.push(group.map((term) => ({ terms: [term], records: named([term], names) })));
      at++;
      continue;
    }
    const plain = plainTermsAt(groups, at).slice(0, Math.max(2, names.longest));
    const unit =
      longestName(plain, names) ??
      ((await isJoined(plain, vocabulary))
        ? { terms: plain.slice(0, 2), records: [] }
        : { terms: group, records: [] });
    units.push([unit]);
    at += unit.terms.length;
  }
  return units;
}

/** The unquoted terms without alternatives that follow one another. */
function plainTermsAt(groups: Term[][], at: number): Term[] {
  const rest = groups.slice(at);
  const end = rest.findIndex((group) => group.length > 1 || !isPlain(group[0]!));
  return (end < 0 ? rest : rest.slice(0, end)).map((group) => group[0]!);
}

function longestName(terms: Term[], names: NameIndex): Unit | undefined {
  for (let length = terms.length; length > 0; length--) {
    const some = terms.slice(0, length);
    const records = named(some, names);
    if (records.length > 0) return { terms: some, records };
  }
  return undefined;
}

function named(terms: Term[], names: NameIndex): NameRecord[] {
  return terms.every(isPlain) ? names.named(terms.flatMap(({ words }) => words)) : [];
}

/** Whether the first two words are also written as one: `Trans Pacific`, `G 8`. */
async function isJoined([one, other]: Term[], vocabulary: Vocabulary): Promise<boolean> {
  if (one?.words.length !== 1 || other?.words.length !== 1) return false;
  return (await joinedSlot(one.words[0]!, other.words[0]!, vocabulary)) !== undefined;
}

function isPlain({ quoted, prefix }: Term): boolean {
  return !quoted && !prefix;
}
