import { stemmer } from 'stemmer';
import { spellOneWay } from './spellings.ts';

/**
 * What the forms of a word share: Porter’s stem (M. F. Porter, “An algorithm for suffix stripping”,
 * 1980), taken until it no longer changes, so that `institutionalization` meets `institution`; `-ise`
 * counts as `-ize`, `-our` as `-or`, `-tre` as `-ter`. A word with a digit has no other forms.
 */
export function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  let stem = spellOneWay(word);
  for (;;) {
    const next = stemmer(stem);
    if (next === stem || next.length < 3) return stem;
    stem = next;
  }
}
