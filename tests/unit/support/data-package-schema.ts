import * as z from 'zod';

const url = z.url({ protocol: /^https?$/ });
const licenses = z
  .array(z.strictObject({ name: z.string(), title: z.string().optional(), path: url }))
  .min(1);
const name = z.string().regex(/^[a-z0-9-]+$/);
/** Relative, within the package, POSIX. */
const path = z.string().regex(/^(?![./~])(?!.*\.\.)[\w./-]+$/);

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
  format: z.literal('uri').optional(),
  description: z.string().min(1),
  example: z.string().min(1).optional(),
  constraints: z
    .strictObject({
      required: z.literal(true).optional(),
      unique: z.literal(true).optional(),
      enum: z.array(z.string()).min(1).optional(),
      pattern: z.string().min(1).optional(),
      minimum: z.int().optional(),
    })
    .refine((constraints) => Object.keys(constraints).length > 0)
    .optional(),
});

const dialect = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tabledialect.json'),
  delimiter: z.literal(','),
  lineTerminator: z.literal('\r\n'),
  quoteChar: z.literal('"'),
  doubleQuote: z.literal(true),
  header: z.literal(true),
});

const tableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(field).min(1),
  missingValues: z.tuple([z.literal('')]),
  primaryKey: z.array(z.string()).min(1),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()).min(1),
        reference: z.strictObject({
          resource: name.optional(),
          fields: z.array(z.string()).min(1),
        }),
      }),
    )
    .min(1)
    .optional(),
});

const resource = {
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  path,
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  encoding: z.literal('utf-8'),
  licenses: licenses.optional(),
};

/**
 * What this edition's `datapackage.json` must be: our own reading of Data Package v2
 * (https://datapackage.org/standard/data-package/, data-resource, table-schema), stricter than the
 * standard. No npm package carries the published profile of version 2.
 */
export const dataPackageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  id: url,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: url,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  sources: z
    .array(z.strictObject({ title: z.string().optional(), path: url, version: z.string() }))
    .min(1),
  resources: z
    .array(
      z.discriminatedUnion('format', [
        z.strictObject({
          ...resource,
          format: z.literal('csv'),
          mediatype: z.literal('text/csv'),
          type: z.literal('table'),
          dialect,
          schema: tableSchema,
        }),
        z.strictObject({
          ...resource,
          format: z.literal('json'),
          mediatype: z.literal('application/json'),
        }),
      ]),
    )
    .min(1),
});
