import { afterPlus, otherYear, sameWords } from '../vocabulary/spellings.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { endOf } from '../results/look-up.ts';
import type { Term } from './parse-query.ts';
import {
  exactly,
  type PlanContext,
  type PlanSources,
  type Sequence,
  type Slot,
} from './plan-types.ts';

/** One way to read the words of a term from some place on. */
interface Reading {
  /** How many words of the term it reads. */
  words: number;
  sequence: Sequence;
}

/** A prefix with more words than this is not told apart from any word. */
const mostForms = 120;
/** Divisions of a word that are looked up. */
const mostDivisions = 3;
/** More ways to read a long phrase are not tried. */
const mostSequences = 32;

/** The sequences that a term can mean: its words, and the same words joined or taken apart. */
export async function sequencesOf(term: Term, context: PlanContext): Promise<Sequence[]> {
  const readings: Reading[][] = [];
  for (const at of term.words.keys()) readings.push(await readingsAt(term, at, context));
  for (const [at, word] of term.words.entries())
    if (readings[at]!.length === 0 && !readings[at - 1]?.some(({ words }) => words === 2))
      context.unknown.add(word);
  // Every way to read all words, in the order of the ways to read each.
  const from: Sequence[][] = [];
  from[readings.length] = [[]];
  for (let at = readings.length - 1; at >= 0; at--)
    from[at] = readings[at]!.flatMap(({ words, sequence }) =>
      from[at + words]!.map((rest) => [...sequence, ...rest]),
    ).slice(0, mostSequences);
  return from[0]!;
}

/** The ways to read a word of a term: as it is, taken apart, joined with the next one; perhaps none. */
async function readingsAt(
  { words, prefix, quoted }: Term,
  at: number,
  context: PlanContext,
): Promise<Reading[]> {
  const { vocabulary } = context;
  const word = words[at]!;
  const isBeginning = prefix && at === words.length - 1;
  const exact = context.exact || quoted;
  const slot = await (isBeginning ? prefixSlot(word, vocabulary) : slotOf(word, exact, vocabulary));
  const entry = await vocabulary.find(word);
  if (entry?.misprint) context.unknown.add(word);
  const sequences = slot.length > 0 ? [[slot]] : [];
  if (entry?.parts) sequences.push(entry.parts.map(exactly));
  if (sequences.length === 0) sequences.push(...(await divisionsOf(word, exact, context)));
  // A part of a compound is not told: the compound may be written otherwise.
  if (!isBeginning && words.length === 1) noteForms(word, sequences, context);
  const number = context.exact ? undefined : afterPlus(words, at);
  if (number) sequences.push([exactly(number)]);
  const year = context.exact ? undefined : otherYear(words, at);
  if (year) sequences.push([exactly(year)]);
  const next = words[at + 1];
  const joined = next === undefined ? undefined : await joinedSlot(word, next, vocabulary);
  return [
    ...sequences.map((sequence) => ({ words: 1, sequence })),
    ...(joined ? [{ words: 2, sequence: [joined] }] : []),
  ];
}

/** Two terms of one word each as the one word that they make joined: `Mid Atlantic`, `H 8`. */
export async function joinedTerms(
  one: Term | undefined,
  other: Term | undefined,
  vocabulary: Vocabulary,
): Promise<Slot | undefined> {
  if (one?.words.length !== 1 || other?.words.length !== 1) return undefined;
  return joinedSlot(one.words[0]!, other.words[0]!, vocabulary);
}

/** Two words as the one word that they make joined, if the corpus has it. */
async function joinedSlot(
  one: string,
  other: string,
  vocabulary: Vocabulary,
): Promise<Slot | undefined> {
  // Letters with points are names: I.T. is not the word it.
  if (/^\p{L}{2}$/u.test(one + other)) return undefined;
  const entry = await vocabulary.find(one + other);
  return entry && entry.count > 0 ? exactly(entry.word) : undefined;
}

async function slotOf(word: string, exact: boolean, vocabulary: Vocabulary): Promise<Slot> {
  const entry = await vocabulary.find(word);
  const known = entry && entry.count > 0 ? entry : await vocabulary.findSpelling(word);
  const typed = [...(known ? exactly(known.word) : []), ...sameWords(word).flatMap(exactly)];
  if (exact) return typed;
  const forms = await vocabulary.formsOf(word);
  const others = forms.filter((form) => form.word !== known?.word);
  return [...typed, ...others.map((form) => ({ word: form.word, exact: false }))];
}

async function prefixSlot(word: string, vocabulary: Vocabulary): Promise<Slot> {
  const entries = await vocabulary.startingWith(word);
  return entries.slice(0, mostForms).flatMap((entry) => exactly(entry.word));
}

/**
 * A word that the corpus does not have as two that stand side by side somewhere: `policymakers`,
 * `ABC11`. The first is sought among the words that begin alike, which are at hand; the longest first.
 */
async function divisionsOf(
  word: string,
  exact: boolean,
  context: PlanContext,
): Promise<Sequence[]> {
  const { vocabulary } = context;
  let tried = 0;
  for (let at = word.length - 1; at >= 2 && tried < mostDivisions; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const entry = await vocabulary.find(first);
    if (!entry || entry.count === 0 || !/^(?:\p{L}{2,}|\p{N}+)$/u.test(rest)) continue;
    tried++;
    const slot = await slotOf(rest, exact, vocabulary);
    if (await standTogether(first, slot, context)) return [[exactly(first), slot]];
  }
  return [];
}

/** Whether a text has a word and, right after it, one of others. */
export async function standTogether(
  word: string,
  others: Slot,
  { lookUp }: PlanSources,
): Promise<boolean> {
  const next = others.map((other) => other.word);
  const { articles, find } = await lookUp([word, ...next]);
  return articles.some(({ text }) => {
    const { id, withheld } = text;
    if (withheld) return false;
    const end = endOf(text);
    const places = new Set(next.flatMap((other) => find(other)?.get(id) ?? []));
    return find(word)
      ?.get(id)
      ?.some((place) => place + 1 < end && places.has(place + 1));
  });
}

function noteForms(word: string, sequences: Sequence[], { forms }: PlanContext): void {
  // Another spelling of the same word is what was typed.
  if (sequences[0]?.length === 1 && sequences[0][0]![0]!.exact) return;
  const found = sequences.flatMap((sequence) =>
    sequence.length === 1
      ? sequence[0]!.map((form) => form.word)
      : [sequence.map(([form]) => form!.word).join(' ')],
  );
  forms.set(word, [...new Set([...(forms.get(word) ?? []), ...found])]);
}
