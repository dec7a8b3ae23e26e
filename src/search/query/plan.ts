import type { NameRecord } from '../formats/json-files.ts';
import { placeKey } from '../formats/places.ts';
import { keyOf, type NameForm } from '../vocabulary/name-index.ts';
import { otherYear, shortenVowels } from '../vocabulary/spellings.ts';
import type { Query, Term } from './parse-query.ts';
import {
  type Alternative,
  exactly,
  type Plan,
  type PlanContext,
  type PlanSources,
  type Sequence,
  type Switches,
} from './plan-types.ts';
import { joinedTerms, sequencesOf, standTogether } from './readings.ts';

/** Terms that belong together: the words of a name, or of one word that is also written as two. */
interface Unit {
  terms: Term[];
  /** What goes by these words. */
  records: NameRecord[];
}

/** Works out what a query asks for, by the vocabulary and the names of the corpus. */
export async function makePlan(
  query: Query,
  sources: PlanSources,
  { exact, names, every }: Switches,
): Promise<Plan> {
  const all = await unitsOf(query, sources);
  const some = all.filter((group) => !group.every(onlyJoins));
  const units = every || some.length === 0 ? all : some;
  const plan: Plan = {
    groups: [],
    without: [],
    words: wordsAmong(all, units),
    dropped: all.filter((group) => !units.includes(group)).flatMap((group) => group.map(typedIn)),
    named: [...new Set(units.flat().flatMap((unit) => namedBy(unit, sources)))],
    added: [],
    unknown: new Set(),
    forms: new Map(),
  };
  const context = { ...sources, ...plan, exact };
  for (const group of units) {
    const alternatives: Alternative[] = [];
    for (const unit of group) {
      const typed = await typedAlternatives(unit, context);
      const others = names ? otherNames(unit, context) : [];
      alternatives.push(...[...typed, ...others].sort((a, b) => Number(a.loose) - Number(b.loose)));
    }
    const named = group.some(({ records }) => records.length > 0);
    plan.groups.push({ typed: group.map(typedIn).join(' OR '), named, alternatives });
  }
  // That a word to be left out is unknown is nothing to say.
  const quiet = { ...context, exact: true, unknown: new Set<string>(), forms: new Map() };
  for (const term of query.without) plan.without.push(...(await sequencesOf(term, quiet)));
  return plan;
}

/** The words from the first of some units to the last; none where there are alternatives. */
function wordsAmong(all: Unit[][], units: Unit[][]): string[] {
  const among = all.slice(all.indexOf(units[0]!), all.lastIndexOf(units.at(-1)!) + 1);
  return among.some((group) => group.length > 1)
    ? []
    : among.flatMap(([unit]) => unit!.terms.flatMap((term) => term.all));
}

function typedIn({ terms }: Unit): string {
  return terms.map(({ text, quoted }) => (quoted ? `"${text}"` : text)).join(' ');
}

/** What a unit names; in quotation marks too it does, though only these words are sought. */
function namedBy({ terms, records }: Unit, { names }: PlanSources): NameRecord[] {
  const [only, ...others] = terms;
  return only?.quoted && others.length === 0 ? names.named(only.words) : records;
}

/** Whether words say nothing of what is sought. */
function onlyJoins({ terms, records }: Unit): boolean {
  return records.length === 0 && terms.every(({ joins }) => joins);
}

/**
 * Groups the terms of a query by the names that they make, the longest first. Of what `OR` joins any
 * may be met: the words directly beside it, or, where these are part of a name, the name.
 */
