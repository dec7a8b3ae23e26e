import * as z from 'zod';
import { article } from '../../../schemas/article.ts';
import {
  address,
  column,
  count,
  earliest,
  id,
  latest,
  list,
  maybeAddress,
  maybeDay,
  maybeEdtf,
  maybeWords,
  sha256,
  words,
  yesNo,
} from './fields.ts';

const { type } = article.shape;
const { redistribution } = article.shape.rights.shape;

/** One of the edited texts, with what is known of its publication. */
export const articleRow = z.strictObject({
  id: column(id, 'Id of the article.', 'hsiao-yang-soft-power'),
  url: column(
    address,
    'Its page in this edition.',
    'https://example.org/articles/hsiao-yang-soft-power/',
  ),
  title: column(words, 'Title.', 'Japan takes a soft diplomatic approach to ASEAN ties'),
  title_is_editors: column(
    yesNo,
    'True if the original title is unknown and this one is the editors’.',
    false,
  ),
  short_title: column(words, 'Two to five words of the editors, for lists.', 'Soft power politics'),
  label: column(words, 'How this edition refers to it: author and year.', 'Hsiao and Yang 2009'),
  about: column(
    words,
    'What it is about, in a sentence of the editors.',
    'Compares how China and Japan use aid, trade, culture and ideas.',
  ),
  type: column(z.enum(type.options), 'What kind of publication it is.', 'journal-article'),
  authors: column(list, 'Authors as “family name, given names”, in the order of the original.', [
    'Hsiao, Hsin-Huang Michael',
    'Yang, Alan',
  ]),
  affiliations: column(list, 'Institutions of the authors, each once; empty if unknown.', [
    'Academia Sinica',
  ]),
  container: column(
    maybeWords,
    'Journal, book, newspaper or site in which it appeared; null if unknown.',
    'The Japan Times',
  ),
  editors: column(list, 'Editors of the container, as “family name, given names”.', [
    'Blechinger, Verena',
    'Legewie, Jochen',
  ]),
  series: column(
    maybeWords,
    'Series of the container, with its number.',
    'Monographien aus dem Deutschen Institut für Japanstudien 24',
  ),
  isbn: column(maybeWords, 'ISBN of the container.', '3-89129-506-5'),
  publisher: column(maybeWords, 'Publisher; null if unknown.', 'Iudicium'),
  place: column(maybeWords, 'Place of publication.', 'München'),
  volume: column(maybeWords, 'Volume, as text.', '7'),
  issue: column(maybeWords, 'Issue, as text.', '8'),
  number: column(maybeWords, 'Number within the issue, as text.', '2'),
  article_number: column(maybeWords, 'Number of the article, as text.', '3054'),
  rubric: column(maybeWords, 'Rubric, as printed.', 'COMMENTARY / JAPAN'),
  published: column(
    maybeEdtf,
    'Date of publication in EDTF (ISO 8601-2); null if unknown.',
    '2009-02-17',
  ),
  published_earliest: column(maybeDay, earliest('the date of publication'), '2009-02-17'),
  published_latest: column(maybeDay, latest('the date of publication'), '2009-02-17'),
  written: column(
    maybeEdtf,
    'When it was written, in EDTF, where the date of publication is unknown; [2013..] is 2013 or later.',
    '[2013..]',
  ),
  written_earliest: column(maybeDay, earliest('the time of writing'), '2013-01-01'),
  written_latest: column(maybeDay, latest('the time of writing'), '2020-12-31'),
  first_page: column(count.nullable(), 'First printed page; null if unknown or not paged.', 297),
  last_page: column(count.nullable(), 'Last printed page; null if unknown or not paged.', 321),
  language: column(words, 'Main language, BCP 47.', 'en'),
  record_url: column(
    maybeAddress,
    'Address of the version of record; null if unknown.',
    'https://apjjf.org/michael-hsiao/3054/article',
  ),
  rights: column(
    words,
    'What is known of the rights in the text, in a sentence.',
    'All rights reserved.',
  ),
  rights_holder: column(maybeWords, 'Rights holder; null if unknown.', 'Iudicium'),
  license: column(
    maybeWords,
    'SPDX identifier of the licence; null if unknown or none.',
    'CC-BY-NC-ND-4.0',
  ),
  redistribution: column(
    z.enum(redistribution.options),
    'Whether the text may be redistributed, as far as is known.',
    'cleared',
  ),
  fact_origins: column(
    list,
    'Where each bibliographic fact comes from, as “fact: origin”. text: the text itself; catalogue: a public record of the publication; inferred: concluded from the text; editors: ours. Of facts, url is record_url and pages are first_page and last_page.',
    ['title: text', 'published: catalogue'],
  ),
  fact_notes: column(list, 'How a fact was found or what speaks against it, as “fact: note”.', [
    'written: The newest work that the text cites is of 2013.',
  ]),
  edition: column(
    words,
    'Edition of this article: a change of the text raises the first number, of mark-up or metadata the second.',
    '1.0.0',
  ),
  source_sha256: column(sha256, 'SHA-256 of the supplied text.', '0'.repeat(64)),
  text_sha256: column(
    sha256,
    'SHA-256 of the edited text, its passages joined by line feeds.',
    '0'.repeat(64),
  ),
  passage_count: column(count, 'How many passages it has.', 46),
  mention_count: column(count, 'How often it names actors and initiatives.', 494),
  statement_count: column(count, 'How many statements are drawn from it.', 200),
});

export type ArticleRow = z.infer<typeof articleRow>;
