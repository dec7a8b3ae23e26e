import { type ContentFiles, namesIn, textOf } from '../files/content.ts';
import { statements as schema, type StatementRecord } from '../schemas/statement.ts';
import { checkSchema } from '../files/check-schema.ts';
import type { Entity } from './entities.ts';
import { parseYaml } from '../files/parse-mdx.ts';
import { nearest, type Problem } from '../files/problems.ts';
import type { Passage } from '../article/passage.ts';
import type { LoadedArticle } from '../article/article.ts';

/** One claim of one text: one subject, at most one object. */
export interface Statement extends Omit<StatementRecord, 'subject' | 'object' | 'passage'> {
  subject: Entity;
  object?: Entity;
  article: string;
  passage: Passage;
}

const folder = 'content/statements';

type ArticleLike = Pick<LoadedArticle, 'id'> & { passages: ReadonlyMap<string, Passage> };

/**
 * Loads the statements of all articles and ties each to its passage. A record with several subjects
 * or objects yields a statement for each pair.
 *
 * @param unread ids of articles and entities that exist but could not be read; what refers to them is
 *   left out in silence
 */
export function loadStatements(
  files: ContentFiles,
  articles: ArticleLike[],
  entities: ReadonlyMap<string, Entity>,
  unread: ReadonlySet<string>,
  problems: Problem[],
): Statement[] {
  return namesIn(files, folder).flatMap((name) =>
    loadFile(files, `${folder}/${name}`, articles, entities, unread, problems),
  );
}

function loadFile(
  files: ContentFiles,
  file: string,
  articles: ArticleLike[],
  entities: ReadonlyMap<string, Entity>,
  unread: ReadonlySet<string>,
  problems: Problem[],
): Statement[] {
  const yaml = parseYaml(textOf(files, file)!, file, problems);
  const data = yaml && checkSchema(schema, yaml.data, file, problems, yaml.lineOf);
  if (!data || unread.has(data.article)) return [];
  const article = articles.find(({ id }) => id === data.article);
  if (!article || file !== `${folder}/${data.article}.yaml`) {
    problems.push({
      file,
      field: 'article',
      message: article ? `says ${data.article}` : `there is no article ${data.article}`,
      hint: 'name the file after the article: <article id>.yaml',
    });
    return [];
  }
  return data.statements.flatMap((record, index) => {
    const problem = (field: string, message: string, hint: string) =>
      problems.push({ file, field: `statements.${index}.${field}`, message, hint });
    const passage = findPassage(article, record, problem);
    const subjects = resolve(record.subject, 'subject', entities, unread, problem);
    const objects =
      record.object === undefined
        ? [undefined]
        : resolve(record.object, 'object', entities, unread, problem);
    if (!passage) return [];
    const { subject: subjectIds, object: objectIds, ...rest } = record;
    return subjects.flatMap((subject) =>
      objects.map((object) => ({
        ...rest,
        subject,
        ...(object ? { object } : {}),
        article: article.id,
        passage,
      })),
    );
  });
}

type Report = (field: string, message: string, hint: string) => void;

function findPassage(
  article: ArticleLike,
  record: StatementRecord,
  problem: Report,
): Passage | undefined {
  const passage = article.passages.get(record.passage);
  if (passage?.text.includes(record.quotation)) return passage;
  const holder = [...article.passages.values()].find(({ text }) => text.includes(record.quotation));
  problem(
    'quotation',
    passage
      ? `“${record.quotation}” is not in passage ${record.passage}`
      : `there is no passage ${record.passage}`,
    holder
      ? `passage ${holder.id} has these words`
      : 'no passage has these words: copy them exactly from the article',
  );
  return undefined;
}

function resolve(
  ids: string | string[],
  field: string,
  entities: ReadonlyMap<string, Entity>,
  unread: ReadonlySet<string>,
  problem: Report,
): Entity[] {
  return [ids].flat().flatMap((id) => {
    const entity = entities.get(id);
    if (entity) return [entity];
    if (unread.has(id)) return [];
    const meant = nearest(id, entities.keys());
    problem(
      field,
      `there is no actor or initiative with the id ${id}`,
      meant ? `did you mean ${meant}?` : `write its page first`,
    );
    return [];
  });
}
