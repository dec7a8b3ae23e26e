import type * as z from 'zod';
import { checkSchema } from './check-schema.ts';
import { type ContentFiles, requireText, textOf } from './content.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Placed } from './places.ts';
import type { Problem } from './problems.ts';

/**
 * Reads a YAML file of the content; undefined, with every problem pushed, where it cannot be read.
 *
 * @param missing what is said where the file is missing; without it, it need not be there
 */
export function readYaml(
  files: ContentFiles,
  file: string,
  problems: Problem[],
  missing?: Omit<Problem, 'file'>,
): Placed | undefined {
  const text = missing ? requireText(files, { file, ...missing }, problems) : textOf(files, file);
  return text === undefined ? undefined : parseYaml(text, file, problems);
}

/** The same, of a file that must hold what a schema says. */
export function readRecord<S extends z.ZodType>(
  files: ContentFiles,
  file: string,
  schema: S,
  problems: Problem[],
  missing?: Omit<Problem, 'file'>,
): Placed<z.output<S>> | undefined {
  const yaml = readYaml(files, file, problems, missing);
  const data = yaml && checkSchema(schema, yaml.data, file, problems, yaml.placeOf);
  return yaml && data !== undefined ? { data, placeOf: yaml.placeOf } : undefined;
}
