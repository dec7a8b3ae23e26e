declare module 'damerau-levenshtein' {
  /** Edits (insertion, deletion, substitution, transposition) from one text to another. */
  export default function distance(
    one: string,
    other: string,
  ): { steps: number; relative: number; similarity: number };
}
