import type { Sequence, Slot } from './plan.ts';
import type { Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** With what a query is planned. */
export interface PlanContext {
  vocabulary: Vocabulary;
  exact: boolean;
  /** Where words go that the corpus does not have. */
  unknown: Set<string>;
  /** Where the forms go that are searched for a word: see `Plan`. */
  forms: Map<string, string[]>;
}

/** A prefix with more words than this is not told apart from any word. */
const mostForms = 120;

/** The sequences that a term can mean: its words, and the same words joined or taken apart. */
export async function sequencesOf(term: Term, context: PlanContext): Promise<Sequence[]> {
  const exact = context.exact || term.quoted;
  const slots: Sequence = [];
  const apart: Sequence = [];
  let divided = false;
  for (const [at, word] of term.words.entries()) {
    const entry = await context.vocabulary.find(word);
    const last = at === term.words.length - 1;
    const slot =
      last && term.prefix ? await prefixSlot(word, context) : await slotOf(word, exact, context);
    slots.push(slot);
    if (!(last && term.prefix)) noteForms(word, slot, entry?.parts, context);
    if (entry?.parts) {
      divided = true;
      apart.push(...entry.parts.map((part) => [{ word: part, exact: true }]));
    } else apart.push(slot);
    if (slot.length === 0 && !entry?.parts) context.unknown.add(word);
  }
  const sequences = [slots, ...(divided ? [apart] : [])];
  if (term.words.length === 2) {
    const joined = await context.vocabulary.find(term.words.join(''));
    if (joined && joined.count > 0) sequences.push([[{ word: joined.word, exact: true }]]);
  }
  return sequences.filter((sequence) => sequence.every((slot) => slot.length > 0));
}

function noteForms(
  word: string,
  slot: Slot,
  parts: string[] | undefined,
  { forms }: PlanContext,
): void {
  const others = [...slot.map((one) => one.word), ...(parts ? [parts.join(' ')] : [])];
  forms.set(word, [...new Set([...(forms.get(word) ?? []), ...others])]);
}

async function slotOf(word: string, exact: boolean, { vocabulary }: PlanContext): Promise<Slot> {
  const entry = await vocabulary.find(word);
  const known = entry && entry.count > 0 ? entry : await vocabulary.findSpelling(word);
  const typed: Slot = known ? [{ word: known.word, exact: true }] : [];
  if (exact) return typed;
  const forms = await vocabulary.formsOf(word);
  const others = forms.filter((form) => form.word !== typed[0]?.word);
  return [...typed, ...others.map((form) => ({ word: form.word, exact: false }))];
}

async function prefixSlot(word: string, { vocabulary }: PlanContext): Promise<Slot> {
  const entries = await vocabulary.startingWith(word);
  return entries.slice(0, mostForms).map((entry) => ({ word: entry.word, exact: true }));
}

/** Two words of one each as the one word that they make joined, if the corpus has it. */
export async function joinedWord(
  one: Term,
  other: Term | undefined,
  vocabulary: Vocabulary,
): Promise<Slot | undefined> {
  if (one.words.length !== 1 || other?.words.length !== 1) return undefined;
  const entry = await vocabulary.find(one.words[0]! + other.words[0]!);
  return entry && entry.count > 0 ? [{ word: entry.word, exact: true }] : undefined;
}
