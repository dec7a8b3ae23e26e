import { type ContentFiles } from '../files/content.ts';
import { fieldIn, nowhere, type PlaceOf } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import { type Judgement, judgements as schema } from '../schemas/question.ts';

/** The file of what the editors judge of computed differences. */
export const judgementsFile = 'content/differences.yaml';

/** The judgements, and where each stands. */
export interface Judgements {
  list: Judgement[];
  placeOf: PlaceOf;
}

/** Reads the judgements, of which there need be none. */
export function readJudgements(files: ContentFiles, problems: Problem[]): Judgements {
  if (!files.has(judgementsFile)) return { list: [], placeOf: nowhere };
  const read = readRecord(files, judgementsFile, schema, problems);
  return { list: read?.data ?? [], placeOf: read?.placeOf ?? nowhere };
}

/** Each judgement is of a difference that there is, and the only one. */
export function checkJudgements(
  { list, placeOf }: Judgements,
  isFound: (judgement: Judgement) => boolean,
): Problem[] {
  const seen = new Set<string>();
  return list.flatMap((judgement, i) => {
    const at = fieldIn({ file: judgementsFile, placeOf }, i);
    const key = `${judgement.entity} ${judgement.on}`;
    const isAgain = seen.has(key);
    seen.add(key);
    if (isAgain) return [{ ...at, message: `${key} is judged twice`, hint: 'keep one of the two' }];
    if (isFound(judgement)) return [];
    return [
      {
        ...at,
        message: `the texts do not differ on ${key}`,
        hint: 'remove it: the statements give no such difference',
      },
    ];
  });
}
