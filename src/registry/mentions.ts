import { makeMatcher, type NamedForm } from './aliases.ts';
import type { Entity } from './entities.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import type { Stretch } from '../article/passage.ts';
import type { ReadArticle } from '../article/article.ts';

/** One occurrence of an alias in one passage. */
export interface Mention extends Stretch {
  entity: Entity;
  /** Kind of the alias: name, acronym, metonym … */
  kind: string;
  article: string;
  /** True for the first mention of this entity in the running text of its section or note. */
  first: boolean;
}

/**
 * Finds every mention in an article, in reading order. Where editors mark words with `<Entity id>`, their
 * decision holds.
 *
 * @param citations within these nothing is named: a ministry in `MOT 1999` is the author of a work
 */
export function findMentions(
  article: Pick<ReadArticle, 'id' | 'text'>,
  forms: NamedForm[],
  entities: ReadonlyMap<string, Entity>,
  citations: Stretch[] = [],
): Mention[] {
  const match = makeMatcher(forms, article.id);
  const mentions: Mention[] = [];
  let seen = new Set<string>();
  for (const passage of article.text.passages) {
    // Names in headings are not linked, and a note is read by itself.
    const linked = passage.kind !== 'heading';
    if (!linked || passage.kind === 'note') seen = new Set();
    const marks = article.text.entityMarks.filter((mark) => mark.passage === passage);
    const marked = marks.flatMap(({ entity: id, start, end }) => {
      const entity = entities.get(id);
      return entity ? [{ entity, kind: 'marked', start, end }] : [];
    });
    const cited = citations.filter((citation) => citation.passage === passage);
    const found = match(passage.text)
      .filter(({ start, end }) => !marks.some((mark) => start < mark.end && end > mark.start))
      .flatMap(({ start, end, form: { entity, kind } }) =>
        entity ? [{ entity, kind, start, end }] : [],
      );
    const named = [...marked, ...found]
      .filter(({ start, end }) => !cited.some((work) => start < work.end && end > work.start))
      .sort((a, b) => a.start - b.start);
    for (const { entity, kind, start, end } of named) {
      const first = linked && !seen.has(entity.id);
      mentions.push({ entity, kind, article: article.id, passage, start, end, first });
      if (linked) seen.add(entity.id);
    }
  }
  return mentions;
}

/** Every mark `<Entity id>` names an entity that there is, or one that could not be read. */
export function checkEntityMarks(
  { file, text }: Pick<ReadArticle, 'file' | 'text'>,
  entities: ReadonlyMap<string, Entity>,
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  return text.entityMarks
    .filter(({ entity: id }) => id !== 'none' && !entities.has(id) && !unread.has(id))
    .map(({ entity: id, line, column }) => {
      const problem = noSuchEntity(id, entities.keys());
      return { file, line, column, ...problem };
    });
}

/** What is wrong with an id that no entity has. */
export function noSuchEntity(
  id: string,
  known: Iterable<string>,
): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `there is no actor or initiative with the id ${id}`,
    hint: didYouMean(
      nearest(id, known),
      `write content/actors/${id}.mdx or content/initiatives/${id}.mdx first`,
    ),
  };
}
