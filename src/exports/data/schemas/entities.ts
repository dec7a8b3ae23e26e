import * as z from 'zod';
import { actorKinds } from '../../../schemas/actor.ts';
import { aliasKinds } from '../../../schemas/entity.ts';
import { initiativeKinds } from '../../../schemas/initiative.ts';
import { address, column, count, id, list, passageId, words } from './fields.ts';

/** A person, state, ministry, party, company or other body that the texts name as acting. */
export const actorRow = entityRow(actorKinds, {
  id: 'fukuda-takeo',
  collection: 'actors',
  name: 'Takeo Fukuda',
  sort: 'Fukuda, Takeo',
  kind: 'person',
  aliases: ['Takeo Fukuda', 'Fukuda'],
  aliasKinds: ['name', 'short'],
});

/** A treaty, agreement, forum, fund, programme, strategy or proposal that the texts name. */
export const initiativeRow = entityRow(initiativeKinds, {
  id: 'asian-monetary-fund',
  collection: 'initiatives',
  name: 'Asian Monetary Fund',
  sort: 'Asian Monetary Fund',
  kind: 'proposal',
  aliases: ['Asian Monetary Fund', 'AMF'],
  aliasKinds: ['name', 'acronym'],
});

export type EntityRow = Omit<z.infer<typeof actorRow>, 'kind'> & {
  kind: z.infer<typeof actorRow>['kind'] | z.infer<typeof initiativeRow>['kind'];
};

interface Example {
  id: string;
  collection: string;
  name: string;
  sort: string;
  kind: string;
  aliases: string[];
  aliasKinds: string[];
}

function entityRow<const K extends readonly [string, ...string[]]>(kinds: K, example: Example) {
  return z.strictObject({
    id: column(id, 'Id, unique across actors and initiatives.', example.id),
    url: column(
      address,
      'Its page in this edition.',
      `https://example.org/${example.collection}/${example.id}/`,
    ),
    name: column(words, 'Name under which it is listed.', example.name),
    sort_name: column(words, 'Form under which it is sorted.', example.sort),
    kind: column(z.enum(kinds), 'What kind it is.', example.kind),
    aliases: column(
      list,
      'Every form under which the texts name it, exactly as they have it.',
      example.aliases,
    ),
    alias_kinds: column(
      z.array(z.enum(aliasKinds)),
      'Kind of each form, in the order of aliases. name: a full name; acronym; variant: another spelling, word order or historic name; metonym: a capital for its government; short: a shortened form.',
      example.aliasKinds,
    ),
    description: column(
      words,
      'What it is, in words of the editors that say only what the passages cited say.',
      'A proposal of 1997.',
    ),
    description_passages: column(
      z.array(passageId),
      'Ids of the passages that bear the description out.',
      ['bobowski-soft-balancing#p12'],
    ),
    articles: column(z.array(id), 'Ids of the articles that name it.', ['bobowski-soft-balancing']),
    mention_count: column(count, 'How often the texts name it.', 12),
    statement_count: column(count, 'How many statements have it as subject or object.', 7),
  });
}
