import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { isWhole } from '../../../corpus/access/access.ts';
import { passageSnippet } from '../../../corpus/access/snippets.ts';
import { urlOf } from '../../../publication/publication.ts';
import { aliasKinds } from '../../../schemas/entity.ts';
import { contextsOf } from '../../../words/contexts.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { byId, passageKey } from '../values.ts';

const kinds = [...aliasKinds, 'marked'] as const;

/** Every occurrence of a name in a passage. */
export const mentions = makeTable({
  name: 'mentions',
  title: 'Mentions',
  description:
    'Every occurrence of a name of an actor or initiative in a passage. Sorted by article, in reading order.',
  quotes: true,
  references: {
    article: ['articles'],
    passage: ['passages'],
    entity: ['actors', 'initiatives'],
  },
  columns: {
    id: z
      .string()
      .regex(/^.+#.+@\d+-\d+$/)
      .describe('The passage’s id, @, and the place of the name in it.'),
    url: cell.address.describe('Address of the passage.'),
    article: cell.id.describe('Id of the article.'),
    passage: cell.passageId.describe('Id of the passage.'),
    entity: cell.id.describe(
      'Id of the actor or initiative named, in the table that entity_table says.',
    ),
    entity_table: cell.entityTable.describe('The table that holds the entity.'),
    form: cell.words.describe('The name as it stands there.'),
    alias_kind: z
      .enum(kinds)
      .describe('Kind of that form; marked: tied to the entity by the editors at this place.'),
    start: cell.count.describe(
      'Where the name begins: characters (Unicode code points) of the passage’s text before it.',
    ),
    end: cell.count.describe(
      'Where it ends, in the same way: the number of characters up to its last, included.',
    ),
    is_first: cell.yesNo.describe(
      'True for the first mention of this entity in the running text of its section or note.',
    ),
    context: cell.maybeWords.describe(
      'The words around it, … where some are left out. Where the text is withheld, a snippet with the first mention of each passage, null with the others.',
    ),
  },
  rows: ({ articles }, publication) =>
    articles.toSorted(byId).flatMap((article) => {
      const whole = isWhole(article, publication.access);
      return article.mentions.map(({ passage, entity, kind, first, ...place }, i) => {
        const key = passageKey(article.id, passage.id);
        const start = charactersIn(passage.text.slice(0, place.start));
        const end = charactersIn(passage.text.slice(0, place.end));
        const context = contextsOf(passage.text, [place]).map(({ text }) => text);
        // Snippets with every mention would overlap and, put together by their places, give back most
        // of a withheld text; so each passage has one.
        const isFirst = article.mentions[i - 1]?.passage !== passage;
        const snippet = () => (isFirst ? passageSnippet(article, passage).text : null);
        return {
          id: `${key}@${start}-${end}`,
          url: urlOf(passageAddress(article.id, passage.id), publication),
          article: article.id,
          passage: key,
          entity: entity.id,
          entity_table: entity.collection,
          form: passage.text.slice(place.start, place.end),
          alias_kind: kind as (typeof kinds)[number],
          start,
          end,
          is_first: first,
          context: whole ? context.join('') : snippet(),
        };
      });
    }),
});

/** Code points, as Python and R count; JavaScript counts UTF-16 units. */
function charactersIn(text: string): number {
  return Array.from(text).length;
}
