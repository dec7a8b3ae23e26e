import type { Places } from '../formats/places.ts';
import type { NameForm } from '../vocabulary/name-index.ts';
import { shortenVowels } from '../vocabulary/spellings.ts';
import { type Alternative, exactly, type PlanContext, type Sequence } from './plan-types.ts';
import { joinedTerms, sequencesOf } from './readings.ts';
import type { Unit } from './units.ts';

/** The ways to meet the words typed: side by side or joined, and, if there is no other, scattered. */
export async function typedAlternatives(
  { terms, records }: Unit,
  context: PlanContext,
): Promise<Alternative[]> {
  const all: Sequence[][] = [];
  for (const term of terms) all.push(await sequencesOf(term, context));
  const typed = { typed: true, exact: true, loose: false };
  if (terms.length === 1) {
    const { text, words } = terms[0]!;
    const guarded = records.find((record) => record.guarded?.includes(text));
    if (!guarded) return [{ ...typed, all }];
    // The places of works are not known; there the word counts however it is written.
    const places = placesOfWords(await context.placesOf(guarded), words);
    return [
      { ...typed, all: [], places },
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

/** The other names of what a unit names; they are noted as added. */
export async function otherNames(
  { terms, records }: Unit,
  { names, placesOf, added }: PlanContext,
): Promise<Alternative[]> {
  const asked = terms.flatMap((term) => term.words);
  const each = records.map(async (record) => {
    const others = names.formsOf(record).filter(({ words }) => words.join(' ') !== asked.join(' '));
    if (others.length > 0 && !added.some((one) => one.record === record))
      added.push({ record, forms: others.map(({ form }) => form) });
    const isPlaced = ({ words, form }: NameForm) =>
      words.length > 1 || Boolean(record.guarded?.includes(form));
    const places = others.some(isPlaced) ? await placesOf(record) : undefined;
    return others.map((other): Alternative => {
      const { words, only } = other;
      const how = { typed: false, exact: sameWords(words, asked), loose: false, only };
      return isPlaced(other)
        ? { ...how, all: [], places: placesOfWords(places!, words) }
        : { ...how, all: [[words.map(exactly)]] };
    });
  });
  return (await Promise.all(each)).flat();
}

/** Whether a name has the words typed, in whatever order. */
function sameWords(name: string[], asked: string[]): boolean {
  return [asked, asked.map(shortenVowels)].some(
    (words) => words.toSorted().join(' ') === name.toSorted().join(' '),
  );
}

function placesOfWords(places: Map<string, Places>, words: string[]) {
  return { at: places.get(words.join(' ')) ?? new Map<string, number[]>(), length: words.length };
}
