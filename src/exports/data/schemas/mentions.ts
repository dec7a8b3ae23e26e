import * as z from 'zod';
import { aliasKinds } from '../../../schemas/entity.ts';
import {
  address,
  column,
  count,
  entityTable,
  id,
  maybeWords,
  passageId,
  words,
  yesNo,
} from './fields.ts';

/** One occurrence of a name of an actor or initiative in one passage. */
export const mentionRow = z.strictObject({
  id: column(
    z.string().regex(/^.+#.+@\d+-\d+$/),
    'The passage’s id, @, and the place of the name in it.',
    'nagy-soft-approach#p12@0-5',
  ),
  url: column(
    address,
    'Address of the passage.',
    'https://example.org/articles/nagy-soft-approach/#p12',
  ),
  article: column(id, 'Id of the article.', 'nagy-soft-approach'),
  passage: column(passageId, 'Id of the passage.', 'nagy-soft-approach#p12'),
  entity: column(
    id,
    'Id of the actor or initiative named, in the table that entity_table says.',
    'japan',
  ),
  entity_table: column(entityTable, 'The table that holds the entity.', 'actors'),
  form: column(words, 'The name as it stands there.', 'Tokyo'),
  alias_kind: column(
    z.enum([...aliasKinds, 'marked']),
    'Kind of that form; marked: tied to the entity by the editors at this place.',
    'metonym',
  ),
  start: column(
    count,
    'Where the name begins: characters (Unicode code points) of the passage’s text before it.',
    0,
  ),
  end: column(
    count,
    'Where it ends, in the same way: the number of characters up to its last, included.',
    5,
  ),
  is_first: column(
    yesNo,
    'True for the first mention of this entity in the running text of its section or note.',
    true,
  ),
  context: column(
    maybeWords,
    'The words around it, … where some are left out. Where the text is withheld, a snippet with the first mention of each passage, null with the others.',
    'Tokyo’s closest partner, Washington',
  ),
});

export type MentionRow = z.infer<typeof mentionRow>;
