import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { blockNames } from '../../../article/components.ts';
import { pageAt, sectionsOf } from '../../../article/structure.ts';
import { isWhole } from '../../../corpus/access/access.ts';
import { urlOf } from '../../../publication/publication.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { byId, passageKey } from '../values.ts';

/** The smallest things that can be cited. */
export const passages = makeTable({
  name: 'passages',
  title: 'Passages',
  description:
    'The paragraphs, headings, list items, captions and notes of the articles: the smallest things that can be cited. Sorted by article, in reading order.',
  quotes: true,
  references: { article: ['articles'], section: ['passages'] },
  columns: {
    id: cell.passageId.describe('Id of the passage: the article’s, a hash sign, the number in it.'),
    url: cell.address.describe('Its permanent address.'),
    article: cell.id.describe('Id of the article that holds it.'),
    passage: cell.words.describe('Its number in the article: p12, p12-1 (list item), n3 (note).'),
    position: z.int().min(1).describe('Place in reading order, from 1; notes come last.'),
    kind: z
      .enum(['heading', 'paragraph', 'item', 'caption', 'note'])
      .describe('What kind of passage it is.'),
    depth: z.int().min(2).nullable().describe('Depth of a heading, from 2; null for other kinds.'),
    block: z
      .enum(blockNames)
      .nullable()
      .describe('Part of the article outside its running text; null within it.'),
    language: cell.words.describe('Language, BCP 47.'),
    section: cell.passageId
      .nullable()
      .describe('Id of the heading under which it stands; null before the first and for notes.'),
    page: cell.count
      .nullable()
      .describe('Printed page on which it begins; null if unknown or not paged.'),
    page_is_inferred: cell.yesNo
      .nullable()
      .describe('True if the number of that page is not printed but concluded; null without page.'),
    text: cell.maybeWords.describe('Its words, exactly; null if withheld.'),
    text_is_withheld: cell.yesNo.describe(
      'True if the words are left out because redistribution of the article is not cleared.',
    ),
  },
  rows: ({ articles }, publication) =>
    articles.toSorted(byId).flatMap((article) => {
      const whole = isWhole(article, publication.access);
      const sections = sectionsOf(article.text);
      return article.text.passages.map((passage, index) => {
        const section = sections.get(passage);
        const page = pageAt(article.text, passage);
        return {
          id: passageKey(article.id, passage.id),
          url: urlOf(passageAddress(article.id, passage.id), publication),
          article: article.id,
          passage: passage.id,
          position: index + 1,
          kind: passage.kind,
          depth: passage.depth ?? null,
          block: passage.block ?? null,
          language: passage.lang ?? article.data.language,
          // A heading stands under itself there; here it is the section, not in it.
          section: section && section !== passage ? passageKey(article.id, section.id) : null,
          page: page?.page ?? null,
          page_is_inferred: page?.page === undefined ? null : page.inferred,
          text: whole ? passage.text : null,
          text_is_withheld: !whole,
        };
      });
    }),
});
