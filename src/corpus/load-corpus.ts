import { pages, readAddress } from '../addresses/addresses.ts';
import type { ReadArticle } from '../article/article.ts';
import { type ArticleReading, loadArticle } from '../article/load-article.ts';
import { apparatusFile } from '../article/proof/load-apparatus.ts';
import { checkFiles, type ContentFiles } from '../files/content.ts';
import { nowhere } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { readChanges } from '../ledger/changes/changes.ts';
import { judgeLedger } from '../ledger/check-ledger.ts';
import { checkRecorded } from '../ledger/check-recorded.ts';
import { emptyLedger, readLedger, recordedPassages } from '../ledger/ledger.ts';
import { type Corpus, makeCorpus, noChanges } from '../model/corpus.ts';
import { findDisagreements } from '../overviews/disagreements.ts';
import {
  checkForms,
  checkFormWords,
  checkLimits,
  formsOf,
  mendLimits,
  notEntitiesFile,
  readNotEntities,
} from '../registry/aliases.ts';
import { authorsFile, checkAuthors, makeAuthors, readAuthors } from '../registry/authors.ts';
import { checkCitations, notCitationsFile, readNotCitations } from '../registry/check-citations.ts';
import { findCitations } from '../registry/citations.ts';
import { type Entity, loadEntity } from '../registry/entities.ts';
import { checkIdentifiers } from '../registry/identifiers.ts';
import { checkJudgements, readJudgements } from '../registry/judgements.ts';
import { checkEntityMarks, findMentions } from '../registry/mentions.ts';
import { sortName } from '../registry/order.ts';
import {
  checkQuestions,
  checkTheses,
  loadPositions,
  loadQuestions,
} from '../registry/positions.ts';
import {
  checkSearchNames,
  checkSearchNamesAbsent,
  searchFormsOf,
} from '../registry/search-names.ts';
import { loadStatements } from '../registry/statements.ts';
import { checkDeclared, checkNames, findNames } from '../registry/uncovered-names.ts';
import { checkClaims, checkWorks, loadWorks } from '../registry/works.ts';
import { dateKey } from '../words/dates.ts';
import { compareNames } from '../words/names.ts';
import { checkAliasesOccur, checkDescriptions, checkLostNotes } from './check-content.ts';
import { checkFolders, idsIn, lostFrom } from './check-folders.ts';
import { checkLinks, linksIn } from './check-links.ts';
import { checkUnused } from './check-unused.ts';
import { describeEdition, readEdition } from './edition.ts';
import { readProse } from './prose.ts';
import { Unread } from './unread.ts';

const collections = ['actors', 'initiatives'] as const;

/** What is asked of a reading of the content. */
export interface LoadOptions {
  /** Whether the content must agree with the ledger (default true). */
  checkLedger?: boolean;
  /** Whether the ledger must be up to date, too (default true). */
  checkRecorded?: boolean;
  /** Whether this is a new edition, which has no ledger yet (default false). */
  begins?: boolean;
}

/**
 * Reads the whole content, then checks it as far as it could be read: what is wrong in one place neither
 * hides what is wrong in another nor brings a problem that merely follows from it.
 *
 * @returns the corpus, as complete as it could be read, and every problem found
 */
