import { type Claim, mergeStatements } from '../registry/claims.ts';
import { countMentions } from '../model/counts.ts';
import { dateInWords, rangeOf } from '../words/dates.ts';
import type { Entity } from '../registry/entities.ts';
import type { Statement } from '../registry/statements.ts';
import type { Corpus } from '../model/corpus.ts';

type DatedClaim = Claim & { date: string };

/** A dated claim as an entry of the timeline. */
export interface TimelineEvent {
  /** Of the entry on the page: article and passage of the first evidence. */
  id: string;
  date: string;
  claim: Claim;
}

/** Every dated claim as an event, earliest first. */
export function timelineEvents(statements: Statement[]): TimelineEvent[] {
  const taken = new Map<string, number>();
  return datedClaims(statements)
    .map((claim) => {
      const { article, passage } = claim.evidence[0]!;
      const place = `${article}-${passage.id}`;
      const times = (taken.get(place) ?? 0) + 1;
      taken.set(place, times);
      return { id: times === 1 ? place : `${place}_${times}`, date: claim.date, claim };
    })
    .sort(byDate);
}

/** What is said with a date, earliest first; the same of several stands once. */
export function chronologyOf(statements: Statement[]): DatedClaim[] {
  return datedClaims(statements).sort(byDate);
}

function datedClaims(statements: Statement[]): DatedClaim[] {
  return mergeStatements(statements).filter((claim): claim is DatedClaim => !!claim.date);
}

function byDate(a: { date: string }, b: { date: string }): number {
  const [one, other] = [rangeOf(a.date), rangeOf(b.date)];
  return one.min - other.min || one.max - other.max;
}

/**
 * Events by decade (`1990s`) and, within it, by the year in which they happened or began, those first
 * whose year no text gives.
 */
export function byDecade(events: TimelineEvent[]) {
  const decades = Map.groupBy(events, ({ date }) => `${yearOf(date).slice(0, 3)}0s`);
  return [...decades].map(([name, own]) => ({
    name,
    groups: [...Map.groupBy(own, ({ date }) => yearOf(date))]
      .sort(([a], [b]) => Number(b.endsWith('X')) - Number(a.endsWith('X')) || a.localeCompare(b))
      .map(([year, events]) =>
        year.endsWith('X')
          ? { id: `in-${name}`, heading: 'Year not given', events }
          : { id: `in-${year}`, heading: year, events },
      ),
  }));
}

const beginnings = new Set<Statement['predicate']>([
  'proposed',
  'launched',
  'announced',
  'adopted',
  'signed',
  'founded',
  'concluded',
  'took-place',
]);

export type Signpost = ReturnType<typeof findSignposts>[number];

/**
 * Names to write over the timeline: of the initiatives that most texts name, the most often named first,
 * each at the first event, dated to the year at least, that tells how it came about.
 *
 * @returns earliest first
 */
export function findSignposts(corpus: Corpus, events: TimelineEvent[], limit: number) {
  const first = new Map<Entity, TimelineEvent>();
  for (const event of events) {
    const { predicate, subjects, objects } = event.claim;
    if (!beginnings.has(predicate) || !/^\d{4}(-\d{2}){0,2}$/.test(event.date)) continue;
    for (const entity of objects.length > 0 ? objects : subjects)
      if (entity.collection === 'initiatives' && !first.has(entity)) first.set(entity, event);
  }
  const textsOn = ({ id }: Entity) =>
    new Set((corpus.mentionsOf.get(id) ?? []).map(({ article }) => article)).size;
  const named = [...first.keys()].sort(
    (a, b) => textsOn(b) - textsOn(a) || countMentions(corpus, b) - countMentions(corpus, a),
  );
  return named
    .slice(0, limit)
    .map((entity) => ({ entity, event: first.get(entity)! }))
    .sort((a, b) => rangeOf(a.event.date).min - rangeOf(b.event.date).min);
}

/** When an event happened, where its heading does not say so already. */
export function dateBeside(date: string, heading: string): string {
  const words = dateInWords(date);
  if (words === heading) return '';
  return /^\d{4}-/.test(date) && !date.includes('/') ? words.replace(` ${heading}`, '') : words;
}

/** The year in which a date begins; `199X` where no year is given, as in `1994~/1996~`, the mid-1990s. */
export function yearOf(date: string): string {
  if (/^\d{4}~\/\d{4}~$/.test(date)) return `${date.slice(0, 3)}X`;
  return /\d{3}[\dX]/.exec(date)![0];
}

/** From which decade or year to which the statements date something: `from the 1950s to 2024`. */
export function yearsOf(statements: Statement[]): string {
  const years = statements
    .flatMap(({ date }) => (date === undefined ? [] : yearOf(date)))
    .sort((a, b) => a.localeCompare(b));
  if (years.length === 0) return '';
  const [first, last] = [years[0]!, years.at(-1)!].map(dateInWords);
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
