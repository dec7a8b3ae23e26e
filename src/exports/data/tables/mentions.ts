import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { isWhole } from '../../../corpus/access/access.ts';
import { passageSnippet } from '../../../corpus/access/snippets.ts';
import type { CorpusArticle } from '../../../model/corpus.ts';
import { urlOf } from '../../../publication/publication.ts';
import type { Mention } from '../../../registry/mentions.ts';
import { aliasKinds } from '../../../schemas/entity.ts';
import { contextsOf } from '../../../words/contexts.ts';
import {
  address,
  byId,
  column,
  count,
  entityTable,
  id,
  maybeWords,
  passageId,
  passageKey,
  words,
  yesNo,
} from '../column.ts';
import { makeTable } from '../table.ts';

const kinds = [...aliasKinds, 'marked'] as const;

interface Recorded extends Omit<Mention, 'start' | 'end'> {
  url: string;
  key: string;
  form: string;
  start: number;
  end: number;
  context: string | null;
}

/** Every occurrence of a name in a passage. */
export const mentions = makeTable<Recorded>({
  name: 'mentions',
  title: 'Mentions',
  description:
    'Every occurrence of a name of an actor or initiative in a passage. Sorted by article, in reading order.',
  quotes: true,
  records: ({ articles }, publication) =>
    articles.toSorted(byId).flatMap((article) => {
      const withheld = !isWhole(article, publication.access);
      return article.mentions.map((mention, i) => {
        const { passage, start, end } = mention;
        const isFirst = article.mentions[i - 1]?.passage !== passage;
        return {
          ...mention,
          url: urlOf(passageAddress(article.id, passage.id), publication),
          key: passageKey(article.id, passage.id),
          form: passage.text.slice(start, end),
          start: charactersIn(passage.text.slice(0, start)),
          end: charactersIn(passage.text.slice(0, end)),
          context: withheld ? snippet(article, mention, isFirst) : contextOf(mention),
        };
      });
    }),
  columns: {
    id: column(
      z.string().regex(/^.+#.+@\d+-\d+$/),
      'The passage’s id, @, and the place of the name in it.',
      ({ key, start, end }) => `${key}@${start}-${end}`,
    ),
    url: column(address, 'Address of the passage.', ({ url }) => url),
    article: column(id, 'Id of the article.', ({ article }) => article, { table: 'articles' }),
    passage: column(passageId, 'Id of the passage.', ({ key }) => key, { table: 'passages' }),
    entity: column(
      id,
      'Id of the actor or initiative named, in the table that entity_table says.',
      ({ entity }) => entity.id,
      { tableIn: 'entity_table' },
    ),
    entity_table: column(
      entityTable,
      'The table that holds the entity.',
      ({ entity }) => entity.collection,
    ),
    form: column(words, 'The name as it stands there.', ({ form }) => form),
    alias_kind: column(
      z.enum(kinds),
      'Kind of that form; marked: tied to the entity by the editors at this place.',
      ({ kind }) => kind as (typeof kinds)[number],
    ),
    start: column(
      count,
      'Where the name begins: characters (Unicode code points) of the passage’s text before it.',
      ({ start }) => start,
    ),
    end: column(
      count,
      'Where it ends, in the same way: the number of characters up to its last, included.',
      ({ end }) => end,
    ),
    is_first: column(
      yesNo,
      'True for the first mention of this entity in the running text of its section or note.',
      ({ first }) => first,
    ),
    context: column(
      maybeWords,
      'The words around it, … where some are left out. Where the text is withheld, a snippet with the first mention of each passage, null with the others.',
      ({ context }) => context,
    ),
  },
});

function contextOf({ passage, start, end }: Mention): string {
  return contextsOf(passage.text, [{ start, end }])
    .map(({ text }) => text)
    .join('');
}

/**
 * Snippets with every mention would overlap and, put together by their places, give back most of a
 * withheld text; so each passage has one.
 */
function snippet(article: CorpusArticle, { passage }: Mention, isFirst: boolean): string | null {
  return isFirst ? passageSnippet(article, passage).text : null;
}

/** Code points, as Python and R count; JavaScript counts UTF-16 units. */
function charactersIn(text: string): number {
  return Array.from(text).length;
}
