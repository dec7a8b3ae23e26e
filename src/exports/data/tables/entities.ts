import * as z from 'zod';
import { entityAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import type { Entity } from '../../../registry/entities.ts';
import type { Mention } from '../../../registry/mentions.ts';
import { sortName } from '../../../registry/order.ts';
import { actorKinds, aliasKinds, initiativeKinds } from '../../../schemas/entity.ts';
import {
  address,
  byId,
  column,
  compareText,
  count,
  id,
  list,
  passageId,
  passageKey,
  words,
} from '../column.ts';
import { makeTable, type Table } from '../table.ts';

/** Persons, states and other bodies that the texts name as acting. */
export const actors = entityTable(
  'actors',
  'Actors',
  'Persons, states, ministries, parties, companies and other bodies that the texts name as acting. Sorted by id.',
  actorKinds,
);

/** Treaties, agreements, forums and other undertakings that the texts name. */
export const initiatives = entityTable(
  'initiatives',
  'Initiatives',
  'Treaties, agreements, forums, funds, programmes, strategies and proposals that the texts name. Sorted by id.',
  initiativeKinds,
);

interface Recorded extends Entity {
  url: string;
  mentions: Mention[];
  statements: number;
}

function entityTable(
  name: 'actors' | 'initiatives',
  title: string,
  description: string,
  kinds: readonly string[],
): Table {
  return makeTable<Recorded>({
    name,
    title,
    description,
    quotes: false,
    records: (corpus, publication) =>
      corpus.entities
        .filter(({ collection }) => collection === name)
        .sort(byId)
        .map((entity) => ({
          ...entity,
          url: urlOf(entityAddress(entity), publication),
          mentions: corpus.mentionsOf.get(entity.id) ?? [],
          statements: (corpus.statementsOn.get(entity.id) ?? []).length,
        })),
    columns: {
      id: column(id, 'Id, unique across actors and initiatives.', (entity) => entity.id),
      url: column(address, 'Its page in this edition.', ({ url }) => url),
      name: column(words, 'Name under which it is listed.', ({ data }) => data.name),
      sort_name: column(words, 'Form under which it is sorted.', sortName),
      kind: column(z.enum(kinds), 'What kind it is.', ({ data }) => data.kind),
      aliases: column(
        list,
        'Every form under which the texts name it, exactly as they have it.',
        ({ data }) => data.aliases.map(({ form }) => form),
      ),
      alias_kinds: column(
        z.array(z.enum(aliasKinds)),
        'Kind of each form, in the order of aliases. name: a full name; acronym; variant: another spelling, word order or historic name; metonym: a capital for its government; short: a shortened form.',
        ({ data }) => data.aliases.map(({ kind }) => kind),
      ),
      description: column(
        words,
        'What it is, in words of the editors that say only what the passages cited say.',
        (entity) => entity.description.map(({ text }) => text).join(' '),
      ),
      description_passages: column(
        z.array(passageId),
        'Ids of the passages that bear the description out.',
        (entity) => [
          ...new Set(
            entity.description
              .flatMap(({ cites }) => cites)
              .map(({ article, passage }) => passageKey(article, passage)),
          ),
        ],
        { table: 'passages' },
      ),
      articles: column(
        z.array(id),
        'Ids of the articles that name it.',
        ({ mentions }) => [...new Set(mentions.map(({ article }) => article))].sort(compareText),
        { table: 'articles' },
      ),
      mention_count: column(
        count,
        'How often the texts name it.',
        ({ mentions }) => mentions.length,
      ),
      statement_count: column(
        count,
        'How many statements have it as subject or object.',
        ({ statements }) => statements,
      ),
    },
  });
}
