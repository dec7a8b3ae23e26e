import type { NameRecord } from '../formats.ts';
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
 * Groups the terms of a query by the names that they make, the longest first. Of what `OR` joins any
 * may be met: the words directly beside it, or, where these are part of a name, the name.
 */
export async function unitsOf(
  { groups }: Query,
  vocabulary: Vocabulary,
  names: NameIndex,
): Promise<Unit[][]> {
  const units: Unit[][] = [];
  const segments = segmentsOf(groups);
  for (const [at, segment] of segments.entries()) {
    const head =
      at > 0 ? (longestName(plainFrom(segment), names) ?? alone(segment[0]!, names)) : undefined;
    const rest = segment.slice(head?.terms.length ?? 0);
    const tail =
      at < segments.length - 1 && rest.length > 0
        ? (nameAtEnd(rest, names) ?? alone(rest.at(-1)!, names))
        : undefined;
    if (head) units.at(-1)!.push(head);
    const middle = rest.slice(0, rest.length - (tail?.terms.length ?? 0));
    for (const unit of await greedyUnits(middle, vocabulary, names)) units.push([unit]);
    if (tail) units.push([tail]);
  }
  return units;
}

/** The terms between one `OR` and the next. */
function segmentsOf(groups: Term[][]): Term[][] {
  const segments: Term[][] = [[]];
  for (const [first, ...others] of groups) {
    segments.at(-1)!.push(first!);
    for (const other of others) segments.push([other]);
  }
  return segments;
}

/** The longest name that ends with the last of some terms. */
function nameAtEnd(terms: Term[], names: NameIndex): Unit | undefined {
  for (let from = Math.max(0, terms.length - names.longest); from < terms.length; from++) {
    const some = terms.slice(from);
    const records = named(some, names);
    if (records.length > 0) return { terms: some, records };
  }
  return undefined;
}

function alone(term: Term, names: NameIndex): Unit {
  return { terms: [term], records: named([term], names) };
}

async function greedyUnits(
  terms: Term[],
  vocabulary: Vocabulary,
  names: NameIndex,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (let at = 0; at < terms.length;) {
    const plain = plainFrom(terms.slice(at)).slice(0, Math.max(2, names.longest));
    const unit =
      longestName(plain, names) ??
      ((await isJoined(plain, vocabulary))
        ? { terms: plain.slice(0, 2), records: [] }
        : { terms: [terms[at]!], records: [] });
    units.push(unit);
    at += unit.terms.length;
  }
  return units;
}

/** The unquoted terms that begin some terms. */
function plainFrom(terms: Term[]): Term[] {
  const end = terms.findIndex((term) => !isPlain(term));
  return end < 0 ? terms : terms.slice(0, end);
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
