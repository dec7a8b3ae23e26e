import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../schemas/ledger.ts';
import { checkLimits, collectForms, readNotEntities } from '../registry/aliases.ts';
import { checkAliasesOccur, checkDescriptions, checkLostNotes } from './check-content.ts';
import { checkCitations, readNotCitations } from '../registry/check-citations.ts';
import { type DeclaredChanges, noChanges, readChanges } from '../ledger/changes/changes.ts';
import { checkRecorded, judgeAddresses, judgeLedger } from '../ledger/check-ledger.ts';
import { type Citation, findCitations } from '../registry/citations.ts';
import { dateKey } from '../words/dates.ts';
import { type Entity, type EntityCollection, loadEntity } from '../registry/entities.ts';
import { emptyLedger, readLedger } from '../ledger/ledger.ts';
import { type LoadedArticle, loadArticle } from '../article/load-article.ts';
import { findMentions, type Mention } from '../registry/mentions.ts';
import type { Passage } from '../article/passages.ts';
import { CorpusError, type Problem } from '../files/problems.ts';
import { loadStatements, type Statement } from '../registry/statements.ts';
import { checkNames, findNames, type FoundName } from '../registry/uncovered-names.ts';
import { type CitedWork, loadWorks } from '../registry/works.ts';

/** An article with its passages found, named and proved. */
export interface CorpusArticle extends LoadedArticle {
  mentions: Mention[];
  citations: Citation[];
  /** Id → passage. */
  passages: Map<string, Passage>;
}

/** Everything the edition knows, from one reading of the content folder. */
export interface Corpus {
  /** By date, oldest first. */
  articles: CorpusArticle[];
  /** By sorting name. */
  entities: Entity[];
  /** Entity id → its mentions, articles by date, in reading order. */
  mentionsOf: Map<string, Mention[]>;
  /** Every name that the texts write with a capital, with what accounts for it. */
  names: FoundName[];
  /** In the order of articles and texts. */
  statements: Statement[];
  /** By key. */
  works: CitedWork[];
  /** Key of a work → where it is cited, articles by date, in reading order. */
  citationsOf: Map<string, Citation[]>;
  ledger: Ledger;
  /** What has become of published addresses. */
  changes: DeclaredChanges;
}

const collections = ['actors', 'initiatives'] as const;

/**
 * Reads and checks the whole content folder.
 *
 * @param options.checkLedger whether the ledger must agree and be up to date (default true)
 * @param options.begins whether this is a new edition, which has no ledger yet (default false)
 * @returns the corpus, as complete as it could be read, and every problem found
 */
export function loadCorpus(options: { checkLedger?: boolean; begins?: boolean } = {}): {
  corpus: Corpus;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const readable = readLedger(problems, options.begins);
  const ledger = readable ?? emptyLedger;
  const changes = readChanges(problems);
  const articleIds = idsIn('articles', problems);
  const articles = articleIds
    .map((id) => loadArticle(id, ledger, problems))
    .filter((article) => article !== undefined)
    .sort((a, b) => dateKey(a.data).localeCompare(dateKey(b.data)) || a.id.localeCompare(b.id));
  const entityIds = collections.flatMap((collection) =>
    idsIn(collection, problems).map((id) => ({ collection, id })),
  );
  const entities = entityIds
    .map(({ collection, id }) => loadEntity(collection, id, problems))
    .filter((entity) => entity !== undefined)
    .sort((a, b) => compareNames(sortName(a), sortName(b)));
  const byId = uniqueIds(entities, problems);
  // What refers to a file that exists but could not be read is not wrong for that reason.
  const unread = new Set(
    [...articleIds, ...entityIds.map(({ id }) => id)].filter(
      (id) => !byId.has(id) && !articles.some((article) => article.id === id),
    ),
  );
  const aliases = collectForms(entities, problems);
  checkLimits(entities, articleIds, problems);
  const declared = readNotEntities(aliases, problems);
  const forms = [...aliases, ...declared.filter(({ kind }) => kind === 'shield')];
  const works = loadWorks(articles, unread, problems);

  const complete: CorpusArticle[] = articles.map((article) => {
    const citations = findCitations(article, works);
    const mentions = findMentions(article, forms, byId, problems, citations, unread);
    const passages = new Map(article.text.passages.map((passage) => [passage.id, passage]));
    return { ...article, citations, mentions, passages };
  });
  const names = findNames(complete, aliases, declared);
  const corpus: Corpus = {
    articles: complete,
    entities,
    mentionsOf: Map.groupBy(
      complete.flatMap(({ mentions }) => mentions),
      ({ entity }) => entity.id,
    ),
    names,
    statements: loadStatements(complete, byId, unread, problems),
    works,
    citationsOf: Map.groupBy(
      complete.flatMap(({ citations }) => citations),
      ({ work }) => work.key,
    ),
    ledger,
    changes: changes ?? noChanges,
  };
  checkDescriptions(corpus, unread, problems);
  if (unread.size === 0) checkAliasesOccur(corpus, problems);
  checkLostNotes(corpus, problems);
  checkCitations(corpus.articles, readNotCitations(problems), problems);
  // Where a file could not be read, the names that it accounts for are not missing from the registry.
  if (problems.length === 0) checkNames(names, declared, problems);
  if (readable && changes && options.checkLedger !== false) checkLedger(corpus, unread, problems);
  return { corpus, problems };
}

/** What could not be read has not vanished; and only what is otherwise right makes an edition. */
function checkLedger(corpus: Corpus, unread: ReadonlySet<string>, problems: Problem[]): void {
  if (problems.length === 0) judgeLedger(corpus, problems);
  else {
    const wrong = new Set(problems.map(({ file }) => file));
    judgeAddresses(corpus, problems, (address) => {
      const [, folder = '', name = ''] = address.split(/[/#.]/);
      return unread.has(name) || wrong.has(`content/${folder}/${name}.yaml`);
    });
  }
  if (problems.length === 0) checkRecorded(corpus, problems);
}

let cached: { stamp: number; corpus: Corpus } | undefined;

/**
 * The corpus of the project, read once and again only after a content file has changed.
 *
 * @throws CorpusError with every problem found
 */
export function getCorpus(): Corpus {
  const stamp = newestChange('content');
  if (cached?.stamp === stamp) return cached.corpus;
  const { corpus, problems } = loadCorpus({ checkLedger: false });
  if (problems.length > 0) throw new CorpusError(problems);
  cached = { stamp, corpus };
  return corpus;
}

/** The name under which an entity is sorted. */
export function sortName(entity: Entity): string {
  return entity.data.sort ?? entity.data.name;
}

/** The name as alphabetical lists have it: of a person the form that is sorted, `Fukuda, Yasuo`. */
export function listName(entity: Entity): string {
  return entity.data.kind === 'person' ? sortName(entity) : entity.data.name;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Alphabetical order that ignores case and accents. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

function idsIn(collection: 'articles' | EntityCollection, problems: Problem[]): string[] {
  const ids: string[] = [];
  for (const name of readdirSync(`content/${collection}`).sort()) {
    if (name.endsWith('.mdx')) ids.push(name.slice(0, -4));
    else
      problems.push({
        file: `content/${collection}/${name}`,
        message: 'only .mdx files belong in this folder',
        hint: 'rename or move it',
      });
  }
  return ids;
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

function newestChange(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}
