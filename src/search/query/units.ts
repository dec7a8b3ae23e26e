import type { NameRecord } from '../formats/json-files.ts';
import type { Query, Term } from './parse-query.ts';
import type { PlanSources } from './plan-types.ts';
import { joinedTerms } from './readings.ts';

/** Terms that belong together: the words of a name, or of one word that is also written as two. */
export interface Unit {
  terms: Term[];
  /** What goes by these words. */
  records: NameRecord[];
}

type Sources = Pick<PlanSources, 'vocabulary' | 'names'>;

/**
 * Groups the terms of a query by the names that they make, the longest first. Of what `OR` joins any
 * may be met: the words directly beside it, or, where these are part of a name, the name.
 */
export async function unitsOf({ groups }: Query, sources: Sources): Promise<Unit[][]> {
  const { names } = sources;
  const unitOf = (terms: Term[]): Unit => ({
    terms,
    records: terms.every(isPlain) ? names.named(terms.flatMap(({ words }) => words)) : [],
  });
  /** The first of some stretches of terms that is a name. */
  const firstName = (stretches: Term[][]): Unit | undefined =>
    stretches.map(unitOf).find(({ records }) => records.length > 0);
  const nameAtStart = (terms: Term[]) =>
    firstName(terms.map((_, at) => terms.slice(0, terms.length - at)));
  const nameAtEnd = (terms: Term[]) =>
    firstName(terms.map((_, at) => terms.slice(at)).slice(-names.longest));

  const units: Unit[][] = [];
  const segments = segmentsOf(groups);
  for (const [at, segment] of segments.entries()) {
    const isAfterOr = at > 0;
    const isBeforeOr = at < segments.length - 1;
    const head = isAfterOr
      ? (nameAtStart(plainFrom(segment)) ?? unitOf(segment.slice(0, 1)))
      : undefined;
    const rest = segment.slice(head?.terms.length ?? 0);
    const tail =
      isBeforeOr && rest.length > 0 ? (nameAtEnd(rest) ?? unitOf(rest.slice(-1))) : undefined;
    if (head) units.at(-1)!.push(head);
    const middle = rest.slice(0, rest.length - (tail?.terms.length ?? 0));
    while (middle.length > 0) {
      const plain = plainFrom(middle).slice(0, Math.max(2, names.longest));
      const joined = () => joinedTerms(plain[0], plain[1], sources.vocabulary);
      const unit = nameAtStart(plain) ?? {
        terms: middle.slice(0, (await joined()) ? 2 : 1),
        records: [],
      };
      units.push([unit]);
      middle.splice(0, unit.terms.length);
    }
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

/** The unquoted terms that begin some terms. */
function plainFrom(terms: Term[]): Term[] {
  const end = terms.findIndex((term) => !isPlain(term));
  return end < 0 ? terms : terms.slice(0, end);
}

function isPlain({ quoted, prefix }: Term): boolean {
  return !quoted && !prefix;
}
