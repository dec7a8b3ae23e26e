import { readFileSync } from 'node:fs';
import { notEntities } from '../schemas/not-entities.ts';
import { checkSchema } from './check-schema.ts';
import type { Entity } from './entities.ts';
import { parseYaml } from './parse-mdx.ts';
import type { Problem } from './problems.ts';

/** A surface form with the entity that it names. */
export interface NamedForm {
  form: string;
  kind: string;
  /** Undefined for a phrase that is declared to name none. */
  entity: Entity | undefined;
  /** Articles to which it is limited. */
  only?: string[] | undefined;
}

/** The phrases of `content/not-entities.yaml`, which name no entity. */
export function readNotEntities(problems: Problem[]): NamedForm[] {
  const file = 'content/not-entities.yaml';
  const yaml = parseYaml(readFileSync(file, 'utf8'), file, problems);
  const phrases = yaml && checkSchema(notEntities, yaml.data, file, problems);
  return (phrases ?? []).map(({ form }) => ({ form, kind: 'none', entity: undefined }));
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
