import { stemmer } from 'stemmer';

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

/** `organisation` as `organization`, `neighbour` as `neighbor`, `centre` as `center`. */
export function spellOneWay(word: string): string {
  return word
    .replace(/is(?=(?:e[drs]?|ing|ations?)$)/, 'iz')
    .replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|ers?|abl[ey]|ites?|hoods?|ly|al|ful)?$)/u, 'or')
    .replace(/(?<=\p{L}{2})tre(?=[ds]?$)/u, 'ter');
}
