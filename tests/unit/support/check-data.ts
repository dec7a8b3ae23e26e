import type * as z from 'zod';
import { checkSchema } from '../../../src/files/check-schema.ts';
import type { Problem } from '../../../src/files/problems.ts';

/** What is wrong with some data, as `field: message`. */
export function issuesOf(schema: z.ZodType, data: unknown): string[] {
  return check(schema, data).map(({ field, message }) =>
    field ? `${field}: ${message}` : message,
  );
}

/** The problems of some data. */
export function check(schema: z.ZodType, data: unknown): Problem[] {
  const problems: Problem[] = [];
  checkSchema(schema, data, 'f.mdx', problems);
  return problems;
}
