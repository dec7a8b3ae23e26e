import { predicates } from '../schemas/statement.ts';
import type { Claim } from './claims.ts';
import type { Entity } from './entities.ts';
import type { Statement } from './statements.ts';

/** A piece of a sentence: plain words, or the name of an entity to link. */
export type SentencePart = string | Entity;

/** The name of an entity within a sentence: `the United Isles`, `Veyra`. */
export function nameWithin({ data }: Pick<Entity, 'data'>): string {
  return data.the ? `the ${data.name}` : data.name;
}

/** The same at the beginning of a sentence: `The United Isles`. */
export function nameAtStart({ data }: Pick<Entity, 'data'>): string {
  return data.the ? `The ${data.name}` : data.name;
}

/**
 * A statement, or a claim that merges several, as a short sentence in our words: `Veyra gave money
 * to the … (US$ 62.5 million)`. An article stands before the name, not in it.
 */
export function sentenceOf(said: Statement | Claim): SentencePart[] {
  const { predicate, value, amount } = said;
  const subjects = 'subjects' in said ? said.subjects : [said.subject];
  const objects = 'objects' in said ? said.objects : said.object ? [said.object] : [];
  const sum = amount && !value?.includes(amount.printed) ? amount.printed : undefined;
  if (predicate === 'counted')
    return [...labelled(subjects), `: ${[value, sum].filter(Boolean).join(', ')}`];
  if (predicate === 'office-in')
    return value
      ? [...atStart(subjects), ` was ${value} (`, ...labelled(objects), ')']
      : [...atStart(subjects), ' held office in ', ...within(objects)];
  const parts = atStart(subjects);
  if (predicate !== 'did') parts.push(` ${verb(predicates[predicate].reads, subjects.length)}`);
  if (objects.length > 0) parts.push(' ', ...within(objects));
  if (value) parts.push(objects.length > 0 ? `: ${value}` : ` ${value}`);
  if (sum) parts.push(` (${sum})`);
  return parts;
}

/** The same without links. */
export function plainSentence(said: Statement | Claim): string {
  return sentenceOf(said)
    .map((part) => (typeof part === 'string' ? part : part.data.name))
    .join('');
}

function atStart(entities: Entity[]): SentencePart[] {
  return listed(entities, (i) => (i === 0 ? 'The ' : 'the '));
}

function within(entities: Entity[]): SentencePart[] {
  return listed(entities, () => 'the ');
}

/** Names alone, as before a colon or in brackets. */
function labelled(entities: Entity[]): SentencePart[] {
  return listed(entities, () => '');
}

function listed(entities: Entity[], the: (at: number) => string): SentencePart[] {
  return entities.flatMap((entity, i) => {
    const joint = i === 0 ? '' : i === entities.length - 1 ? ' and ' : ', ';
    const before = joint + (entity.data.the ? the(i) : '');
    return before === '' ? [entity] : [before, entity];
  });
}

function verb(reads: string, subjects: number): string {
  if (subjects === 1) return reads;
  return reads
    .replace('is a member', 'are members')
    .replace(/^is /, 'are ')
    .replace(/^was /, 'were ');
}
