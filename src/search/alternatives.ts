import type { NameIndex } from './names.ts';
import type { Alternative, Places, PlacesOf, Plan, Sequence } from './plan.ts';
import { joinedSlot, type PlanContext } from './readings.ts';
import { sequencesOf } from './sequences.ts';
import { shortenVowels } from './tokens.ts';
import type { Unit } from './units.ts';

/** The ways to meet the words typed: side by side or joined, and, if there is no other, scattered. */
export async function typedAlternatives(
  { terms, records }: Unit,
  context: PlanContext,
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
  if (terms.length === 1) return { sure: [{ all, typed: true, exact: true }], loose: [] };
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
    const long = others.some(({ words }) => words.length > 1);
    const places = long ? await placesOf(record) : undefined;
    return others.map(({ words, only }): Alternative => {
      const [word, second] = words;
      if (second === undefined)
        return { all: [[[[{ word: word!, exact: true }]]]], typed: false, exact: false, only };
      const at: Places = places!.get(words.join(' ')) ?? new Map<string, number[]>();
      return {
        all: [],
        places: { at, length: words.length },
        typed: false,
        exact: sameWords(words, asked),
        only,
      };
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
