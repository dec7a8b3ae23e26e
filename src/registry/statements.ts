import type { Passage } from '../article/passage.ts';
import { checkSchema } from '../files/check-schema.ts';
import { type ContentFiles, namesIn, textOf } from '../files/content.ts';
import { parseYaml } from '../files/parse-yaml.ts';
import { fieldIn, type PlaceOf } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { type StatementRecord, statements as schema } from '../schemas/statement.ts';
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
  /**
   * Ids of articles and entities that exist but could not be read; what refers to them is left out
   * in silence.
   */
  unread: ReadonlySet<string>;
  /** Whether words may stand in a text that could not be read or proved. */
  isUnread: (words: string) => boolean;
}

const folder = 'content/statements';

/**
 * Loads the statements of all articles and ties each to its passage. A record with several subjects
 * or objects yields a statement for each pair.
 */
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
  const text = textOf(files, file);
  const yaml = text === undefined ? undefined : parseYaml(text, file, problems);
  const data = yaml && checkSchema(schema, yaml.data, file, problems, yaml.placeOf);
  if (!data) return [];
  const { placeOf } = yaml;
  const article = context.articles.find(({ id }) => id === data.article);
  const isUnread = context.unread.has(data.article);
  if ((!article && !isUnread) || file !== `${folder}/${data.article}.yaml`) {
    problems.push({
      ...fieldIn({ file, placeOf }, 'article'),
      message: article || isUnread ? `says ${data.article}` : `there is no article ${data.article}`,
      hint: 'name the file after the article: <article id>.yaml',
    });
    return [];
  }
  return data.statements.flatMap((record, index) =>
    tie(record, article, { ...context, file, placeOf, index, problems }),
  );
}

/** What one record is tied to, and where it stands. */
interface RecordContext extends StatementContext {
  file: string;
  placeOf: PlaceOf;
  index: number;
  problems: Problem[];
}

function tie(
  record: StatementRecord,
  article: StatementContext['articles'][number] | undefined,
  context: RecordContext,
): Statement[] {
  const { subject: _, object: wanted, ...rest } = record;
  const subjects = resolve(record, 'subject', context);
  const objects = wanted === undefined ? [undefined] : resolve(record, 'object', context);
  const passage = article && findPassage(article.passages, record, context);
  if (!article || !passage) return [];
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
  { passage: id, quotation }: StatementRecord,
  { index, problems, isUnread, ...where }: RecordContext,
): Passage | undefined {
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
  record: StatementRecord,
  field: 'subject' | 'object',
  { index, problems, entities, unread, ...where }: RecordContext,
): Entity[] {
  const ids = record[field] ?? [];
  return [ids].flat().flatMap((id, i) => {
    const entity = entities.get(id);
    if (entity) return [entity];
    const path = ['statements', index, field, ...(Array.isArray(ids) ? [i] : [])];
    if (!unread.has(id))
      problems.push({ ...fieldIn(where, ...path), ...noSuchEntity(id, entities.keys()) });
    return [];
  });
}