export function loadCorpus(
  files: ContentFiles,
  options: LoadOptions = {},
): { corpus: Corpus; problems: Problem[] } {
  const problems = checkFiles(files);
  // Where there is no content, everything is missing for that reason.
  if (files.has('content')) return { corpus: makeEmpty(), problems };
  const content = readAll(files, problems, options.begins);
  const { ledger, changes, edition, readings, entities, works, unread } = content;
  problems.push(...checkFolders(files, ledger ?? emptyLedger), ...checkUnused(files, readings));
  const links = readProse(files, problems);

  const articleIds = [...readings.keys(), ...lostFrom(files, 'articles', ledger ?? emptyLedger)];
  const aliases = formsOf(entities);
  const declared = content.notEntities ?? [];
  problems.push(
    ...checkIds(entities),
    ...checkFormWords([...aliases, ...searchFormsOf(entities), ...declared]),
    ...checkForms([...aliases, ...declared]),
    ...checkLimits([...aliases, ...declared], articleIds),
    ...checkSearchNames(entities),
    ...checkIdentifiers(entities),
  );
  const phrases = mendLimits(declared, articleIds);
  const names = mendLimits(aliases, articleIds);
  const forms = [...names, ...phrases.filter(({ kind }) => kind === 'shield')];
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const tie = <T extends ReadArticle>(article: T) => {
    const citations = findCitations(article, works);
    const mentions = findMentions(article, forms, entityOf, citations);
    const passages = new Map(article.text.passages.map((passage) => [passage.id, passage]));
    return { ...article, citations, mentions, passages };
  };
  const articles = [...readings.values()]
    .flatMap(({ article }) => (article ? [tie(article)] : []))
    .sort((a, b) => dateKey(a.data).localeCompare(dateKey(b.data)) || a.id.localeCompare(b.id));
  const texts = [
    ...articles,
    ...[...readings.values()].flatMap(({ article, text }) => (!article && text ? [tie(text)] : [])),
  ];
  problems.push(...texts.flatMap((text) => checkEntityMarks(text, entityOf, unread.ids)));
  // Without ledger it is not known which ids passages have.
  const unsureOf = ledger ? unread.ids : unread.ids.union(readings);
  const scholars = content.authors ?? { records: [], placeOf: nowhere };
  const authors = makeAuthors(scholars.records, articles);
  const context = {
    articles: texts.filter(({ id }) => !unsureOf.has(id)),
    entities: entityOf,
    authors: content.authors && new Map(authors.map((author) => [author.id, author])),
    unread: unsureOf,
    isUnread: unread.inTexts,
  };
  problems.push(...checkAuthors(scholars, authors, works, context.articles, unsureOf));
  const isWhole = ({ article }: { article: string }) => readings.get(article)?.article;
  const statements = loadStatements(files, context, problems);
  const held = loadPositions(files, content.questions, context, problems);
  const judgements = readJudgements(files, problems);
  const corpus = makeCorpus({
    edition: describeEdition(edition, articles),
    articles,
    entities,
    names: findNames(texts, names, phrases),
    statements: statements.filter(isWhole),
    positions: held.positions.filter(isWhole),
    questions: content.questions,
    judgements,
    authors,
    works,
    ledger: ledger ?? emptyLedger,
    changes: changes ?? noChanges,
  });

  // What cannot be read is not gone, and what is not proved is no new edition.
  const wrong = new Set(problems.map(({ file }) => file));
  const areAuthorsKnown =
    content.authors !== undefined &&
    !wrong.has(authorsFile) &&
    articleIds.every((id) => readings.get(id)?.article && !unread.ids.has(id));
  const isUnsure = (address: string): boolean => {
    const { page, folder, id } = readAddress(address);
    if (['articles', 'og'].includes(folder) && id !== '')
      return (
        unread.ids.has(id) ||
        // Of what is not whole nothing is made.
        (readings.has(id) && !readings.get(id)?.article) ||
        wrong.has(`content/articles/${id}.mdx`) ||
        wrong.has(apparatusFile(id)) ||
        (!changes && address in corpus.ledger.addresses)
      );
    if (!changes || !edition) return true;
    if (folder === 'authors' && id !== '' && !areAuthorsKnown) return true;
    return unread.ids.has(id) || (wrong.size > 0 && overviews.has(page));
  };
  problems.push(
    ...checkDescriptions(corpus, texts, unsureOf),
    ...checkAliasesOccur(
      entities,
      texts.flatMap(({ mentions }) => mentions),
      unread.inTexts,
    ),
    ...checkSearchNamesAbsent(entities, texts, [...names, ...phrases], unread.inRegistry),
    ...checkLostNotes(corpus),
    ...checkLinks([...links, ...linksIn(texts)], corpus, { texts, unread: unsureOf, isUnsure }),
    ...checkQuestions(content.questions, held, context),
    ...checkTheses(context.articles, held),
    ...checkJudgements(
      judgements,
      (own) =>
        // What is not read, or wrong, may say it.
        wrong.size > 0 ||
        findDisagreements(corpus).some(
          ({ entity, on }) => entity.id === own.entity && on === own.on,
        ),
    ),
    ...checkClaims(works),
    ...checkWorks(works, texts, unread.ids, unread.inTexts),
    ...checkCitations(texts, content.notCitations ?? new Set(), unread.inRegistry),
    ...checkNames(corpus.names, ({ form, article }) => unread.inRegistry(form, article)),
    ...checkDeclared(corpus.names, declared, unread.inTexts),
  );
  if (ledger && options.checkLedger !== false) {
    problems.push(...judgeLedger(corpus, isUnsure));
    if (options.checkRecorded !== false)
      problems.push(...checkRecorded(corpus, isUnsure, readings.keys()));
  }
  return { corpus, problems };
}

