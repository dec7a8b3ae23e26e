import * as z from 'zod';
import { someWords, words } from './fields.ts';
import { gndId, isni, languageTag, rorId, viafId, wikidataItem } from './standards.ts';

/** Surface forms under which the texts name an entity. */
export const aliasKinds = ['name', 'acronym', 'variant', 'metonym', 'short'] as const;

const aliasRecord = z.strictObject({
  form: words.describe('The words exactly as a text has them.'),
  kind: z
    .enum(aliasKinds)
    .default('name')
    .describe(
      'name: a full name; acronym; variant: another spelling, word order or historic name; metonym: a capital for its government; short: a shortened form.',
    ),
  only: someWords
    .optional()
    .describe('Ids of the articles in which this form means this entity; default all.'),
});

/** An alias: the words alone, or a record where there is more to say. */
export const alias = z
  .union([words.transform((form) => ({ form, kind: 'name' as const })), aliasRecord])
  .describe('A surface form, or { form, kind, only }.');

export type Alias = z.infer<typeof aliasRecord>;

const searchNameRecord = z.strictObject({
  form: words.describe('The words as a reader may type them.'),
  lang: languageTag
    .optional()
    .describe('Language whose word the form is, where it is not English: ja, zh-Hant, ru.'),
});

/** A name for search: the words alone, or a record where their language is to be said. */
const searchName = z
  .union([words.transform((form): SearchName => ({ form })), searchNameRecord])
  .describe('A name that no text uses, or { form, lang }.');

export type SearchName = z.infer<typeof searchNameRecord>;

/** What public authority files call an entity, by their scheme. */
export const identifiers = z.strictObject({
  wikidata: wikidataItem.optional().describe('Item of Wikidata: Q458.'),
  viaf: viafId.optional().describe('Number of VIAF, the Virtual International Authority File.'),
  gnd: gndId
    .optional()
    .describe('Identifier of the Gemeinsame Normdatei (GND), its check digit included.'),
  isni: isni
    .optional()
    .describe('International Standard Name Identifier, 16 characters without blanks.'),
  ror: rorId
    .optional()
    .describe('Identifier of the Research Organization Registry, nine characters.'),
});

export type Identifiers = z.infer<typeof identifiers>;

/** The schema of an entity whose kind is one of `kinds`. */
function entitySchema<const K extends readonly [string, ...string[]]>(kinds: K) {
  return z.strictObject({
    name: words.describe('Name under which it is listed.'),
    the: z
      .literal(true)
      .optional()
      .describe(
        'true where the name takes “the” within a sentence: the United Isles, the Harbour Doctrine.',
      ),
    within: words
      .optional()
      .describe(
        'The name as it stands within a sentence, where it is not the name as listed: herring wars.',
      ),
    sort: words
      .optional()
      .describe('Sorting form, where the name does not sort as written: Quint, Maro.'),
    kind: z.enum(kinds).describe('What kind of entity it is; a fixed list.'),
    aliases: z
      .array(alias)
      .min(1)
      .default([])
      .describe(
        'Every form under which the texts name it, the name itself included if they use it; left out only where <Entity> marks name it and no form can.',
      ),
    searchNames: z
      .array(searchName)
      .default([])
      .describe(
        'Names under which readers may look for it and that no text uses: acronyms, other scripts, earlier and later names. A finding aid of the editors, never a mention.',
      ),
    identifiers: identifiers
      .default({})
      .describe('What public authority files call it. A finding aid of the editors.'),
  });
}

export const actorKinds = [
  'person',
  'state',
  'territory',
  'government',
  'ministry',
  'party',
  'organisation',
  'association',
  'think-tank',
  'company',
  'university',
  'media',
  'group',
] as const;

/** Front matter of an actor: a person, state, ministry, party, company or other body that the texts name as acting. */
export const actor = entitySchema(actorKinds);
export type Actor = z.infer<typeof actor>;
export type ActorKind = (typeof actorKinds)[number];

export const initiativeKinds = [
  'treaty',
  'agreement',
  'declaration',
  'doctrine',
  'forum',
  'summit',
  'fund',
  'programme',
  'strategy',
  'proposal',
  'institution',
  'report',
  'project',
  'event',
  'concept',
] as const;

/** Front matter of an initiative: a treaty, forum, fund, programme, strategy or proposal that the texts name, or an event or concept of which they speak. */
export const initiative = entitySchema(initiativeKinds);
export type Initiative = z.infer<typeof initiative>;
export type InitiativeKind = (typeof initiativeKinds)[number];
