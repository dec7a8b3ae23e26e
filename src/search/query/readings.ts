import { otherNotation } from './numbers.ts';
import type { Sequence, Slot } from './plan.ts';
import type { Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** With what a query is planned. */
export interface PlanContext {
  vocabulary: Vocabulary;
  exact: boolean;
  /** Whether a text has words of two slots side by side. */
  standTogether: (one: Slot, other: Slot) => Promise<boolean>;
  /** Where words go that the corpus does not have, or only as a misprint. */
  unknown: Set<string>;
  /** Where the forms go that are searched for a word: see `Plan`. */
  forms: Map<string, string[]>;
}

/** One way to read the words of a term from some place on. */
export interface Reading {
  /** How many words of the term it reads. */
  words: number;
  sequence: Sequence;
}

/** A prefix with more words than this is not told apart from any word. */
const mostForms = 120;
/** Divisions of a word that are looked up. */
const mostDivisions = 3;

/**
 * The ways to read a word of a term: as it is, taken apart, joined with the next one. None if the
 * corpus has nothing of the kind.
 */
export async function readingsAt(term: Term, at: number, context: PlanContext): Promise<Reading[]> {
  const word = term.words[at]!;
  const last = at === term.words.length - 1;
  const exact = context.exact || term.quoted;
  const slot =
    last && term.prefix
      ? await prefixSlot(word, context)
      : await slotOf(word, exact, context.vocabulary);
  const entry = await context.vocabulary.find(word);
  if (entry?.misprint) context.unknown.add(word);
  const sequences = slot.length > 0 ? [[slot]] : [];
  if (entry?.parts) sequences.push(entry.parts.map(exactly));
  if (sequences.length === 0) sequences.push(...(await divisionsOf(word, exact, context)));
  if (!(last && term.prefix)) noteForms(word, sequences, context);
  const number = term.words[at - 1] === 'plus' && !context.exact ? otherNotation(word) : undefined;
  if (number) sequences.push([exactly(number)]);
  const joined = last ? undefined : await joinedSlot(word, term.words[at + 1]!, context.vocabulary);
  return [
    ...sequences.map((sequence) => ({ words: 1, sequence })),
    ...(joined ? [{ words: 2, sequence: [joined] }] : []),
  ];
}

/** Two words as the one word that they make joined, if the corpus has it. */
export async function joinedSlot(
  one: string,
  other: string,
  vocabulary: Vocabulary,
): Promise<Slot | undefined> {
  // Letters with points are names: U.S. is not the word us.
  if (/^\p{L}{2}$/u.test(one + other)) return undefined;
  const entry = await vocabulary.find(one + other);
  return entry && entry.count > 0 ? exactly(entry.word) : undefined;
}

function exactly(word: string): Slot {
  return [{ word, exact: true }];
}

async function slotOf(word: string, exact: boolean, vocabulary: Vocabulary): Promise<Slot> {
  const entry = await vocabulary.find(word);
  const known = entry && entry.count > 0 ? entry : await vocabulary.findSpelling(word);
  const typed = known ? exactly(known.word) : [];
  if (exact) return typed;
  const forms = await vocabulary.formsOf(word);
  const others = forms.filter((form) => form.word !== typed[0]?.word);
  return [...typed, ...others.map((form) => ({ word: form.word, exact: false }))];
}

async function prefixSlot(word: string, { vocabulary }: PlanContext): Promise<Slot> {
  const entries = await vocabulary.startingWith(word);
  return entries.slice(0, mostForms).map((entry) => ({ word: entry.word, exact: true }));
}

/**
 * A word that the corpus does not have as two that stand side by side somewhere: `policymakers`,
 * `TPP11`. The first is sought among the words that begin alike, which are at hand; the longest first.
 */
async function divisionsOf(
  word: string,
  exact: boolean,
  { vocabulary, standTogether }: PlanContext,
): Promise<Sequence[]> {
  let tried = 0;
  for (let at = word.length - 1; at >= 2 && tried < mostDivisions; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const entry = await vocabulary.find(first);
    if (!entry || entry.count === 0 || !/^(?:\p{L}{2,}|\p{N}+)$/u.test(rest)) continue;
    tried++;
    const slots = [exactly(first), await slotOf(rest, exact, vocabulary)] as const;
    if (await standTogether(...slots)) return [[...slots]];
  }
  return [];
}

function noteForms(word: string, sequences: Sequence[], { forms }: PlanContext): void {
  const found = sequences.flatMap((sequence) =>
    sequence.length === 1
      ? sequence[0]!.map((form) => form.word)
      : [sequence.map(([form]) => form!.word).join(' ')],
  );
  forms.set(word, [...new Set([...(forms.get(word) ?? []), ...found])]);
}
