import type { ContentFiles } from '../files/content.ts';
import { fieldIn } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import { notEntities } from '../schemas/not-entities.ts';
import type { Entity } from './entities.ts';

/** A surface form with the entity that it names. */
export interface NamedForm {
  form: string;
  kind: string;
  /** Undefined for a phrase that is declared to name none. */
  entity: Entity | undefined;
  /** Articles to which it is limited. */
  only?: string[] | undefined;
  /** Where it is given, as a problem with it begins. */
  at: Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}

export const notEntitiesFile = 'content/not-entities.yaml';

/** The phrases that name no entity; undefined, with every problem pushed, if they cannot be read. */
export function readNotEntities(files: ContentFiles, problems: Problem[]): NamedForm[] | undefined {
  const file = notEntitiesFile;
  const yaml = readRecord(files, file, notEntities, problems, {
    message: 'the phrases that name no entity are missing',
    hint: `restore it: git checkout ${file}; where none was declared yet it says place: []`,
  });
  if (!yaml) return undefined;
  return Object.entries(yaml.data).flatMap(([kind, entries]) =>
    entries.map(({ form, only }: Pick<NamedForm, 'form' | 'only'>, i) => ({
      form,
      kind,
      entity: undefined,
      only,
      at: fieldIn({ file, placeOf: yaml.placeOf }, kind, i),
    })),
  );
}

/** All forms of all entities. */
export function formsOf(entities: Entity[]): NamedForm[] {
  return entities.flatMap((entity) =>
    entity.data.aliases.map((alias, i) => ({
      form: alias.form,
      kind: alias.kind,
      entity,
      only: 'only' in alias ? alias.only : undefined,
      at: fieldIn(entity, 'aliases', i),
    })),
  );
}

/** No form is claimed twice for the same article, by entities or as a phrase that names none. */
export function checkForms(forms: NamedForm[]): Problem[] {
  return [...Map.groupBy(forms, ({ form }) => spaced(form)).values()].flatMap((same) =>
    same.flatMap((form, i) =>
      same
        .slice(0, i)
        .filter((other) => overlap(form.only, other.only))
        .map((other) => ({ ...form.at, ...collision(form, other) })),
    ),
  );
}

function collision(
  { form, entity }: NamedForm,
  { entity: other, at }: NamedForm,
): Pick<Problem, 'message' | 'hint'> {
  const words = spaced(form);
  if (entity && entity !== other)
    return {
      message: `“${words}” is claimed by ${other!.id} (${at.file}) too`,
      hint: 'keep it with one of the two, or say with only: in which articles it means which',
    };
  if (other && !entity)
    return {
      message: `“${words}” is an alias of ${other.id} (${at.file}) too`,
      hint: 'remove it, or say with only: in which articles it names no entity',
    };
  return { message: `“${words}” is ${entity ? 'given' : 'declared'} twice`, hint: 'keep one' };
}

/** Words that stand in any sentence, and name nobody. */
const smallWords = new Set(
  'a an and are as at be but by for from he her his in is it its of on or our she that the their these they this those to was we were with you your'.split(
    ' ',
  ),
);

/** A form is words that can name something, written without blanks around them. */
export function checkFormWords(forms: NamedForm[]): Problem[] {
  return forms.flatMap(({ form, at }): Problem[] => {
    if (form !== form.trim())
      return [
        { ...at, message: `“${form}” begins or ends with a blank`, hint: `write ${form.trim()}` },
      ];
    const isSmall = /^\p{Lu}?\p{Ll}*$/u.test(form) && smallWords.has(form.toLowerCase());
    if (!isSmall) return [];
    const hint = 'give the name itself; for the article before a name there is the: true';
    return [{ ...at, message: `“${form}” stands in any sentence, and names nothing`, hint }];
  });
}

/** The articles to which forms are limited must be there. */
export function checkLimits(forms: NamedForm[], articleIds: string[]): Problem[] {
  return forms.flatMap(({ form, only = [], at }) =>
    only
      .filter((id) => !articleIds.includes(id))
      .map((id) => ({
        ...at,
        message: `“${form}” is limited to the article ${id}, which there is not`,
        hint: didYouMean(nearest(id, articleIds), `articles are ${articleIds.join(', ')}`),
      })),
  );
}

/** The same forms, where a limit to an article that there is not means the one that is meant. */
export function mendLimits(forms: NamedForm[], articleIds: string[]): NamedForm[] {
  const mend = (id: string) => (articleIds.includes(id) ? id : (nearest(id, articleIds) ?? id));
  return forms.map((form) => (form.only ? { ...form, only: form.only.map(mend) } : form));
}

/** Words with one space wherever there is white space. */
export function spaced(words: string): string {
  return words.replaceAll(/\s+/gu, ' ');
}

function overlap(a: string[] | undefined, b: string[] | undefined): boolean {
  return !a || !b || a.some((id) => b.includes(id));
}

/**
 * Makes a matcher for the forms that hold in one article. At each place the longest wins; no letter or
 * digit may touch it, nor `$` follow (`US$`); a space in a form stands for any white space.
 */
export function makeMatcher(
  forms: NamedForm[],
  articleId: string,
): (text: string) => { start: number; end: number; form: NamedForm }[] {
  const valid = forms
    .filter(({ only }) => !only || only.includes(articleId))
    .sort((a, b) => b.form.length - a.form.length || a.form.localeCompare(b.form));
  if (valid.length === 0) return () => [];
  const byText = new Map(valid.map((form) => [spaced(form.form), form]));
  const alternatives = valid.map(({ form }) => escapeRegExp(form).replaceAll(/\s+/gu, '\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}$])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: byText.get(spaced(match[0]))!,
    }));
}

/** A text as a pattern that matches it and nothing else. */
export function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
