import type * as z from 'zod';
import { entitySchema } from './entity.ts';

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
] as const;

/** Front matter of an initiative: a treaty, forum, fund, programme, strategy or proposal that the texts name. */
export const initiative = entitySchema(initiativeKinds);
export type Initiative = z.infer<typeof initiative>;
