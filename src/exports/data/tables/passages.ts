import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { blockNames, type PageBreak, type Passage } from '../../../article/passage.ts';
import { pageAt, sectionsOf } from '../../../article/structure.ts';
import { isWhole } from '../../../corpus/access/access.ts';
import type { CorpusArticle } from '../../../model/corpus.ts';
import { urlOf } from '../../../publication/publication.ts';
import {
  address,
  byId,
  column,
  count,
  id,
  maybeWords,
  passageId,
  passageKey,
  words,
  yesNo,
} from '../column.ts';
import { makeTable } from '../table.ts';

interface Recorded {
  article: CorpusArticle;
  passage: Passage;
  url: string;
  position: number;
  section: Passage | undefined;
  page: PageBreak | undefined;
  isWithheld: boolean;
}

/** The smallest things that can be cited. */
export const passages = makeTable<Recorded>({
  name: 'passages',
  title: 'Passages',
  description:
    'The paragraphs, headings, list items, captions and notes of the articles: the smallest things that can be cited. Sorted by article, in reading order.',
  quotes: true,
  records: ({ articles }, publication) =>
    articles.toSorted(byId).flatMap((article) => {
      const sections = sectionsOf(article.text);
      return article.text.passages.map((passage, index) => ({
        article,
        passage,
        url: urlOf(passageAddress(article.id, passage.id), publication),
        position: index + 1,
        section: sections.get(passage),
        page: pageAt(article.text, passage),
        isWithheld: !isWhole(article, publication.access),
      }));
    }),
  columns: {
    id: column(
      passageId,
      'Id of the passage: the article’s, a hash sign, the number in it.',
      ({ article, passage }) => passageKey(article.id, passage.id),
    ),
    url: column(address, 'Its permanent address.', ({ url }) => url),
    article: column(id, 'Id of the article that holds it.', ({ article }) => article.id, {
      table: 'articles',
    }),
    passage: column(
      words,
      'Its number in the article: p12, p12-1 (list item), n3 (note).',
      ({ passage }) => passage.id,
    ),
    position: column(
      z.int().min(1),
      'Place in reading order, from 1; notes come last.',
      ({ position }) => position,
    ),
    kind: column(
      z.enum(['heading', 'paragraph', 'item', 'caption', 'note']),
      'What kind of passage it is.',
      ({ passage }) => passage.kind,
    ),
    depth: column(
      z.int().min(2).nullable(),
      'Depth of a heading, from 2; null for other kinds.',
      ({ passage }) => passage.depth ?? null,
    ),
    block: column(
      z.enum(blockNames).nullable(),
      'Part of the article outside its running text; null within it.',
      ({ passage }) => passage.block ?? null,
    ),
    language: column(
      words,
      'Language, BCP 47.',
      ({ article, passage }) => passage.lang ?? article.data.language,
    ),
    section: column(
      passageId.nullable(),
      'Id of the heading under which it stands; null before the first and for notes.',
      // A heading stands under itself there; here it is the section, not in it.
      ({ article, passage, section }) =>
        section && section !== passage ? passageKey(article.id, section.id) : null,
      { table: 'passages' },
    ),
    page: column(
      count.nullable(),
      'Printed page on which it begins; null if unknown or not paged.',
      ({ page }) => page?.page ?? null,
    ),
    page_is_inferred: column(
      yesNo.nullable(),
      'True if the number of that page is not printed but concluded; null without page.',
      ({ page }) => (page?.page === undefined ? null : page.inferred),
    ),
    text: column(maybeWords, 'Its words, exactly; null if withheld.', ({ passage, isWithheld }) =>
      isWithheld ? null : passage.text,
    ),
    text_is_withheld: column(
      yesNo,
      'True if the words are left out because redistribution of the article is not cleared.',
      ({ isWithheld }) => isWithheld,
    ),
  },
});

/** Id of each passage → its place: articles by id, passages in reading order. */
export function readingOrder(articles: readonly CorpusArticle[]): Map<string, number> {
  const keys = articles
    .toSorted(byId)
    .flatMap(({ id: article, text }) => text.passages.map(({ id }) => passageKey(article, id)));
  return new Map(keys.map((key, place) => [key, place]));
}
