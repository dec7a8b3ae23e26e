import * as z from 'zod';
import type { Problem } from './problems.ts';
import { nearest } from './problems.ts';

/** Where a field stands in its file: by its top-level key, or more exactly by its path. */
export type LineOf = (key: string, path: PropertyKey[]) => number | undefined;

/**
 * Checks data against a schema and turns every issue into a problem.
 *
 * @param lineOf the line of a top-level key, or of a whole path
 * @returns the parsed value, or undefined if there was any issue
 */
export function checkSchema<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
  problems: Problem[],
  lineOf: LineOf = () => undefined,
): z.output<S> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) {
    const field = issue.path.join('.');
    const line = lineOf(String(issue.path[0] ?? ''), issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      for (const key of issue.keys) {
        const meant = nearest(key, known);
        problems.push({
          file,
          line: issue.path.length === 0 ? lineOf(key, [key]) : line,
          field: [...issue.path, key].join('.'),
          message: 'is not a known key',
          hint: meant ? `did you mean ${meant}?` : `known keys are ${known.join(', ')}`,
        });
      }
      continue;
    }
    problems.push({
      file,
      line,
      field: field || undefined,
      message: missing(issue, data) ? 'is missing' : issue.message,
      hint: hintOf(issue) ?? describe(schema, issue.path),
    });
  }
  return undefined;
}

function missing(issue: z.core.$ZodIssue, data: unknown): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return false;
  const parent = issue.path
    .slice(0, -1)
    .reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      data,
    );
  const last = issue.path.at(-1);
  return last !== undefined && typeof parent === 'object' && parent !== null && !(last in parent);
}

/** What a check of several fields together says to do. */
function hintOf(issue: z.core.$ZodIssue): string | undefined {
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : undefined;
  return typeof hint === 'string' ? hint : undefined;
}

/** What a field means, from the description that the schema gives it. */
function describe(schema: z.ZodType, path: PropertyKey[]): string | undefined {
  return schemaAt(schema, path)?.meta()?.description;
}

function knownKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  const at = unwrap(schemaAt(schema, path));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    at = unwrap(at);
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, z.ZodType>)[key];
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType;
    else return undefined;
  }
  return at;
}

/** The schema within optional, nullable and default ones; of a union its object, if it has one. */
function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
    at = at.unwrap() as z.ZodType;
  if (at instanceof z.ZodUnion)
    return (at.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? at;
  return at;
}

/** The issues of a schema, those within a union as if its object stood alone. */
function flatten(issues: z.core.$ZodIssue[], before: PropertyKey[] = []): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path];
    const within =
      issue.code === 'invalid_union'
        ? issue.errors.find((errors) => errors.some((error) => error.path.length > 0))
        : undefined;
    return within ? flatten(within, path) : [{ ...issue, path }];
  });
}
