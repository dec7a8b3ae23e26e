import { predicates } from '../schemas/statement.ts';
import type { Entity } from './entities.ts';
import type { Statement } from './statements.ts';

/** A piece of a sentence: plain words, or the name of an entity to link. */
export type SentencePart = string | Entity;

/**
 * A statement as a short sentence in our words: `Japan gave money to the … (US$ 62.5 million)`.
 * The evidence, not this paraphrase, is what is cited.
 */
export function sentenceOf(statement: Statement): SentencePart[] {
  const { subject, predicate, object, value, amount } = statement;
  const parts: SentencePart[] = [subject, ` ${predicates[predicate].reads}`];
  if (predicate === 'counted' && amount) return [...parts, ` ${amount.printed} (${value!})`];
  if (predicate === 'office-in') {
    parts.splice(1, 1, value ? ` was ${value}: ` : ' held office in ');
    if (object) parts.push(object);
  } else {
    if (predicate === 'did') parts[1] = '';
    if (object) parts.push(' ', object);
    if (value) parts.push(object ? `: ${value}` : ` ${value}`);
  }
  if (amount && !value?.includes(amount.printed)) parts.push(` (${amount.printed})`);
  return parts;
}

/** The same without links. */
export function plainSentence(statement: Statement): string {
  return sentenceOf(statement)
    .map((part) => (typeof part === 'string' ? part : part.data.name))
    .join('');
}
