import type { LoadedArticle } from '../article/article.ts';
import type { Passage } from '../article/passage.ts';
import { nowhere, type PlaceOf } from '../files/places.ts';
import type { Author } from '../registry/authors.ts';
import type { Citation } from '../registry/citations.ts';
import type { Entity } from '../registry/entities.ts';
import type { Judgements } from '../registry/judgements.ts';
import type { Mention } from '../registry/mentions.ts';
import type { Position, Question } from '../registry/positions.ts';
import type { Statement } from '../registry/statements.ts';
import type { FoundName } from '../registry/uncovered-names.ts';
import type { CitedWork } from '../registry/works.ts';
import type { Changes } from '../schemas/changes.ts';
import type { Edition } from '../schemas/edition.ts';
import type { Ledger } from '../schemas/ledger.ts';

/** The declared changes, and where each stands. */
export interface DeclaredChanges extends Changes {
  placeOf: PlaceOf;
}

/** Where nothing was changed yet. */
export const noChanges: DeclaredChanges = { redirects: [], corrections: [], placeOf: nowhere };

/** An article with its passages found, named and proved. */
export interface CorpusArticle extends LoadedArticle {
  /** In reading order. */
  mentions: Mention[];
  /** In reading order. */
  citations: Citation[];
  /** Id → passage. */
  passages: ReadonlyMap<string, Passage>;
}

/** What the content says, from one reading of it. */
export interface CorpusContent {
  /** What the edition says of itself. */
  edition: Edition;
  /** By date, oldest first. */
  articles: CorpusArticle[];
  /** By sorting name. */
  entities: Entity[];
  /** Every name that the texts write with a capital, with what accounts for it. */
  names: FoundName[];
  /** In the order of articles and texts. */
  statements: Statement[];
  /** What the texts hold, in the order of articles and texts. */
  positions: Position[];
  /** What they hold it on, in their order. */
  questions: Question[];
  /** How the editors judge differences of dates, members and sums. */
  judgements: Judgements;
  /** Who wrote the texts and whom they cite, by sorting name. */
  authors: Author[];
  /** By key. */
  works: CitedWork[];
  ledger: Ledger;
  /** What has become of published addresses. */
  changes: DeclaredChanges;
}

/** Everything the edition knows, with the look-ups that every part of it needs. */
export interface Corpus extends CorpusContent {
  /** Article id → article. */
  articleOf: ReadonlyMap<string, CorpusArticle>;
  /** Entity id → entity. */
  entityOf: ReadonlyMap<string, Entity>;
  /** Key → work. */
  workOf: ReadonlyMap<string, CitedWork>;
  /** Entity id → its mentions, articles by date, in reading order. */
  mentionsOf: ReadonlyMap<string, Mention[]>;
  /** Passage → the mentions in it, in reading order. */
  mentionsIn: ReadonlyMap<Passage, Mention[]>;
  /** Key of a work → where it is cited, articles by date, in reading order. */
  citationsOf: ReadonlyMap<string, Citation[]>;
  /** Passage → the citations in it, in reading order. */
  citationsIn: ReadonlyMap<Passage, Citation[]>;
  /** Entity id → the statements of which it is subject or object. */
  statementsOn: ReadonlyMap<string, Statement[]>;
  /** Entity id → the positions that are about it. */
  positionsOn: ReadonlyMap<string, Position[]>;
  /** Passage → the positions that it bears out. */
  positionsIn: ReadonlyMap<Passage, Position[]>;
  /** Id → author. */
  authorOf: ReadonlyMap<string, Author>;
  /** Article id → its statements. */
  statementsIn: ReadonlyMap<string, Statement[]>;
}

/** Makes the look-ups of a corpus, once. */
export function makeCorpus(content: CorpusContent): Corpus {
  const { articles, entities, works, statements, positions, authors } = content;
  const mentions = articles.flatMap((article) => article.mentions);
  const citations = articles.flatMap((article) => article.citations);
  const statementsOn = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const id of new Set([statement.subject.id, statement.object?.id]))
      if (id !== undefined) statementsOn.set(id, [...(statementsOn.get(id) ?? []), statement]);
  const positionsOn = new Map<string, Position[]>();
  for (const position of positions)
    for (const { id } of position.about)
      positionsOn.set(id, [...(positionsOn.get(id) ?? []), position]);
  return {
    ...content,
    articleOf: new Map(articles.map((article) => [article.id, article])),
    entityOf: new Map(entities.map((entity) => [entity.id, entity])),
    workOf: new Map(works.map((work) => [work.key, work])),
    mentionsOf: Map.groupBy(mentions, ({ entity }) => entity.id),
    mentionsIn: Map.groupBy(mentions, ({ passage }) => passage),
    citationsOf: Map.groupBy(citations, ({ work }) => work.key),
    citationsIn: Map.groupBy(citations, ({ passage }) => passage),
    statementsOn,
    positionsOn,
    positionsIn: Map.groupBy(positions, ({ passage }) => passage),
    authorOf: new Map(authors.map((author) => [author.id, author])),
    statementsIn: Map.groupBy(statements, ({ article }) => article),
  };
}
