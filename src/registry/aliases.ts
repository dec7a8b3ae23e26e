import { type ContentFiles, textOf } from '../files/content.ts';
import { notEntities } from '../schemas/not-entities.ts';
import { checkSchema } from '../files/check-schema.ts';
import type { Entity } from './entities.ts';
import { parseYaml } from '../files/parse-mdx.ts';
import type { Problem } from '../files/problems.ts';

/** A surface form with the entity that it names. */
export interface NamedForm {
  form: string;
  kind: string;
  /** Undefined for a phrase that is declared to name none. */
  entity: Entity | undefined;
  /** Articles to which it is limited. */
  only?: string[] | undefined;
}

export const notEntitiesFile = 'content/not-entities.yaml';

/**
 * The phrases of `content/not-entities.yaml`, with the kind of their declaration. One that is
 * declared twice, or is an alias too, is a problem.
 */
export function readNotEntities(
  files: ContentFiles,
  aliases: NamedForm[],
  problems: Problem[],
): NamedForm[] {
  const yaml = parseYaml(textOf(files, notEntitiesFile) ?? '', notEntitiesFile, problems);
  const phrases =
    yaml && checkSchema(notEntities, yaml.data, notEntitiesFile, problems, yaml.lineOf);
  const declared: NamedForm[] = Object.entries(phrases ?? {}).flatMap(([kind, entries]) =>
    entries.map(({ form, only }: { form: string; only?: string[] | undefined }) => ({
      form,
      kind,
      entity: undefined,
      only,
    })),
  );
  const claims = Map.groupBy([...aliases, ...declared], ({ form }) => form);
  for (const phrase of declared) {
    const other = claims
      .get(phrase.form)!
      .find((claim) => claim !== phrase && overlap(claim.only, phrase.only));
    if (other)
      problems.push({
        file: notEntitiesFile,
        line: yaml?.lineOf(phrase.kind),
        field: phrase.kind,
        message: other.entity
          ? `“${phrase.form}” is an alias of ${other.entity.id} (${other.entity.file}) too`
          : `“${phrase.form}” is declared twice`,
        hint: other.entity
          ? 'remove it, or say with only: in which articles it names no entity'
          : 'keep one',
      });
  }
  return declared;
}

/** All forms of all entities; two entities that claim one form for the same article are a problem. */
export function collectForms(entities: Entity[], problems: Problem[]): NamedForm[] {
  const forms = entities.flatMap((entity) =>
    entity.data.aliases.map((alias) => ({
      form: alias.form,
      kind: alias.kind,
      entity,
      only: 'only' in alias ? alias.only : undefined,
    })),
  );
  const seen = new Map<string, typeof forms>();
  for (const form of forms) {
    const key = form.form.replaceAll(/\s+/gu, ' ');
    for (const other of seen.get(key) ?? []) {
      const shared = overlap(form.only, other.only);
      if (!shared) continue;
      const same = form.entity === other.entity;
      problems.push({
        file: form.entity.file,
        line: form.entity.lineOf('aliases'),
        field: 'aliases',
        message: same
          ? `“${key}” is given twice`
          : `“${key}” is claimed by ${other.entity.id} (${other.entity.file}) too`,
        hint: same
          ? 'keep one'
          : 'keep it with one of the two, or say with only: in which articles it means which',
      });
    }
    seen.set(key, [...(seen.get(key) ?? []), form]);
  }
  return forms;
}

/** The articles to which aliases are limited must be there. */
export function checkLimits(entities: Entity[], articleIds: string[], problems: Problem[]): void {
  for (const { file, lineOf, data } of entities)
    for (const alias of data.aliases)
      for (const id of 'only' in alias ? (alias.only ?? []) : [])
        if (!articleIds.includes(id))
          problems.push({
            file,
            line: lineOf('aliases'),
            field: 'aliases',
            message: `“${alias.form}” is limited to the article ${id}, which there is not`,
            hint: `articles are ${articleIds.join(', ')}`,
          });
}

function overlap(a: string[] | undefined, b: string[] | undefined): boolean {
  return !a || !b || a.some((id) => b.includes(id));
}

/**
 * Makes a matcher for the forms that hold in one article.
 *
 * At each place the longest form wins; forms begin and end at the border of a word (a letter or
 * digit may not touch them, nor `$` follow, which makes `US$` of `US`), and a space in a form stands for any white space.
 */
export function makeMatcher(
  forms: NamedForm[],
  articleId: string,
): (text: string) => { start: number; end: number; form: NamedForm }[] {
  const valid = forms
    .filter(({ only }) => !only || only.includes(articleId))
    .sort((a, b) => b.form.length - a.form.length || a.form.localeCompare(b.form));
  if (valid.length === 0) return () => [];
  const byText = new Map(valid.map((form) => [form.form.replaceAll(/\s+/gu, ' '), form]));
  const alternatives = valid.map(({ form }) => escapeRegExp(form).replaceAll(/\s+/gu, '\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}$])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: byText.get(match[0].replaceAll(/\s+/gu, ' '))!,
    }));
}

/** A text as a pattern that matches it and nothing else. */
export function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
