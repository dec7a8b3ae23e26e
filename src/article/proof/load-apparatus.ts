import { checkSchema } from '../../files/check-schema.ts';
import type { ContentFiles } from '../../files/content.ts';
import { fieldIn, type PlaceOf } from '../../files/places.ts';
import type { Problem } from '../../files/problems.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { apparatus, type Apparatus, intervention } from '../../schemas/apparatus.ts';
import { applyApparatus, type ReadInterventions } from './apply-apparatus.ts';

/** Where the apparatus of an article is. */
export function apparatusFile(articleId: string): string {
  return `content/sources/${articleId}.apparatus.yaml`;
}

/** The apparatus of an article, as far as it could be read. */
export interface ReadApparatus {
  /** Undefined where any part of it is not valid. */
  data: Apparatus | undefined;
  interventions: ReadInterventions;
  placeOf: PlaceOf;
}

/** Reads the apparatus of an article; undefined, with every problem pushed, where it cannot be read. */
export function readApparatus(
  files: ContentFiles,
  articleId: string,
  problems: Problem[],
): ReadApparatus | undefined {
  const file = apparatusFile(articleId);
  const yaml = readYaml(files, file, problems, {
    message: 'the apparatus of this article is missing',
    hint: `write ${file}, at least with article: ${articleId} and interventions: []`,
  });
  if (!yaml) return undefined;
  const { placeOf } = yaml;
  const data = checkSchema(apparatus, yaml.data, file, problems, placeOf);
  if (data && data.article !== articleId)
    problems.push({
      ...fieldIn({ file, placeOf }, 'article'),
      message: `says ${data.article}, but the file is that of ${articleId}`,
      hint: `write article: ${articleId}`,
    });
  const { interventions: entries } = (yaml.data ?? {}) as { interventions?: unknown };
  if (!Array.isArray(entries)) return undefined;
  const interventions = entries.map(
    (entry: unknown) => intervention.safeParse(entry).data ?? { invalid: entry },
  );
  return { data, interventions, placeOf };
}

/** Every intervention of an apparatus can be carried out on its source. */
export function checkApparatus(
  source: string,
  interventions: ReadInterventions,
  where: { file: string; placeOf: PlaceOf },
): Problem[] {
  return applyApparatus(source, interventions).faults.map(({ index, ...fault }) => ({
    ...fieldIn(where, 'interventions', index),
    ...fault,
  }));
}
