import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { byAuthor } from './work-lists.ts';
import type { Author } from '../registry/authors.ts';
import type { CitedWork } from '../registry/works.ts';
import { mergeStatements, type Claim } from '../registry/claims.ts';

/** Those who wrote the texts, by name. */
export function authorsOfTexts({ authors }: Corpus): Author[] {
  return authors.filter(({ articles }) => articles.length > 0);
}

/** Those whom the texts only cite or report, by name. */
export function scholars({ authors }: Corpus): Author[] {
  return authors.filter(({ articles }) => articles.length === 0);
}

/** The works of an author that the texts cite, the oldest first. */
export function worksBy({ workOf }: Corpus, author: Author): CitedWork[] {
  return byAuthor(author.works.flatMap((key) => workOf.get(key) ?? []));
}

/** The author of a work under a name that the citation gives, if it is in the list of scholars. */
export function authorOfWork(
  { authors }: Pick<Corpus, 'authors'>,
  { key }: CitedWork,
  name: string,
): Author | undefined {
  return authors.find(
    ({ data, works }) => works.includes(key) && ` ${data.name} `.includes(` ${name} `),
  );
}

/** The passages that cite, report or name an author, by text, in reading order. */
export function whereNamed(
  corpus: Corpus,
  author: Author,
): { article: CorpusArticle; passages: string[] }[] {
  const cited = author.works.flatMap((key) =>
    (corpus.citationsOf.get(key) ?? []).map(({ article, passage }) => `${article}#${passage.id}`),
  );
  const held = [...corpus.positions, ...corpus.statements].flatMap(
    ({ holder, article, passage }) =>
      holder?.includes(author) ? [`${article}#${passage.id}`] : [],
  );
  const places = new Set([...cited, ...held, ...author.named]);
  return corpus.articles.flatMap((article) => {
    const passages = article.text.passages
      .map(({ id }) => id)
      .filter((id) => places.has(`${article.id}#${id}`));
    return passages.length > 0 ? [{ article, passages }] : [];
  });
}

/** What is said according to an author, as claims. */
export function claimsOf({ statements }: Corpus, author: Author): Claim[] {
  return mergeStatements(statements.filter(({ holder }) => holder?.includes(author)));
}
