import { otherNames, typedAlternatives } from './alternatives.ts';
import type { Query } from './parse-query.ts';
import type { Plan, PlanContext, PlanSources, Switches } from './plan-types.ts';
import { sequencesOf } from './readings.ts';
import { unitsOf } from './units.ts';

/** Works out what a query asks for, by the vocabulary and the names of the corpus. */
export async function makePlan(
  query: Query,
  sources: PlanSources,
  { exact, names }: Switches,
): Promise<Plan> {
  const noted = (): Pick<PlanContext, 'added' | 'unknown' | 'forms'> => ({
    added: [],
    unknown: new Set(),
    forms: new Map(),
  });
  const context: PlanContext = { ...sources, exact, ...noted() };
  const units = await unitsOf(query, sources);
  const groups: Plan['groups'] = [];
  for (const group of units) {
    const alternatives: Plan['groups'][number] = [];
    for (const unit of group) {
      const typed = await typedAlternatives(unit, context);
      const others = names ? await otherNames(unit, context) : [];
      alternatives.push(...[...typed, ...others].sort((a, b) => Number(a.loose) - Number(b.loose)));
    }
    groups.push(alternatives);
  }
  const without: Plan['without'] = [];
  for (const term of query.without)
    without.push(...(await sequencesOf(term, { ...sources, exact: true, ...noted() })));
  return {
    groups,
    without,
    words: query.groups.flatMap((group) => (group.length === 1 ? group[0]!.words : [])),
    named: [...new Set(units.flat().flatMap(({ records }) => records))],
    added: context.added,
    unknown: context.unknown,
    forms: context.forms,
  };
}
