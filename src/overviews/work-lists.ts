import type { Citation } from '../registry/citations.ts';
import type { Entity } from '../registry/entities.ts';
import { joinWithAnd, compareNames } from '../words/names.ts';
import type { CitedWork } from '../registry/works.ts';
import type { Alias } from '../schemas/entity.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

/** As in a list of references: by authors, then by year, contributions without one last. */
export function byAuthor(works: CitedWork[]): CitedWork[] {
  const year = ({ data }: CitedWork) => (data.year ?? '9999') + (data.suffix ?? '');
  return works.toSorted(
    (a, b) =>
      compareNames(a.data.authors.join(' '), b.data.authors.join(' ')) ||
      compareNames(year(a), year(b)),
  );
}

/** Oldest year first, each with its works by author; contributions without a year last. */
export function byYear(works: CitedWork[]): { year: string | null; works: CitedWork[] }[] {
  const years = Map.groupBy(byAuthor(works), ({ data }) => data.year);
  return [...years]
    .map(([year, own]) => ({ year, works: own }))
    .sort((a, b) => compareNames(a.year ?? '9999', b.year ?? '9999'));
}

/** Most cited first, each number of citations with its works by author. */
export function byCount(corpus: Corpus): { count: number; works: CitedWork[] }[] {
  const counts = Map.groupBy(byAuthor(corpus.works), ({ key }) => countCitations(corpus, key));
  return [...counts].map(([count, works]) => ({ count, works })).sort((a, b) => b.count - a.count);
}

/** How often all texts together cite a work. */
export function countCitations(corpus: Corpus, key: string): number {
  return corpus.citationsOf.get(key)?.length ?? 0;
}

/** The articles that cite a work, by date, with the places. */
export function citedBy(
  corpus: Corpus,
  { key }: CitedWork,
): { article: CorpusArticle; citations: Citation[] }[] {
  const own = Map.groupBy(corpus.citationsOf.get(key) ?? [], ({ article }) => article);
  return [...own].map(([id, citations]) => ({ article: corpus.articleOf.get(id)!, citations }));
}

/** The works that an article cites, by author. */
export function worksIn({ citations }: Pick<CorpusArticle, 'citations'>): CitedWork[] {
  return byAuthor([...new Set(citations.map(({ work }) => work))]);
}

/** Which texts cite how many works, and which none; notes that were not supplied might. */
export function whoCitesWorks({ articles }: Pick<Corpus, 'articles'>): string {
  const citing = articles.filter((article) => article.citations.length > 0);
  const silent = articles.filter((article) => article.citations.length === 0);
  const counts = citing.map((article) => `${article.data.label} cites ${worksIn(article).length}`);
  const labels = silent.map(({ data }) => data.label);
  return [
    ...(counts.length > 0 ? [`${joinWithAnd(counts)}.`] : []),
    ...(labels.length > 0
      ? [`${joinWithAnd(labels)} ${labels.length === 1 ? 'cites' : 'cite'} none in this way.`]
      : []),
    ...silent
      .filter(({ data }) => data.lostNotes)
      .map(({ data }) => `The notes of ${data.label}, which may cite works, were not supplied.`),
  ].join(' ');
}

/** Works that more than one article cites, by author. */
export function sharedWorks(works: CitedWork[]): CitedWork[] {
  return byAuthor(works.filter((work) => articlesOf(work).size > 1));
}

/** Names under which more than one article cites works, alphabetically. */
export function sharedAuthors(works: CitedWork[]): string[] {
  const authors = new Set(works.flatMap(({ data }) => data.authors)).values();
  return authors
    .filter((author) => {
      const own = works.filter(({ data }) => data.authors.includes(author));
      return new Set(own.flatMap((work) => [...articlesOf(work)])).size > 1;
    })
    .toArray()
    .sort(compareNames);
}

/**
 * Works with the same authors and year that another article cites with a letter of its own: without
 * the lists of references, `Varlow 1998` in one text may be `Varlow 1998a` in another.
 */
export function perhapsSame(works: CitedWork[], work: CitedWork): CitedWork[] {
  const { authors, year, suffix } = work.data;
  return works.filter(
    (other) =>
      year !== null &&
      other.data.year === year &&
      other.data.suffix !== suffix &&
      joinWithAnd(other.data.authors) === joinWithAnd(authors) &&
      articlesOf(other).isDisjointFrom(articlesOf(work)),
  );
}

/** Each work cited without a letter, with those cited elsewhere with one that it may be. */
export function perhapsOne(works: CitedWork[]): CitedWork[][] {
  return byAuthor(works)
    .filter(({ data }) => data.suffix === undefined)
    .map((work) => [work, ...perhapsSame(works, work)])
    .filter((group) => group.length > 1);
}

/** Other works that bear the name of one of the authors, by author. */
export function underSameNames(works: CitedWork[], work: CitedWork): CitedWork[] {
  return byAuthor(
    works.filter(
      (other) =>
        other !== work && other.data.authors.some((name) => work.data.authors.includes(name)),
    ),
  );
}

/** The entity of the registry that is an author: a ministry, a summit, but no person of that name. */
export function authorEntity(corpus: Corpus, work: CitedWork, author: string): Entity | undefined {
  const articles = articlesOf(work);
  const means = ({ form, only }: Alias) =>
    form === author && (!only || only.some((id) => articles.has(id)));
  return corpus.entities.find(({ data }) => data.kind !== 'person' && data.aliases.some(means));
}

function articlesOf({ data }: CitedWork): Set<string> {
  return new Set(data.citations.map(({ article }) => article));
}
