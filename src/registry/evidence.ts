import type * as z from 'zod';
import type { Passage } from '../article/passage.ts';
import { checkSchema } from '../files/check-schema.ts';
import { type ContentFiles, namesIn } from '../files/content.ts';
import { fieldIn, type PlaceOf } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { readYaml } from '../files/read-yaml.ts';
import { joinWithAnd } from '../words/names.ts';
import type { Author } from './authors.ts';
import type { Entity } from './entities.ts';
import { noSuchEntity } from './mentions.ts';

/** What the records of an article are tied to. */
export interface EvidenceContext {
  articles: { id: string; passages: ReadonlyMap<string, Passage> }[];
  entities: ReadonlyMap<string, Entity>;
  /** Undefined where their file cannot be read. */
  authors: ReadonlyMap<string, Author> | undefined;
  /** Ids of articles and entities that could not be read; what refers to them is silently left out. */
  unread: ReadonlySet<string>;
  /** Whether words may stand in a text that could not be read or proved. */
  isUnread: (words: string) => boolean;
}

/** Whose view a text reports: somebody of the edition, or words for who it is. */
export type Holder = Entity | Author | string;

/** A record of an article as it is written, of which any field may be wrong, and where it stands. */
export interface RecordPlace extends EvidenceContext {
  file: string;
  placeOf: PlaceOf;
  /** The list in which it stands, and its index there. */
  list: string;
  index: number;
  problems: Problem[];
}

/**
 * Reads the files of a folder that hold one list of records for each article, and ties each record.
 *
 * @param list the folder, and the name of the list in each file
 * @param tie makes of a record what it says, given the article, undefined where it cannot be read
 * @param lose is told the id of an article whose file cannot be read
 */
export function loadRecords<T>(
  files: ContentFiles,
  list: string,
  schema: z.ZodType,
  context: EvidenceContext,
  problems: Problem[],
  tie: (
    raw: unknown,
    article: EvidenceContext['articles'][number] | undefined,
    place: RecordPlace,
  ) => T[],
  lose: (article: string) => unknown = () => undefined,
): T[] {
  const folder = `content/${list}`;
  return namesIn(files, folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const yaml = readYaml(files, file, problems);
      if (!yaml) {
        lose(name.replace('.yaml', ''));
        return [];
      }
      const { data, placeOf } = yaml;
      checkSchema(schema, data, file, problems, placeOf);
      // A record that is not valid keeps no other from being judged, nor what is right of it.
      const { article: id, [list]: records } = (data ?? {}) as Record<string, unknown>;
      if (typeof id !== 'string' || !Array.isArray(records)) {
        lose(name.replace('.yaml', ''));
        return [];
      }
      const article = context.articles.find((other) => other.id === id);
      const isThere = article !== undefined || context.unread.has(id);
      if (!isThere || file !== `${folder}/${id}.yaml`) {
        lose(name.replace('.yaml', ''));
        problems.push({
          ...fieldIn({ file, placeOf }, 'article'),
          message: isThere ? `says ${id}` : `there is no article ${id}`,
          hint: 'name the file after the article: <article id>.yaml',
        });
        return [];
      }
      return records.flatMap((raw: unknown, index) =>
        tie(raw, article, { ...context, file, placeOf, list, index, problems }),
      );
    });
}

/** The field of a record, as a problem with it begins. */
export function fieldOf(place: RecordPlace, ...path: PropertyKey[]) {
  return fieldIn(place, place.list, place.index, ...path);
}

/** The passage that a record names; undefined, with the problem pushed, where it lacks the quotation. */
export function findPassage(
  passages: ReadonlyMap<string, Passage>,
  { passage: id, quotation }: { passage?: unknown; quotation?: unknown },
  place: RecordPlace,
): Passage | undefined {
  if (typeof id !== 'string' || typeof quotation !== 'string') return undefined;
  const passage = passages.get(id);
  if (passage?.text.includes(quotation)) return passage;
  const holder = [...passages.values()].find(({ text }) => text.includes(quotation));
  if (holder || !place.isUnread(quotation))
    place.problems.push({
      ...fieldOf(place, passage ? 'quotation' : 'passage'),
      message: passage ? `“${quotation}” is not in passage ${id}` : `there is no passage ${id}`,
      hint: holder
        ? `passage ${holder.id} has these words`
        : 'no passage has these words: copy them exactly from the article',
    });
  return undefined;
}

/** The entities whose ids a field of a record gives, one or several. */
export function findEntities(ids: unknown, field: string, place: RecordPlace): Entity[] {
  return [ids].flat().flatMap((id: unknown, i) => {
    if (typeof id !== 'string') return [];
    const entity = place.entities.get(id);
    if (entity) return [entity];
    if (!place.unread.has(id))
      place.problems.push({
        ...fieldOf(place, field, ...(Array.isArray(ids) ? [i] : [])),
        ...noSuchEntity(id, place.entities.keys()),
      });
    return [];
  });
}

/** Whose view a record reports, one or several; what looks like an id must be one. */
export function findHolders(holder: unknown, place: RecordPlace): Holder[] | undefined {
  const holders = [holder ?? []].flat().flatMap((own: unknown, i) => {
    if (typeof own !== 'string') return [];
    const known = place.authors?.get(own) ?? place.entities.get(own);
    if (known || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(own)) return [known ?? own];
    if (place.authors && !place.unread.has(own))
      place.problems.push({
        ...fieldOf(place, 'holder', ...(Array.isArray(holder) ? [i] : [])),
        message: `there is no author or entity with the id ${own}`,
        hint: didYouMean(
          nearest(own, [...place.authors.keys(), ...place.entities.keys()]),
          'add it to content/authors.yaml, or say in words whose view it is',
        ),
      });
    return [];
  });
  return holders.length > 0 ? holders : undefined;
}

/** Who they are, in words. */
export function holderNames(holders: readonly Holder[] | undefined): string | undefined {
  return (
    holders &&
    joinWithAnd(holders.map((holder) => (typeof holder === 'string' ? holder : holder.data.name)))
  );
}
