import * as z from 'zod';

/** Surface forms under which the texts name an entity. */
export const aliasKinds = ['name', 'acronym', 'variant', 'metonym', 'short'] as const;

const aliasRecord = z.strictObject({
  form: z.string().min(1).meta({ description: 'The words exactly as a text has them.' }),
  kind: z.enum(aliasKinds).default('name').meta({
    description:
      'name: a full name; acronym; variant: another spelling, word order or historic name; metonym: a capital for its government; short: a shortened form.',
  }),
  only: z.array(z.string().min(1)).min(1).optional().meta({
    description: 'Ids of the articles in which this form means this entity; default all.',
  }),
});

/** An alias: the words alone, or a record where there is more to say. */
export const alias = z
  .union([
    z
      .string()
      .min(1)
      .transform((form) => ({ form, kind: 'name' as const })),
    aliasRecord,
  ])
  .meta({ description: 'A surface form, or { form, kind, only }.' });

export type Alias = z.infer<typeof aliasRecord>;

/** The schema of an entity whose kind is one of `kinds`. */
export function entitySchema<const K extends readonly [string, ...string[]]>(kinds: K) {
  return z.strictObject({
    name: z.string().min(1).meta({ description: 'Name under which it is listed.' }),
    the: z.literal(true).optional().meta({
      description:
        'true where the name takes “the” within a sentence: the United Isles, the Harbour Doctrine.',
    }),
    sort: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Sorting form, where the name does not sort as written: Quint, Maro.' }),
    kind: z.enum(kinds).meta({ description: 'What kind of entity it is; a fixed list.' }),
    aliases: z.array(alias).min(1).default([]).meta({
      description:
        'Every form under which the texts name it, the name itself included if they use it; left out only where <Entity> marks name it and no form can.',
    }),
  });
}