async function unitsOf({ groups }: Query, { names, vocabulary }: PlanSources): Promise<Unit[][]> {
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
  for (const [at, rest] of segments.entries()) {
    if (at > 0) {
      const head = nameAtStart(plainFrom(rest)) ?? unitOf(rest.slice(0, 1));
      units.at(-1)!.push(head);
      rest.splice(0, head.terms.length);
    }
    const isBeforeOr = at < segments.length - 1 && rest.length > 0;
    const tail = isBeforeOr ? (nameAtEnd(rest) ?? unitOf(rest.slice(-1))) : undefined;
    if (tail) rest.splice(-tail.terms.length);
    while (rest.length > 0) {
      const plain = plainFrom(rest).slice(0, Math.max(2, names.longest));
      const named = nameAtStart(plain);
      const [one, other] = named ? [] : plain.slice(0, 2).filter(({ joins }) => !joins);
      const length = (await joinedTerms(one, other, vocabulary)) ? 2 : 1;
      const unit = named ?? { terms: rest.slice(0, length), records: [] };
      units.push([unit]);
      rest.splice(0, unit.terms.length);
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

/** The ways to meet the words typed: side by side or joined, and, if there is no other, scattered. */
async function typedAlternatives(
  { terms, records }: Unit,
  context: PlanContext,
): Promise<Alternative[]> {
  const all: Sequence[][] = [];
  // A name is known even if no text has its words.
  const noted = records.length > 0 ? { ...context, unknown: new Set<string>() } : context;
  for (const term of terms) all.push(await sequencesOf(term, noted));
  const typed = { typed: true, exact: true, loose: false };
  if (terms.length === 1) {
    const { text, words } = terms[0]!;
    const guarded = records.find((record) => record.guarded?.includes(text));
    if (!guarded) return [{ ...typed, all }, ...(await apart(terms[0]!, context))];
    // The places of works are not known; there the word counts however it is written.
    return [
      { ...typed, ...kept(placeKey.guarded(text), words) },
      { ...typed, all, only: [] },
    ];
  }
  const words = terms.flatMap((term) => term.words);
  const alternatives: Alternative[] = [{ ...typed, all: [[words.map(exactly)]] }];
  for (const at of terms.keys()) {
    const joined = await joinedTerms(terms[at], terms[at + 1], context.vocabulary);
    if (joined) alternatives.push({ ...typed, all: all.toSpliced(at, 2, [[joined]]) });
  }
  // The words of a name, scattered, are not that name.
  return [...alternatives, { all, typed: true, exact: records.length === 0, loose: true }];
}

/** The years of a span that stands nowhere (`1931/32`) are sought apart: `between 1931 and 1932`. */
async function apart({ quoted, words }: Term, context: PlanContext): Promise<Alternative[]> {
  const year = words.length === 2 && !quoted ? otherYear(words, 1) : undefined;
  if (!year) return [];
  const last = [...exactly(words[1]!), ...exactly(year)];
  if (await standTogether(words[0]!, last, context)) return [];
  const all = words.map((year) => [[exactly(year)]]);
  return [{ all, typed: true, exact: false, loose: true }];
}

/** The other names of what a unit names; they are noted as added. */
function otherNames({ terms, records }: Unit, { names, added }: PlanContext): Alternative[] {
  const asked = terms.flatMap((term) => term.words);
  const keys = [asked, asked.map(shortenVowels)].map(keyOf);
  return records.flatMap((record) => {
    const others = names.formsOf(record).filter(({ words }) => words.join(' ') !== asked.join(' '));
    if (others.length > 0 && !added.some((one) => one.record === record))
      added.push({ record, forms: others.map(({ form }) => form) });
    return others.map((other): Alternative => {
      const { words, only } = other;
      const how = { typed: false, exact: keys.includes(keyOf(words)), loose: false, only };
      return { ...how, ...kept(keyOfForm(other), words) };
    });
  });
}

/** Under what the places of a form are kept. */
function keyOfForm({ record, form }: NameForm): string {
  if (record.metonyms?.includes(form)) return placeKey.metonym(form, record.id);
  return record.guarded?.includes(form) ? placeKey.guarded(form) : placeKey.name(form);
}

/** Words whose places are kept under a key. */
function kept(key: string, words: string[]): Pick<Alternative, 'all' | 'words'> {
  return { all: [[[[{ word: key, exact: true, length: words.length }]]]], words };
}
