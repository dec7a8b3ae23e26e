import { readAddress } from '../addresses/addresses.ts';
import { loadArticle } from '../article/load-article.ts';
import { type ContentFiles, namesIn, textOf } from '../files/content.ts';
import type { Problem } from '../files/problems.ts';
import { readChanges } from '../ledger/changes/changes.ts';
import { judgeLedger } from '../ledger/check-ledger.ts';
import { checkRecorded } from '../ledger/check-recorded.ts';
import { emptyLedger, readLedger } from '../ledger/ledger.ts';
import { noChanges } from '../model/changes.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from '../model/corpus.ts';
import { checkLimits, collectForms, readNotEntities } from '../registry/aliases.ts';
import { checkCitations, readNotCitations } from '../registry/check-citations.ts';
import { findCitations } from '../registry/citations.ts';
import { type Entity, type EntityCollection, loadEntity } from '../registry/entities.ts';
import { findMentions } from '../registry/mentions.ts';
import { sortName } from '../registry/order.ts';
import { loadStatements } from '../registry/statements.ts';
import { checkNames, findNames } from '../registry/uncovered-names.ts';
import { loadWorks } from '../registry/works.ts';
import { dateKey } from '../words/dates.ts';
import { compareNames } from '../words/names.ts';
import { checkAliasesOccur, checkDescriptions, checkLostNotes } from './check-content.ts';
import { describeEdition, readEdition } from './edition.ts';

const collections = ['actors', 'initiatives'] as const;

/** What is asked of a reading of the content. */
export interface LoadOptions {
  /** Whether the ledger must agree and be up to date (default true). */
  checkLedger?: boolean;
  /** Whether this is a new edition, which has no ledger yet (default false). */
  begins?: boolean;
}

/**
 * Reads and checks the whole content: one parse, from which pages, index and exports are made.
 *
 * @returns the corpus, as complete as it could be read, and every problem found
 */
export function loadCorpus(
  files: ContentFiles,
  options: LoadOptions = {},
): { corpus: Corpus; problems: Problem[] } {
  const problems: Problem[] = [];
  const edition = readEdition(files, problems);
  const readable = readLedger(files, problems, options.begins);
  const ledger = readable ?? emptyLedger;
  const changes = readChanges(files, problems);
  const articleIds = idsIn(files, 'articles', problems);
  const articles = articleIds
    .map((id) => loadArticle(files, id, ledger, problems))
    .filter((article) => article !== undefined)
    .sort((a, b) => dateKey(a.data).localeCompare(dateKey(b.data)) || a.id.localeCompare(b.id));
  const entityIds = collections.flatMap((collection) =>
    idsIn(files, collection, problems).map((id) => ({ collection, id })),
  );
  const entities = entityIds
    .map(({ collection, id }) => loadEntity(files, collection, id, problems))
    .filter((entity) => entity !== undefined)
    .sort((a, b) => compareNames(sortName(a), sortName(b)));
  const byId = uniqueIds(entities, problems);
  const unread = new Unread(files, [
    ...articleIds
      .filter((id) => !articles.some((article) => article.id === id))
      .map((id) => ({ collection: 'articles', id })),
    ...entityIds.filter(({ id }) => !byId.has(id)),
  ]);
  const aliases = collectForms(entities, problems);
  checkLimits(entities, articleIds, problems);
  const declared = readNotEntities(files, aliases, problems);
  const forms = [...aliases, ...declared.filter(({ kind }) => kind === 'shield')];
  const works = loadWorks(files, articles, unread.ids, problems);

  const complete: CorpusArticle[] = articles.map((article) => {
    const citations = findCitations(article, works);
    const mentions = findMentions(article, forms, byId, problems, citations, unread.ids);
    const passages = new Map(article.text.passages.map((passage) => [passage.id, passage]));
    return { ...article, citations, mentions, passages };
  });
  const corpus = makeCorpus({
    edition: describeEdition(edition, complete),
    articles: complete,
    entities,
    names: findNames(complete, aliases, declared),
    statements: loadStatements(files, complete, byId, unread.ids, problems),
    works,
    ledger,
    changes: changes ?? noChanges,
  });
  problems.push(
    ...checkDescriptions(corpus, unread.ids),
    ...checkAliasesOccur(corpus, unread.holds),
    ...checkLostNotes(corpus),
    ...checkCitations(corpus.articles, readNotCitations(files, problems)),
    ...checkNames(corpus.names, declared, unread.holds),
  );
  if (readable && changes && edition && options.checkLedger !== false) {
    // What could not be read has not vanished, and what is not proved is no new edition.
    const wrong = new Set(problems.map(({ file }) => file));
    const isUnsure = (address: string) => {
      const { folder, id } = readAddress(address);
      return (
        unread.ids.has(id) ||
        ['mdx', 'yaml'].some((ending) => wrong.has(`content/${folder}/${id}.${ending}`)) ||
        (folder === 'articles' && wrong.has(`content/sources/${id}.apparatus.yaml`))
      );
    };
    const judged = judgeLedger(corpus, isUnsure);
    problems.push(...judged);
    if (judged.length === 0) problems.push(...checkRecorded(corpus, isUnsure));
  }
  return { corpus, problems };
}

/**
 * Files that are there but could not be read. What refers to one of them is not wrong for that reason,
 * and a name that stands in one is not missing.
 */
class Unread {
  readonly ids: ReadonlySet<string>;
  readonly #texts: string[];

  constructor(files: ContentFiles, unread: { collection: string; id: string }[]) {
    this.ids = new Set(unread.map(({ id }) => id));
    this.#texts = unread.map(
      ({ collection, id }) => textOf(files, `content/${collection}/${id}.mdx`) ?? '',
    );
  }

  /** Whether words stand in a file that could not be read. */
  readonly holds = (words: string): boolean => this.#texts.some((text) => text.includes(words));
}

function idsIn(
  files: ContentFiles,
  collection: 'articles' | EntityCollection,
  problems: Problem[],
): string[] {
  return namesIn(files, `content/${collection}`).flatMap((name) => {
    if (name.endsWith('.mdx')) return [name.slice(0, -4)];
    problems.push({
      file: `content/${collection}/${name}`,
      message: 'only .mdx files belong in this folder',
      hint: 'rename or move it',
    });
    return [];
  });
}

function uniqueIds(entities: Entity[], problems: Problem[]): Map<string, Entity> {
  const byId = new Map<string, Entity>();
  for (const entity of entities) {
    const other = byId.get(entity.id);
    if (other)
      problems.push({
        file: entity.file,
        message: `the id ${entity.id} is taken by ${other.file}`,
        hint: 'ids are unique across actors and initiatives: rename one of the two',
      });
    byId.set(entity.id, entity);
  }
  return byId;
}