/** Pages about the whole, most of which are there only where they have something to show. */
const overviews = new Set<string>(Object.values(pages).filter((page) => page !== pages.home));

/** Everything in the content, as far as it could be read. */
function readAll(files: ContentFiles, problems: Problem[], begins = false) {
  const edition = readEdition(files, problems);
  const ledger = readLedger(files, problems, begins);
  const changes = readChanges(files, problems);
  const unread = new Unread(files);
  const readings = new Map<string, ArticleReading>();
  for (const id of idsIn(files, 'articles')) {
    const before = problems.length;
    const known = recordedPassages(ledger ?? emptyLedger, id);
    const reading = loadArticle(files, id, known, problems);
    readings.set(id, reading);
    if (!reading.text) unread.addText(id);
    if (reading.source !== undefined && problems.length > before)
      unread.addUnproved(id, reading.source);
  }
  const entities: Entity[] = [];
  for (const collection of collections)
    for (const id of idsIn(files, collection)) {
      const entity = loadEntity(files, collection, id, problems);
      if (entity) entities.push(entity);
      else unread.addEntity(id, `content/${collection}/${id}.mdx`);
    }
  entities.sort((a, b) => compareNames(sortName(a), sortName(b)));
  const works = loadWorks(files, problems);
  for (const key of idsIn(files, 'works'))
    if (!works.some((work) => work.key === key))
      unread.addRegistryFile(`content/works/${key}.yaml`);
  const notEntities = readNotEntities(files, problems);
  if (!notEntities) unread.addRegistryFile(notEntitiesFile);
  const notCitations = readNotCitations(files, problems);
  if (!notCitations) unread.addRegistryFile(notCitationsFile);
  for (const id of lostFrom(files, 'articles', ledger ?? emptyLedger)) unread.addText(id);
  for (const folder of [...collections, 'works'] as const) {
    const lost = lostFrom(files, folder, ledger ?? emptyLedger);
    if (lost.length > 0) unread.addFolder(lost);
  }
  for (const id of lostFrom(files, 'questions', ledger ?? emptyLedger)) unread.ids.add(id);
  const questions = loadQuestions(files, problems);
  for (const id of idsIn(files, 'questions'))
    if (!questions.some((question) => question.id === id)) unread.ids.add(id);
  const authors = readAuthors(files, problems);
  if (!authors) unread.addRegistryFile(authorsFile);
  return {
    edition,
    ledger,
    changes,
    readings,
    entities,
    works,
    questions,
    authors,
    notEntities,
    notCitations,
    unread,
  };
}

/** No two entities have the same id. */
function checkIds(entities: Entity[]): Problem[] {
  return [...Map.groupBy(entities, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
    others.map(({ file }) => ({
      file,
      message: `the id ${id} is taken by ${first!.file}`,
      hint: 'ids are unique across actors and initiatives: rename one of the two',
    })),
  );
}

function makeEmpty(): Corpus {
  return makeCorpus({
    edition: describeEdition(undefined, []),
    articles: [],
    entities: [],
    names: [],
    statements: [],
    positions: [],
    questions: [],
    judgements: { list: [], placeOf: nowhere },
    authors: [],
    works: [],
    ledger: emptyLedger,
    changes: noChanges,
  });
}
