import type * as z from 'zod';
import { entitySchema } from './entity.ts';

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
