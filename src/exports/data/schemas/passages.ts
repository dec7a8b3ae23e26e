import * as z from 'zod';
import { address, column, count, id, maybeWords, passageId, words, yesNo } from './fields.ts';
import { blockNames } from '../../../article/passage.ts';

/** The kinds of passage; the type of the corpus is checked against this list where rows are made. */
const kinds = ['heading', 'paragraph', 'item', 'caption', 'note'] as const;

/** The smallest thing that can be cited: a paragraph, heading, list item, caption or note. */
export const passageRow = z.strictObject({
  id: column(
    passageId,
    'Id of the passage: the article’s, a hash sign, the number in it.',
    'nagy-soft-approach#p12',
  ),
  url: column(
    address,
    'Its permanent address.',
    'https://example.org/articles/nagy-soft-approach/#p12',
  ),
  article: column(id, 'Id of the article that holds it.', 'nagy-soft-approach'),
  passage: column(words, 'Its number in the article: p12, p12-1 (list item), n3 (note).', 'p12'),
  position: column(z.int().min(1), 'Place in reading order, from 1; notes come last.', 12),
  kind: column(z.enum(kinds), 'What kind of passage it is.', 'paragraph'),
  depth: column(z.int().min(2).nullable(), 'Depth of a heading, from 2; null for other kinds.', 2),
  block: column(
    z.enum(blockNames).nullable(),
    'Part of the article outside its running text; null within it.',
    'Standfirst',
  ),
  language: column(words, 'Language, BCP 47.', 'en'),
  section: column(
    passageId.nullable(),
    'Id of the heading under which it stands; null before the first and for notes.',
    'nagy-soft-approach#p8',
  ),
  page: column(
    count.nullable(),
    'Printed page on which it begins; null if unknown or not paged.',
    299,
  ),
  page_is_inferred: column(
    yesNo.nullable(),
    'True if the number of that page is not printed but concluded; null without page.',
    false,
  ),
  text: column(
    maybeWords,
    'Its words, exactly; null if withheld.',
    'ASEAN has become a backseat driver.',
  ),
  text_is_withheld: column(
    yesNo,
    'True if the words are left out because redistribution of the article is not cleared.',
    false,
  ),
});

export type PassageRow = z.infer<typeof passageRow>;
