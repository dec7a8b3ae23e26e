import * as z from 'zod';
import { someWords, words } from './fields.ts';

const form = words.describe('The phrase exactly as a text has it.');
const only = someWords
  .optional()
  .describe('Ids of the articles in which it names no entity; default all.');

const phrases = (description: string) =>
  z
    .array(z.union([form.transform((words) => ({ form: words })), z.strictObject({ form, only })]))
    .default([])
    .describe(description);

/**
 * Phrases with capitals that name no entity, by kind, which is the reason. No mention is sought within
 * those under `shield`; the others influence none.
 */
export const notEntities = z.strictObject({
  shield: z
    .array(z.strictObject({ form, only, reason: words.describe('Why it is not an entity.') }))
    .default([])
    .describe('Phrases that hold an alias but do not mean its entity.'),
  place: phrases('Regions, waters, cities and directions that do not stand for who acts there.'),
  adjective: phrases('Adjectives and peoples, made of the name of a place.'),
  author: phrases(
    'Who is cited, quoted or credited: scholars, the authors of the texts, an agency.',
  ),
  office: phrases('Offices, ranks and degrees, without their holder.'),
  event: phrases('Wars, crises, disasters and periods; what somebody set up is an initiative.'),
  term: phrases('Abbreviations and terms for things of which there are many.'),
  title: phrases('Titles of publications.'),
  word: phrases('Other words that are written with a capital: months, abbreviations, coinages.'),
});

export type NotEntityKind = keyof z.infer<typeof notEntities>;
