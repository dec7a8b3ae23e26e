import { predicates } from '../schemas/statement.ts';
import type { Claim } from './claims.ts';
import type { Entity } from './entities.ts';
import type { Statement } from './statements.ts';

/** A piece of a sentence: plain words, or the name of an entity to link. */
export type SentencePart = string | Entity;

/**
 * A statement, or a claim that merges several, as a short sentence in our words: `Japan gave money
 * to the … (US$ 62.5 million)`. The evidence, not this paraphrase, is what is cited.
 */
export function sentenceOf(said: Statement | Claim): SentencePart[] {
  const { predicate, value, amount } = said;
  const subjects = 'subjects' in said ? said.subjects : [said.subject];
  const objects = 'objects' in said ? said.objects : said.object ? [said.object] : [];
  const sum = amount && !value?.includes(amount.printed) ? amount.printed : undefined;
  if (predicate === 'counted')
    return [...listed(subjects), `: ${[value, sum].filter(Boolean).join(', ')}`];
  if (predicate === 'office-in')
    return value
      ? [...listed(subjects), ` was ${value} (`, ...listed(objects), ')']
      : [...listed(subjects), ' held office in ', ...listed(objects)];
  const parts = listed(subjects);
  if (predicate !== 'did') parts.push(` ${verb(predicates[predicate].reads, subjects.length)}`);
  if (objects.length > 0) parts.push(' ', ...listed(objects));
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

function listed(entities: Entity[]): SentencePart[] {
  return entities.flatMap((entity, i) => {
    if (i === 0) return [entity];
    return [i === entities.length - 1 ? ' and ' : ', ', entity];
  });
}

function verb(reads: string, subjects: number): string {
  if (subjects === 1) return reads;
  return reads.replace('is a member', 'are members').replace(/^is /, 'are ').replace(/^was /, 'were '); // prettier-ignore
}
