import * as z from 'zod';
import { articleAddress } from '../../../addresses/addresses.ts';
import type { CorpusArticle } from '../../../model/corpus.ts';
import { urlOf } from '../../../publication/publication.ts';
import { article as schema } from '../../../schemas/article.ts';
import {
  address,
  byId,
  column,
  count,
  dateColumns,
  id,
  list,
  maybeWords,
  sha256,
  words,
  yesNo,
} from '../column.ts';
import { makeTable } from '../table.ts';

const { type, rights } = schema.shape;

interface Recorded extends CorpusArticle {
  url: string;
  statements: number;
}

type Data = CorpusArticle['data'];

/** A field of the front matter. */
const field =
  <K extends keyof Data>(key: K) =>
  ({ data }: Recorded) =>
    data[key];

/** The same, null where the field is left out. */
const maybe =
  <K extends keyof Data>(key: K) =>
  ({ data }: Recorded): NonNullable<Data[K]> | null =>
    data[key] ?? null;

/** The edited texts, with what is known of their publication. */
export const articles = makeTable<Recorded>({
  name: 'articles',
  title: 'Articles',
  description:
    'The edited texts, with what is known of their publication and rights. Sorted by id.',
  quotes: false,
  records: (corpus, publication) =>
    corpus.articles.toSorted(byId).map((article) => ({
      ...article,
      url: urlOf(articleAddress(article.id), publication),
      statements: corpus.statements.filter((said) => said.article === article.id).length,
    })),
  columns: {
    id: column(id, 'Id of the article.', (article) => article.id),
    url: column(address, 'Its page in this edition.', ({ url }) => url),
    title: column(words, 'Title.', field('title')),
    title_is_editors: column(
      yesNo,
      'True if the original title is unknown and this one is the editors’.',
      field('titleIsEditors'),
    ),
    short_title: column(words, 'Two to five words of the editors, for lists.', field('shortTitle')),
    label: column(words, 'How this edition refers to it: author and year.', field('label')),
    about: column(words, 'What it is about, in a sentence of the editors.', field('about')),
    type: column(z.enum(type.options), 'What kind of publication it is.', field('type')),
    authors: column(
      list,
      'Authors as “family name, given names”, in the order of the original.',
      ({ data }) => data.authors.map(sortingName),
    ),
    affiliations: column(
      list,
      'Institutions of the authors, each once; empty if unknown.',
      ({ data }) => [...new Set(data.authors.flatMap(({ affiliation }) => affiliation ?? []))],
    ),
    container: column(
      maybeWords,
      'Journal, book, newspaper or site in which it appeared; null if unknown.',
      field('container'),
    ),
    editors: column(list, 'Editors of the container, as “family name, given names”.', ({ data }) =>
      (data.editors ?? []).map(sortingName),
    ),
    series: column(maybeWords, 'Series of the container, with its number.', maybe('series')),
    isbn: column(maybeWords, 'ISBN of the container.', maybe('isbn')),
    publisher: column(maybeWords, 'Publisher; null if unknown.', field('publisher')),
    place: column(maybeWords, 'Place of publication.', maybe('place')),
    volume: column(maybeWords, 'Volume, as text.', maybe('volume')),
    issue: column(maybeWords, 'Issue, as text.', maybe('issue')),
    number: column(maybeWords, 'Number within the issue, as text.', maybe('number')),
    article_number: column(maybeWords, 'Number of the article, as text.', maybe('articleNumber')),
    rubric: column(maybeWords, 'Rubric, as printed.', maybe('rubric')),
    ...dateColumns(
      'published',
      'the date of publication',
      'Date of publication in EDTF (ISO 8601-2); null if unknown.',
      field('published'),
    ),
    ...dateColumns(
      'written',
      'the time of writing',
      'When it was written, in EDTF, where the date of publication is unknown; [1987..] is 1987 or later.',
      field('written'),
    ),
    first_page: column(
      count.nullable(),
      'First printed page; null if unknown or not paged.',
      ({ data }) => data.pages?.first ?? null,
    ),
    last_page: column(
      count.nullable(),
      'Last printed page; null if unknown or not paged.',
      ({ data }) => data.pages?.last ?? null,
    ),
    language: column(words, 'Main language, BCP 47.', field('language')),
    record_url: column(
      address.nullable(),
      'Address of the version of record; null if unknown.',
      field('url'),
    ),
    rights: column(
      words,
      'What is known of the rights in the text, in a sentence.',
      ({ data }) => data.rights.statement,
    ),
    rights_holder: column(
      maybeWords,
      'Rights holder; null if unknown.',
      ({ data }) => data.rights.holder,
    ),
    license: column(
      maybeWords,
      'SPDX identifier of the licence; null if unknown or none.',
      ({ data }) => data.rights.license,
    ),
    redistribution: column(
      z.enum(rights.shape.redistribution.options),
      'Whether the text may be redistributed, as far as is known.',
      ({ data }) => data.rights.redistribution,
    ),
    fact_origins: column(
      list,
      'Where each bibliographic fact comes from, as “fact: origin”. text: the text itself; catalogue: a public record of the publication; inferred: concluded from the text; editors: ours. Of facts, url is record_url and pages are first_page and last_page.',
      ({ data }) => factsOf(data, ({ from }) => from),
    ),
    fact_notes: column(
      list,
      'How a fact was found or what speaks against it, as “fact: note”.',
      ({ data }) => factsOf(data, ({ note }) => note),
    ),
    edition: column(
      words,
      'Edition of this article: a change of the text raises the first number, of mark-up or metadata the second.',
      field('edition'),
    ),
    source_sha256: column(
      sha256,
      'SHA-256 of the supplied text.',
      ({ data }) => data.source.sha256,
    ),
    text_sha256: column(
      sha256,
      'SHA-256 of the edited text, its passages joined by line feeds.',
      ({ textHash }) => textHash,
    ),
    passage_count: column(count, 'How many passages it has.', ({ text }) => text.passages.length),
    mention_count: column(
      count,
      'How often it names actors and initiatives.',
      ({ mentions }) => mentions.length,
    ),
    statement_count: column(
      count,
      'How many statements are drawn from it.',
      ({ statements }) => statements,
    ),
  },
});

function sortingName({ family, given }: { family: string; given: string }): string {
  return `${family}, ${given}`;
}

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
