import type { Passage } from '../article/passage.ts';
import { checkSchema } from '../files/check-schema.ts';
import { type ContentFiles, namesIn } from '../files/content.ts';
import { fieldIn, type PlaceOf } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { readYaml } from '../files/read-yaml.ts';
import { canonical } from '../files/sha256.ts';
import {
  predicates,
  statement,
  type StatementRecord,
  statements as schema,
} from '../schemas/statement.ts';
import type { Entity } from './entities.ts';
import { noSuchEntity } from './mentions.ts';

/** One claim of one text: one subject, at most one object. */
export interface Statement extends Omit<StatementRecord, 'subject' | 'object' | 'passage'> {
  subject: Entity;
  object?: Entity;
  article: string;
  passage: Passage;
}

/** What statements are tied to. */
export interface StatementContext {
  articles: { id: string; passages: ReadonlyMap<string, Passage> }[];
  entities: ReadonlyMap<string, Entity>;
  /** Ids of articles and entities that could not be read; what refers to them is silently left out. */
  unread: ReadonlySet<string>;
  /** Whether words may stand in a text that could not be read or proved. */
  isUnread: (words: string) => boolean;
}

const folder = 'content/statements';

/** Loads all statements, one for each pair of subject and object, and ties each to its passage. */
export function loadStatements(
  files: ContentFiles,
  context: StatementContext,
  problems: Problem[],
): Statement[] {
  return namesIn(files, folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => loadFile(files, `${folder}/${name}`, context, problems));
}

function loadFile(
  files: ContentFiles,
  file: string,
  context: StatementContext,
  problems: Problem[],
): Statement[] {
  const yaml = readYaml(files, file, problems);
  if (!yaml) return [];
  checkSchema(schema, yaml.data, file, problems, yaml.placeOf);
  // A record that is not valid keeps no other from being judged, nor what is right of it.
  const { article: id, statements: records } = (yaml.data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(records)) return [];
  const { placeOf } = yaml;
  const article = context.articles.find((other) => other.id === id);
  const isThere = article !== undefined || context.unread.has(id);
  if (!isThere || file !== `${folder}/${id}.yaml`) {
    problems.push({
      ...fieldIn({ file, placeOf }, 'article'),
      message: isThere ? `says ${id}` : `there is no article ${id}`,
      hint: 'name the file after the article: <article id>.yaml',
    });
    return [];
  }
  const where = { ...context, file, placeOf, problems };
  const said = new Map<string, number>();
  return records.flatMap((record: unknown, index) => {
    const tied = tie(record, article, { ...where, index });
    problems.push(...checkSaidOnce(tied, said, { ...where, index }));
    return tied;
  });
}

/**
 * What a record says is about two entities, and no record before said it.
 *
 * @param said what those before say, with the index of the first that does; added to
 */
function checkSaidOnce(
  tied: readonly Statement[],
  said: Map<string, number>,
  { index, ...where }: RecordContext,
): Problem[] {
  const at = (...path: PropertyKey[]) => fieldIn(where, 'statements', index, ...path);
  const itself = tied.find(({ subject, object }) => subject === object);
  if (itself)
    return [
      {
        ...at('object'),
        message: `${itself.subject.id} is the subject too: nothing is said of two`,
        hint: 'name the other one, or use a predicate without object',
      },
    ];
  const problems: Problem[] = [];
  for (const statement of tied) {
    const content = contentOf(statement);
    const first = said.get(content);
    if (first === undefined) said.set(content, index);
    else if (problems.length === 0)
      problems.push({
        ...at(),
        message:
          first === index
            ? 'this is said twice in this statement'
            : `statement ${first + 1} says the same`,
        hint: 'keep one of the two',
      });
  }
  return problems;
}

/** All that a statement says, as text; where its predicate reads the same either way, in one of the two. */
function contentOf({ subject, object, passage, ...rest }: Statement): string {
  const { reads, inverse } = predicates[rest.predicate];
  const pair = [subject.id, object?.id ?? ''];
  return canonical({ ...rest, passage: passage.id, pair: reads === inverse ? pair.sort() : pair });
}

/** What one record is tied to, and where it stands. */
interface RecordContext extends StatementContext {
  file: string;
  placeOf: PlaceOf;
  index: number;
  problems: Problem[];
}

/** A record as it is written, of which any field may be wrong. */
type RawRecord = Partial<Record<keyof StatementRecord, unknown>>;

function tie(
  raw: unknown,
  article: StatementContext['articles'][number] | undefined,
  context: RecordContext,
): Statement[] {
  const record = statement.safeParse(raw).data;
  const given = record ?? ((raw ?? {}) as RawRecord);
  const subjects = resolve(given.subject, 'subject', context);
  const objects =
    given.object === undefined ? [undefined] : resolve(given.object, 'object', context);
  const passage = article && findPassage(article.passages, given, context);
  if (!record || !article || !passage) return [];
  const { subject: _subject, object: _object, ...rest } = record;
  return subjects.flatMap((subject) =>
    objects.map((object) => ({
      ...rest,
      subject,
      ...(object ? { object } : {}),
      article: article.id,
      passage,
    })),
  );
}

function findPassage(
  passages: ReadonlyMap<string, Passage>,
  { passage: id, quotation }: RawRecord,
  { index, problems, isUnread, ...where }: RecordContext,
): Passage | undefined {
  if (typeof id !== 'string' || typeof quotation !== 'string') return undefined;
  const passage = passages.get(id);
  if (passage?.text.includes(quotation)) return passage;
  const holder = [...passages.values()].find(({ text }) => text.includes(quotation));
  if (holder || !isUnread(quotation))
    problems.push({
      ...fieldIn(where, 'statements', index, passage ? 'quotation' : 'passage'),
      message: passage ? `“${quotation}” is not in passage ${id}` : `there is no passage ${id}`,
      hint: holder
        ? `passage ${holder.id} has these words`
        : 'no passage has these words: copy them exactly from the article',
    });
  return undefined;
}

function resolve(
  ids: unknown,
  field: 'subject' | 'object',
  { index, problems, entities, unread, ...where }: RecordContext,
): Entity[] {
  return [ids].flat().flatMap((id: unknown, i) => {
    if (typeof id !== 'string') return [];
    const entity = entities.get(id);
    if (entity) return [entity];
    const path = ['statements', index, field, ...(Array.isArray(ids) ? [i] : [])];
    if (!unread.has(id))
      problems.push({ ...fieldIn(where, ...path), ...noSuchEntity(id, entities.keys()) });
    return [];
  });
}
