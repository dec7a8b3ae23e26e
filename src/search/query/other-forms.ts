import type { Plan } from './plan.ts';
import { tokenise, wordsOf } from './tokens.ts';

/** A word that no text has, and what was found in its stead: `news`, found `new`. */
export interface OtherForms {
  /** As typed. */
  word: string;
  /** As the texts have them, folded; of several words, joined by spaces. */
  forms: string[];
}

/** For each word of the query that no text has, the forms searched that one has. */
export function otherForms(
  query: string,
  { forms }: Plan,
  isInTexts: (word: string) => boolean,
): OtherForms[] {
  const found = tokenise(query).map(({ word, start, end }): [string, string[]] => [
    query.slice(start, end),
    isInTexts(word) ? [] : (forms.get(word) ?? []).filter((form) => wordsOf(form).every(isInTexts)),
  ]);
  return [...new Map(found)]
    .filter(([, some]) => some.length > 0)
    .map(([word, some]) => ({ word, forms: some }));
}
