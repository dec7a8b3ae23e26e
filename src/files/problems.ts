import levenshtein from 'damerau-levenshtein';
/**
 * Everything that can be wrong with the content, in one shape, so that all problems of a build are
 * found first and reported together.
 */
export interface Problem {
  /** Path from the project root. */
  file: string;
  /** 1-based. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Front-matter key or path, e.g. `authors.0.family`. */
  field?: string | undefined;
  /** What is wrong, as a sentence without a full stop at its end. */
  message: string;
  /** How to mend it. */
  hint?: string | undefined;
}

/** Thrown once, with every problem found. */
export class CorpusError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(formatProblems(problems));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}

/** One problem as `file:line:column [field] message` with its hint on the next line. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, message, hint } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const what = field ? `${field}: ${message}` : message;
  return hint ? `${place}  ${what}\n    → ${hint}` : `${place}  ${what}`;
}

/** All problems, ordered by file and line, under a heading that counts them. */
export function formatProblems(problems: Problem[]): string {
  const ordered = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count}\n\n${ordered.map(formatProblem).join('\n\n')}\n`;
}

/** The candidate nearest to `word` by edit distance, or undefined if none is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = levenshtein(word.toLowerCase(), candidate.toLowerCase()).steps;
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
