import * as z from 'zod';
import { fieldIn, nowhere, type PlaceOf } from './places.ts';
import { didYouMean, nearest, type Problem } from './problems.ts';

/** Checks data against a schema; undefined, with every issue pushed as a problem, if it has any. */
export function checkSchema<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
  problems: Problem[],
  placeOf: PlaceOf = nowhere,
): z.output<S> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const at = (path: PropertyKey[]) => {
    const { field, ...place } = fieldIn({ file, placeOf }, ...path);
    return path.length > 0 ? { ...place, field } : place;
  };
  for (const issue of flatten(result.error.issues)) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      for (const key of issue.keys) {
        problems.push({
          ...at([...path, key]),
          message: 'is not a known key',
          hint: didYouMean(nearest(key, known), `known keys are ${known.join(', ')}`),
        });
      }
    } else problems.push({ ...at(path), ...explain(issue, schema, data) });
  }
  return undefined;
}

/** What is wrong, and what to do. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
): Pick<Problem, 'message' | 'hint'> {
  const { path } = issue;
  const means = schemaAt(schema, path)?.description;
  if (missing(issue, data)) return { message: 'is missing', hint: hintOf(issue) ?? means };
  const value = path.reduce<unknown>(step, data);
  if (issue.code === 'invalid_value')
    return { message: `“${written(value)}” is none of ${issue.values.join(', ')}`, hint: means };
  if (issue.code !== 'invalid_type')
    return { message: issue.message, hint: hintOf(issue) ?? means };
  if (path.length === 0 && value === null) {
    const known = knownKeys(schema, path);
    return {
      message: 'the file is empty',
      hint: known.length > 0 ? `its keys are ${known.join(', ')}` : 'write [] where there are none',
    };
  }
  const isBare = issue.expected === 'string' && ['number', 'boolean'].includes(typeof value);
  return {
    message: `must be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(value)}`,
    hint: isBare ? `put it in quotes: '${String(value)}'` : means,
  };
}

const kinds: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string' || typeof value === 'object') return kinds[typeof value]!;
  return `the ${typeof value} ${written(value)}`;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function step(value: unknown, key: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown> | undefined)?.[key];
}

function missing(issue: z.core.$ZodIssue, data: unknown): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return false;
  const parent = issue.path.slice(0, -1).reduce<unknown>(step, data);
  const last = issue.path.at(-1);
  return last !== undefined && typeof parent === 'object' && parent !== null && !(last in parent);
}

/** What a check of several fields together says to do. */
function hintOf(issue: z.core.$ZodIssue): string | undefined {
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : undefined;
  return typeof hint === 'string' ? hint : undefined;
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
        ? (issue.errors.find((errors) => errors.some((error) => error.path.length > 0)) ??
          // Of the right kind, and not as it should be.
          issue.errors.find((errors) => errors.every((error) => error.code !== 'invalid_type')))
        : undefined;
    return within ? flatten(within, path) : [{ ...issue, path }];
  });
}
