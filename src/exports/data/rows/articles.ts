import { daysOf } from '../days.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { byId } from '../order.ts';
import type { ArticleRow } from '../schemas/articles.ts';
import type { Corpus, CorpusArticle } from '../../../model/corpus.ts';

/** One row for each article, by id. */
export function articleRows(corpus: Corpus, options: DataOptions): ArticleRow[] {
  return corpus.articles.map((article) => articleRow(article, corpus, options)).sort(byId);
}

function articleRow(
  { id, data, text, textHash, mentions }: CorpusArticle,
  corpus: Corpus,
  options: DataOptions,
): ArticleRow {
  const published = daysOf(data.published);
  const written = daysOf(data.written);
  const facts = Object.entries(data.facts);
  return {
    id,
    url: absoluteUrl(`/articles/${id}/`, options),
    title: data.title,
    title_is_editors: data.titleIsEditors,
    short_title: data.shortTitle,
    label: data.label,
    about: data.about,
    type: data.type,
    authors: data.authors.map(sortingName),
    affiliations: [...new Set(data.authors.flatMap(({ affiliation }) => affiliation ?? []))],
    container: data.container,
    editors: (data.editors ?? []).map(sortingName),
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
    published_earliest: published.earliest,
    published_latest: published.latest,
    written: data.written ?? null,
    written_earliest: written.earliest,
    written_latest: written.latest,
    first_page: data.pages?.first ?? null,
    last_page: data.pages?.last ?? null,
    language: data.language,
    record_url: data.url,
    rights: data.rights.statement,
    rights_holder: data.rights.holder,
    license: data.rights.license,
    redistribution: data.rights.redistribution,
    fact_origins: facts.map(([name, { from }]) => `${factName(name)}: ${from}`),
    fact_notes: facts.flatMap(([name, { note }]) => (note ? [`${factName(name)}: ${note}`] : [])),
    edition: data.edition,
    source_sha256: data.source.sha256,
    text_sha256: textHash,
    passage_count: text.passages.length,
    mention_count: mentions.length,
    statement_count: corpus.statements.filter(({ article }) => article === id).length,
  };
}

function sortingName({ family, given }: { family: string; given: string }): string {
  return `${family}, ${given}`;
}

/** A fact under the name of its column. */
function factName(name: string): string {
  return name === 'articleNumber' ? 'article_number' : name;
}
