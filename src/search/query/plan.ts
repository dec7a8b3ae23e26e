import { otherNames, typedAlternatives } from './alternatives.ts';
import type { Query } from './parse-query.ts';
import type { Alternative, Plan, PlanSources, Switches } from './plan-types.ts';
import { sequencesOf } from './readings.ts';
import { unitsOf } from './units.ts';

/** Works out what a query asks for, by the vocabulary and the names of the corpus. */
export async function makePlan(
  query: Query,
  sources: PlanSources,
  { exact, names }: Switches,
): Promise<Plan> {
  const units = await unitsOf(query, sources);
  const plan: Plan = {
    groups: [],
    without: [],
    words: query.groups.flatMap((group) => (group.length === 1 ? group[0]!.words : [])),
    named: [...new Set(units.flat().flatMap(({ records }) => records))],
    added: [],
    unknown: new Set(),
    forms: new Map(),
  };
  const context = { ...sources, ...plan, exact };
  for (const group of units) {
    const alternatives: Alternative[] = [];
    for (const unit of group) {
      const typed = await typedAlternatives(unit, context);
      const others = names ? await otherNames(unit, context) : [];
      alternatives.push(...[...typed, ...others].sort((a, b) => Number(a.loose) - Number(b.loose)));
    }
    plan.groups.push(alternatives);
  }
  // That a word to be left out is unknown is nothing to say.
  const quiet = { ...context, exact: true, unknown: new Set<string>(), forms: new Map() };
  for (const term of query.without) plan.without.push(...(await sequencesOf(term, quiet)));
  return plan;
}
