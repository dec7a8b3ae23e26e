import type { Sequence } from './plan.ts';
import type { Term } from './query.ts';
import { type PlanContext, type Reading, readingsAt } from './readings.ts';

/** More ways to read a long phrase are not tried. */
const mostSequences = 32;

/** The sequences that a term can mean: its words, and the same words joined or taken apart. */
export async function sequencesOf(term: Term, context: PlanContext): Promise<Sequence[]> {
  const readings: Reading[][] = [];
  for (const at of term.words.keys()) readings.push(await readingsAt(term, at, context));
  for (const [at, word] of term.words.entries())
    if (readings[at]!.length === 0 && !readings[at - 1]?.some(({ words }) => words === 2))
      context.unknown.add(word);
  return joinReadings(readings);
}

/** Every way to read all words of a term, in the order of the ways to read each. */
function joinReadings(readings: Reading[][]): Sequence[] {
  const from: Sequence[][] = [];
  from[readings.length] = [[]];
  for (let at = readings.length - 1; at >= 0; at--)
    from[at] = readings[at]!.flatMap(({ words, sequence }) =>
      from[at + words]!.map((rest) => [...sequence, ...rest]),
    ).slice(0, mostSequences);
  return from[0]!;
}
