import * as z from 'zod';
import { entityAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import { sortName } from '../../../registry/order.ts';
import {
  actorKinds,
  aliasKinds,
  identifiers,
  type Identifiers,
  initiativeKinds,
} from '../../../schemas/entity.ts';
import * as cell from '../cells.ts';
import { makeTable, type Table } from '../table.ts';
import { byId, compareText, passageKey } from '../values.ts';

/** Persons, states and other bodies that the texts name as acting. */
export const actors = entityTable('actors', actorKinds, {
  title: 'Actors',
  description:
    'Persons, states, ministries, parties, companies and other bodies that the texts name as acting. Sorted by id.',
});

/** Treaties, agreements, forums and other undertakings that the texts name. */
export const initiatives = entityTable('initiatives', initiativeKinds, {
  title: 'Initiatives',
  description:
    'Treaties, agreements, forums, funds, programmes, strategies and proposals that the texts name. Sorted by id.',
});

function entityTable(
  name: 'actors' | 'initiatives',
  kinds: readonly string[],
  words: Pick<Table, 'title' | 'description'>,
): Table {
  return makeTable({
    name,
    ...words,
    quotes: false,
    references: { description_passages: ['passages'], articles: ['articles'] },
    columns: {
      id: cell.id.describe('Id, unique across actors and initiatives.'),
      url: cell.address.describe('Its page in this edition.'),
      name: cell.words.describe('Name under which it is listed.'),
      sort_name: cell.words.describe('Form under which it is sorted.'),
      kind: z.enum(kinds).describe('What kind it is.'),
      aliases: cell.list.describe(
        'Every form under which the texts name it, exactly as they have it.',
      ),
      alias_kinds: z
        .array(z.enum(aliasKinds))
        .describe(
          'Kind of each form, in the order of aliases. name: a full name; acronym; variant: another spelling, word order or historic name; metonym: a capital for its government; short: a shortened form.',
        ),
      search_names: cell.list.describe(
        'Names given by the editors so that it is found, which no text uses: acronyms, other scripts, earlier and later names. No mention rests on them.',
      ),
      search_name_languages: cell.list.describe(
        'Language of each search name (BCP 47), in the order of search_names; und where the editors gave none.',
      ),
      wikidata: identifier('wikidata'),
      viaf: identifier('viaf'),
      gnd: identifier('gnd'),
      isni: identifier('isni'),
      ror: identifier('ror'),
      description: cell.words.describe(
        'What it is, in words of the editors that say only what the passages cited say.',
      ),
      description_passages: z
        .array(cell.passageId)
        .describe('Ids of the passages that bear the description out.'),
      articles: z.array(cell.id).describe('Ids of the articles that name it.'),
      mention_count: cell.count.describe('How often the texts name it.'),
      statement_count: cell.count.describe('How many statements have it as subject or object.'),
    },
    rows: ({ entities, mentionsOf, statementsOn }, publication) =>
      entities
        .filter(({ collection }) => collection === name)
        .sort(byId)
        .map((entity) => {
          const { data, description } = entity;
          const mentions = mentionsOf.get(entity.id) ?? [];
          const cited = description
            .flatMap(({ cites }) => cites)
            .map(({ article, passage }) => passageKey(article, passage));
          return {
            id: entity.id,
            url: urlOf(entityAddress(entity), publication),
            name: data.name,
            sort_name: sortName(entity),
            kind: data.kind,
            aliases: data.aliases.map(({ form }) => form),
            alias_kinds: data.aliases.map(({ kind }) => kind),
            search_names: data.searchNames.map(({ form }) => form),
            search_name_languages: data.searchNames.map(({ lang = 'und' }) => lang),
            wikidata: data.identifiers.wikidata ?? null,
            viaf: data.identifiers.viaf ?? null,
            gnd: data.identifiers.gnd ?? null,
            isni: data.identifiers.isni ?? null,
            ror: data.identifiers.ror ?? null,
            description: description.map(({ text }) => text).join(' '),
            description_passages: [...new Set(cited)],
            articles: [...new Set(mentions.map(({ article }) => article))].sort(compareText),
            mention_count: mentions.length,
            statement_count: (statementsOn.get(entity.id) ?? []).length,
          };
        }),
  });
}

function identifier(scheme: keyof Identifiers) {
  const { description } = identifiers.shape[scheme];
  return cell.maybeWords.describe(
    `${description} Given by the editors; null where they gave none.`,
  );
}
