import { verbOf, wordingOf } from '../schemas/predicates.ts';
import type { Author } from './authors.ts';
import type { Claim } from './claims.ts';
import type { Entity } from './entities.ts';
import type { Holder } from './evidence.ts';
import type { Statement } from './statements.ts';
import { capitalised } from '../words/numbers.ts';

/** A piece of a sentence: plain words, or a name to link. */
export type SentencePart = string | Entity | Author;

/**
 * A piece of a sentence without link.
 *
 * @param at its index in the sentence, which begins with a capital
 */
export function wordsOf(part: SentencePart, at?: number): string {
  if (typeof part === 'string') return part;
  const within = 'within' in part.data ? part.data.within : undefined;
  const name = within ?? part.data.name;
  return at === 0 ? capitalised(name) : name;
}

/** The name of an entity within a sentence: `the United Isles`, `Veyra`. */
export function nameWithin(entity: Entity): string {
  return entity.data.the ? `the ${wordsOf(entity)}` : wordsOf(entity);
}

/**
 * A statement, or a claim that merges several, as a short sentence in our words: `Some officials of
 * Veyra wanted to join the … at first, according to Maro Quint`. An article stands before the name,
 * not in it. The sentence says how sure, how far, compared with what and whose view it is.
 */
export function sentenceOf(said: Statement | Claim): SentencePart[] {
  const one = 'evidence' in said ? said.evidence[0]! : said;
  const { predicate, value, amount, part, objectPart, modality, extent, compared, holder } = one;
  const { subjects, objects } = 'evidence' in said ? said : endsOf(said);
  const sum = amount && !value?.includes(amount.printed) ? amount.printed : undefined;
  const wording = wordingOf(predicate, subjects[0]!.data.kind);
  const isMany = subjects.length > 1 || (part !== undefined && isPlural(part));
  const parts = part ? [`${capitalised(part)} `, ...within(subjects)] : atStart(subjects);
  const add = (...more: SentencePart[]) => parts.push(' ', ...more);
  if (wording) add(verbOf(wording, modality, isMany).trim());
  if (one.direction) add(one.direction);
  if (predicate === 'office-in')
    add(`${value} ${objects[0]?.data.kind === 'ministry' ? 'at' : 'of'}`);
  if (objectPart) add(objectPart);
  if (objects.length > 0) add(...within(objects));
  if (predicate === 'supplied') add(`with ${value}`);
  else if (value && predicate !== 'office-in') add(value);
  if (extent) add(extent);
  if (sum) add(`(${sum})`);
  if (compared) parts.push(`, ${compared}`);
  if (holder && !holder.includes('unnamed')) parts.push(', according to ', ...listedWithin(holder));
  return parts;
}

/** Of whom a statement is said, and what about: all whom it names together. */
function endsOf({ subject, object, together = {} }: Statement) {
  const { subjects = [subject], objects = object ? [object] : [] } = together;
  return { subjects, objects };
}

/** The same without links. */
export function plainSentence(said: Statement | Claim): string {
  return sentenceOf(said).map(wordsOf).join('');
}

/** Whether words before a name mean several: `some officials of`, `leaders of`; not `the press of`. */
function isPlural(part: string): boolean {
  return /^(some|most|many|several|two|three|all|both)\b|(?<![isu])s of$/iu.test(part);
}

function atStart(entities: Entity[]): SentencePart[] {
  return listed(entities, (i) => (i === 0 ? 'The ' : 'the '));
}

function within(entities: Entity[]): SentencePart[] {
  return listed(entities, () => 'the ');
}

/** Whoever holds a view, within a sentence. */
export function listedWithin(holders: readonly Holder[]): SentencePart[] {
  return listed(holders, () => 'the ');
}

function listed(names: readonly Holder[], the: (at: number) => string): SentencePart[] {
  return names.flatMap((name, i) => {
    const joint = i === 0 ? '' : i === names.length - 1 ? ' and ' : ', ';
    const before = joint + (typeof name === 'object' && name.data.the ? the(i) : '');
    return before === '' ? [name] : [before, name];
  });
}
