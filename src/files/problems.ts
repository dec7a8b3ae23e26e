import levenshtein from 'damerau-levenshtein';

/** What is wrong with the content. A check returns problems; a reader adds them to a list. */
export interface Problem {
  /** Path from the project root. */
  file: string;
  /** 1-based. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Field of the data, as {@link fieldName} writes it: `authors 1, family`. */
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

/**
 * A field as messages call it, items counted from 1: `facts.title`, `statements 11, date`; of a list
 * that is the whole file `entry 3, form`.
 */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key, i) => {
    if (typeof key === 'number') return `${before || 'entry'} ${key + 1}`;
    if (i === 0) return String(key);
    return `${before}${typeof path[i - 1] === 'number' ? ', ' : '.'}${String(key)}`;
  }, '');
}

/** How a report is written: for people, for programs, as annotations of a run on GitHub. */
export type ReportFormat = 'text' | 'json' | 'github';

/** All problems, ordered by file, line and column. */
export function formatProblems(problems: Problem[], format: ReportFormat = 'text'): string {
  const ordered = [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.line ?? 0, b.line ?? 0) ||
      compare(a.column ?? 0, b.column ?? 0),
  );
  if (format === 'json') return JSON.stringify(ordered.map(toRecord), null, 2);
  if (format === 'github') return ordered.map(annotate).join('\n');
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count}\n\n${ordered.map(formatProblem).join('\n\n')}\n`;
}

/** One problem as `file:line:column  field: message`, with its hint on the next line. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, message, hint } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const what = field ? `${field}: ${message}` : message;
  return hint ? `${place}  ${what}\n    → ${hint}` : `${place}  ${what}`;
}

/** Every part of a problem, null where it is not known. */
function toRecord({ file, line, column, field, message, hint }: Problem) {
  return {
    file,
    line: line ?? null,
    column: column ?? null,
    field: field ?? null,
    message,
    hint: hint ?? null,
  };
}

/** A workflow command, https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function annotate({ file, line, column, field, message, hint }: Problem): string {
  const properties = Object.entries({ file, line, col: column, title: field })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::error ${properties.join(',')}::${escapeData(hint ? `${message}\n→ ${hint}` : message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Problems as they read where the content lies in another folder than `content`. */
export function withFolder(problems: Problem[], folder: string): Problem[] {
  const write = (text: string) =>
    text.replaceAll(/(?<![\w./-])content(?=\/)/g, () => folder.replace(/\/$/, ''));
  return problems.map(({ file, message, hint, ...rest }) => ({
    ...rest,
    file: file === 'content' ? folder : write(file),
    message: write(message),
    hint: hint === undefined ? undefined : write(hint),
  }));
}

const longestWord = 200;

/** The candidate nearest to `word` by edit distance, or undefined if none is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // The distance of long words takes time by the product of their lengths, and none is meant by them.
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > longestWord) continue;
    const distance = levenshtein(word.toLowerCase(), candidate.toLowerCase()).steps;
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The hint that names what was probably meant, or else another. */
export function didYouMean(meant: string | undefined, otherwise: string): string {
  return meant === undefined ? otherwise : `did you mean ${meant}?`;
}
