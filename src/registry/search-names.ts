import type { ReadArticle } from '../article/article.ts';
import type { Stretch } from '../article/passage.ts';
import { fieldIn } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { wordsOf } from '../words/tokens.ts';
import { makeMatcher, type NamedForm } from './aliases.ts';
import type { Entity } from './entities.ts';

/** A search name with the entity that it finds. */
type SearchForm = NamedForm & { entity: Entity };

/** All names for search of all entities. */
export function searchFormsOf(entities: readonly Entity[]): SearchForm[] {
  return entities.flatMap((entity) =>
    entity.data.searchNames.map(({ form }, i) => ({
      form,
      kind: 'search',
      entity,
      at: fieldIn(entity, 'searchNames', i),
    })),
  );
}

/**
 * No search name is a name, an alias or a search name already, of its entity or of another, as search
 * compares words: capitals, accents and punctuation do not count.
 */
export function checkSearchNames(entities: readonly Entity[]): Problem[] {
  const key = (form: string) => wordsOf(form).join(' ');
  const holders = new Map<string, { form: string; entity: Entity }>();
  for (const entity of entities)
    for (const form of [entity.data.name, ...entity.data.aliases.map((alias) => alias.form)])
      if (!holders.has(key(form))) holders.set(key(form), { form, entity });
  return searchFormsOf(entities).flatMap(({ form, entity, at }) => {
    const holder = holders.get(key(form));
    if (holder) return [{ ...at, ...collision(form, entity, holder) }];
    holders.set(key(form), { form, entity });
    return [];
  });
}

function collision(
  form: string,
  entity: Entity,
  other: { form: string; entity: Entity },
): Pick<Problem, 'message' | 'hint'> {
  const { id, file } = other.entity;
  return other.entity === entity
    ? {
        message: `“${form}” is among the names of ${id} already: “${other.form}”`,
        hint: 'remove it; capitals, accents and punctuation make no difference to search',
      }
    : {
        message: `“${form}” is a name of ${id} (${file}) too: “${other.form}”`,
        hint: 'keep it with the one that readers mean by it',
      };
}

/** A text with what accounts for its names. */
interface TextWithNames extends Pick<ReadArticle, 'id' | 'text'> {
  mentions: Stretch[];
  citations: Stretch[];
}

/**
 * No search name stands in a text by itself: within a longer name, or in the citation of a work, it may.
 *
 * @param forms all that the texts call something, aliases and phrases that name no entity
 * @param isUnread whether a name of an article may stand in a file that could not be read
 */
export function checkSearchNamesAbsent(
  entities: readonly Entity[],
  texts: readonly TextWithNames[],
  forms: readonly NamedForm[],
  isUnread: (form: string, article: string) => boolean = () => false,
): Problem[] {
  const searched = searchFormsOf(entities);
  const found = new Map<NamedForm, string>();
  for (const { id, text, mentions, citations } of texts) {
    const near = searched.filter(
      (one) => !found.has(one) && text.passages.some((passage) => passage.text.includes(one.form)),
    );
    if (near.length === 0) continue;
    const match = makeMatcher([...forms, ...near], id);
    for (const passage of text.passages) {
      const held = [...mentions, ...citations].filter((one) => one.passage === passage);
      for (const { start, end, form } of match(passage.text))
        if (
          near.some((one) => one === form && !found.has(one) && !isUnread(one.form, id)) &&
          !held.some((one) => one.start <= start && end <= one.end)
        )
          found.set(form, `${id}#${passage.id}`);
    }
  }
  return [...found].map(([{ form, at }, place]) => ({
    ...at,
    message: `“${form}” stands in a text, ${place}`,
    hint: 'give it among the aliases, or remove it: search finds what the texts have',
  }));
}
