import * as z from 'zod';
import { articleAddress } from '../../../addresses/addresses.ts';
import { familyFirst } from '../../../citing/csl.ts';
import type { CorpusArticle } from '../../../model/corpus.ts';
import { urlOf } from '../../../publication/publication.ts';
import { article as schema } from '../../../schemas/article.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { byId, daysOf } from '../values.ts';

const { type, rights } = schema.shape;

/** The edited texts, with what is known of their publication. */
export const articles = makeTable({
  name: 'articles',
  title: 'Articles',
  description:
    'The edited texts, with what is known of their publication and rights. Sorted by id.',
  quotes: false,
  references: {},
  columns: {
    id: cell.id.describe('Id of the article.'),
    url: cell.address.describe('Its page in this edition.'),
    title: cell.words.describe('Title.'),
    title_is_editors: cell.yesNo.describe(
      'True if the original title is unknown and this one is the editors’.',
    ),
    short_title: cell.words.describe('Two to five words of the editors, for lists.'),
    label: cell.words.describe('How this edition refers to it: author and year.'),
    about: cell.words.describe('What it is about, in a sentence of the editors.'),
    type: z.enum(type.options).describe('What kind of publication it is.'),
    authors: cell.list.describe(
      'Authors as “family name, given names”, in the order of the original.',
    ),
    affiliations: cell.list.describe('Institutions of the authors, each once; empty if unknown.'),
    container: cell.maybeWords.describe(
      'Journal, book, newspaper or site in which it appeared; null if unknown.',
    ),
    editors: cell.list.describe('Editors of the container, as “family name, given names”.'),
    series: cell.maybeWords.describe('Series of the container, with its number.'),
    isbn: cell.maybeWords.describe('ISBN of the container.'),
    publisher: cell.maybeWords.describe('Publisher; null if unknown.'),
    place: cell.maybeWords.describe('Place of publication.'),
    volume: cell.maybeWords.describe('Volume, as text.'),
    issue: cell.maybeWords.describe('Issue, as text.'),
    number: cell.maybeWords.describe('Number within the issue, as text.'),
    article_number: cell.maybeWords.describe('Number of the article, as text.'),
    rubric: cell.maybeWords.describe('Rubric, as printed.'),
    published: cell.maybeDate.describe(
      'Date of publication in EDTF (ISO 8601-2); null if unknown.',
    ),
    published_earliest: cell.firstDay('the date of publication'),
    published_latest: cell.lastDay('the date of publication'),
    written: cell.maybeDate.describe(
      'When it was written, in EDTF, where the date of publication is unknown; [1987..] is 1987 or later.',
    ),
    written_earliest: cell.firstDay('the time of writing'),
    written_latest: cell.lastDay('the time of writing'),
    first_page: cell.count.nullable().describe('First printed page; null if unknown or not paged.'),
    last_page: cell.count.nullable().describe('Last printed page; null if unknown or not paged.'),
    language: cell.words.describe('Main language, BCP 47.'),
    record_url: cell.address
      .nullable()
      .describe('Address of the version of record; null if unknown.'),
    rights: cell.words.describe('What is known of the rights in the text, in a sentence.'),
    rights_holder: cell.maybeWords.describe('Rights holder; null if unknown.'),
    license: cell.maybeWords.describe('SPDX identifier of the licence; null if unknown or none.'),
    redistribution: z
      .enum(rights.shape.redistribution.options)
      .describe('Whether the text may be redistributed, as far as is known.'),
    fact_origins: cell.list.describe(
      'Where each bibliographic fact comes from, as “fact: origin”. text: the text itself; catalogue: a public record of the publication; inferred: concluded from the text; editors: ours. Of facts, url is record_url and pages are first_page and last_page.',
    ),
    fact_notes: cell.list.describe(
      'How a fact was found or what speaks against it, as “fact: note”.',
    ),
    edition: cell.words.describe(
      'Edition of this article: a change of the text raises the first number, of mark-up or metadata the second.',
    ),
    source_sha256: cell.sha256.describe('SHA-256 of the supplied text.'),
    text_sha256: cell.sha256.describe(
      'SHA-256 of the edited text, its passages joined by line feeds.',
    ),
    passage_count: cell.count.describe('How many passages it has.'),
    mention_count: cell.count.describe('How often it names actors and initiatives.'),
    statement_count: cell.count.describe('How many statements are drawn from it.'),
  },
  rows: ({ articles, statements }, publication) =>
    articles.toSorted(byId).map(({ id, data, text, textHash, mentions }) => ({
      id,
      url: urlOf(articleAddress(id), publication),
      title: data.title,
      title_is_editors: data.titleIsEditors,
      short_title: data.shortTitle,
      label: data.label,
      about: data.about,
      type: data.type,
      authors: data.authors.map(familyFirst),
      affiliations: [...new Set(data.authors.flatMap(({ affiliation }) => affiliation ?? []))],
      container: data.container,
      editors: (data.editors ?? []).map(familyFirst),
      series: data.series ?? null,
      isbn: data.isbn ?? null,
      publisher: data.publisher,
      place: data.place ?? null,
      volume: data.volume ?? null,
      issue: data.issue ?? null,
      number: data.number ?? null,
      article_number: data.articleNumber ?? null,
      rubric: data.rubric ?? null,
      published: data.published,
      published_earliest: daysOf(data.published).earliest,
      published_latest: daysOf(data.published).latest,
      written: data.written ?? null,
      written_earliest: daysOf(data.written).earliest,
      written_latest: daysOf(data.written).latest,
      first_page: data.pages?.first ?? null,
      last_page: data.pages?.last ?? null,
      language: data.language,
      record_url: data.url,
      rights: data.rights.statement,
      rights_holder: data.rights.holder,
      license: data.rights.license,
      redistribution: data.rights.redistribution,
      fact_origins: factsOf(data, ({ from }) => from),
      fact_notes: factsOf(data, ({ note }) => note),
      edition: data.edition,
      source_sha256: data.source.sha256,
      text_sha256: textHash,
      passage_count: text.passages.length,
      mention_count: mentions.length,
      statement_count: statements.filter(({ article }) => article === id).length,
    })),
});

type Facts = CorpusArticle['data']['facts'];

/** What is said of facts, each under the name of its column. */
function factsOf(
  { facts }: { facts: Facts },
  said: (fact: Facts[keyof Facts] & object) => string | undefined,
): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const words = said(fact);
    return words ? [`${name === 'articleNumber' ? 'article_number' : name}: ${words}`] : [];
  });
}
