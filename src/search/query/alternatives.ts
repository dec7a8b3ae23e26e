import type { NameForm, NameIndex } from './names.ts';
import type { Alternative, Places, PlacesOf, Plan, Sequence } from './plan.ts';
import { joinedSlot, type PlanContext } from './readings.ts';
import { sequencesOf } from './sequences.ts';
import { shortenVowels } from './tokens.ts';
import type { Unit } from './units.ts';

/** The ways to meet the words typed: side by side or joined, and, if there is no other, scattered. */
export async function typedAlternatives(
  { terms, records }: Unit,
  context: PlanContext,
  placesOf: PlacesOf,
): Promise<{ sure: Alternative[]; loose: Alternative[] }> {
  const all: Sequence[][] = [];
  for (const term of terms) all.push(await sequencesOf(term, context));
  const sure: Alternative[] = [];
  if (terms.length > 1) {
    const words = terms.flatMap((term) => term.words);
    sure.push({ all: [[words.map((word) => [{ word, exact: true }])]], typed: true, exact: true });
  }
  for (const [at, term] of terms.entries()) {
    const [word, other] = [term, terms[at + 1]].map((one) =>
      one?.words.length === 1 ? one.words[0] : undefined,
    );
    const joined = word && other ? await joinedSlot(word, other, context.vocabulary) : undefined;
    if (joined)
      sure.push({
        all: [...all.slice(0, at), [[joined]], ...all.slice(at + 2)],
        typed: true,
        exact: true,
      });
  }
  if (terms.length === 1) {
    const guarded = records.find((record) => record.guarded?.includes(terms[0]!.text));
    const plain: Alternative = { all, typed: true, exact: true };
    if (!guarded) return { sure: [plain], loose: [] };
    // The places of works are not known; there the word counts however it is written.
    const at = placesOfWords(await placesOf(guarded), terms[0]!.words);
    return {
      sure: [
        { ...plain, all: [], places: at },
        { ...plain, only: [] },
      ],
      loose: [],
    };
  }
  // The words of a name, scattered, are not that name.
  return { sure, loose: [{ all, typed: true, exact: records.length === 0, loose: true }] };
}

/** The other names of what a unit names; they are noted in `added`. */
export async function otherNames(
  unit: Unit,
  names: NameIndex,
  placesOf: PlacesOf,
  added: Plan['added'],
): Promise<Alternative[]> {
  const asked = unit.terms.flatMap((term) => term.words);
  const typed = asked.join(' ');
  const each = unit.records.map(async (record) => {
    const others = names.formsOf(record).filter(({ words }) => words.join(' ') !== typed);
    if (others.length > 0 && !added.some((one) => one.record === record))
      added.push({ record, forms: others.map(({ form }) => form) });
    const isPlaced = ({ words, form }: NameForm) =>
      words.length > 1 || Boolean(record.guarded?.includes(form));
    const places = others.some(isPlaced) ? await placesOf(record) : undefined;
    return others.map((other): Alternative => {
      const { words, only } = other;
      const how = { typed: false, exact: sameWords(words, asked), only };
      return isPlaced(other)
        ? { ...how, all: [], places: placesOfWords(places!, words) }
        : { ...how, all: [[words.map((word) => [{ word, exact: true }])]] };
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

function placesOfWords(
  places: Map<string, Places>,
  words: string[],
): Required<Alternative>['places'] {
  return { at: places.get(words.join(' ')) ?? new Map<string, number[]>(), length: words.length };
}
