import { type ArrayChange, diffArrays } from 'diff';
import { fieldIn, nowhere, type PlaceOf } from '../../files/places.ts';
import type { Problem } from '../../files/problems.ts';
import type { Intervention } from '../../schemas/apparatus.ts';
import { type ArticleText, type Passage, startOf } from '../passage.ts';
import {
  applyApparatus,
  findLineStarts,
  lineAt,
  type ReadingText,
  type ReadInterventions,
} from './apply-apparatus.ts';
import { PARAGRAPH, type Token } from './reading-tokens.ts';

/** What the proof found for one article. */
export interface Proof {
  /** Words of the source as supplied. */
  sourceWords: number;
  /** Words of the edited body and notes; equal to the source's after the declared interventions. */
  articleWords: number;
  /** The passage that holds the words of a line of the source, for the lines that are not left out. */
  passageOfLine: Map<number, Passage>;
  problems: Problem[];
}

/** A token of the article with the passage that holds it. */
interface PlacedToken {
  text: string;
  passage: Passage | undefined;
}

/** A source, what is declared of it, and the article that is said to come of both. */
export interface ProofInput {
  source: string;
  interventions: ReadInterventions;
  text: ArticleText;
  /** Reads a front-matter field by path (`authors.0.printed`). */
  field: (path: string) => unknown;
  files: ProofFiles;
}

/** What the parts of an article are called in messages, and where their entries stand. */
interface ProofFiles {
  source: string;
  apparatus: string;
  article: string;
  placeInApparatus?: PlaceOf;
  placeInArticle?: PlaceOf;
}

/**
 * Proves an article against its source: once every declared intervention is carried out, its words must
 * be the same in order, character by character, notes included, and divided into the same passages.
 */
export function verifyArticle(input: ProofInput): Proof {
  const { source, interventions, text, files } = input;
  const { text: reading, faults } = applyApparatus(source, interventions);
  const declared = new Map([['body', reading.body], ...reading.notes]);
  const article = articleTokens(text);
  const names = new Set([...declared.keys(), ...article.keys()]);
  const differences = [...names].flatMap((name) =>
    compare(declared.get(name) ?? [], article.get(name) ?? [], files, name),
  );
  const invalid = interventions.flatMap((item) => ('invalid' in item ? [item.invalid] : []));
  const broken = [...faults.map(({ index }) => interventions[index]), ...invalid];
  const follows = followsFrom(broken as (Partial<Intervention> | null)[], source);
  return {
    sourceWords: countWords(source),
    articleWords: text.passages.reduce((sum, passage) => sum + countWords(passage.text), 0),
    passageOfLine: placeLines(declared, article),
    problems: [
      ...faults.map(({ index, ...fault }) => ({ ...interventionIn(files, index), ...fault })),
      ...differences.filter(({ line }) => !follows(line)).map(({ problem }) => problem),
      ...checkFields(reading, input.field, files),
      ...checkSics(interventions, text, files),
    ],
  };
}

function interventionIn({ apparatus, placeInApparatus = nowhere }: ProofFiles, index: number) {
  return fieldIn({ file: apparatus, placeOf: placeInApparatus }, 'interventions', index);
}

/** Whether a difference on a line of the source may come of interventions that were not carried out. */
function followsFrom(
  broken: (Partial<Intervention> | null)[],
  source: string,
): (line: number) => boolean {
  const starts = findLineStarts(source);
  const lines = new Set<number>();
  for (const item of broken) {
    const { kind, line, source: words } = item ?? {};
    // Where a note stays is unknown, and all of it differs.
    if (kind === 'note-moved' || typeof line !== 'number' || typeof words !== 'string')
      return () => true;
    const at = source.indexOf(words);
    const height = words.split('\n').length;
    for (const first of [line, ...(at === -1 ? [] : [lineAt(starts, at)])])
      for (let i = 0; i <= height; i++) lines.add(first + i);
  }
  return (line) => lines.has(line);
}

/** Source and article have the same tokens once proved, so that each word of a line tells its passage. */
function placeLines(
  declared: ReadonlyMap<string, Token[]>,
  article: ReadonlyMap<string, PlacedToken[]>,
): Map<number, Passage> {
  const places = new Map<number, Passage>();
  for (const [name, tokens] of declared)
    for (const [i, { line }] of tokens.entries()) {
      const passage = article.get(name)?.[i]?.passage;
      if (passage && !places.has(line)) places.set(line, passage);
    }
  return places;
}

/** Words, as runs of characters between white space; the mark ¶ is not one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '' && word !== '***').length;
}

/** The tokens of the body and of each note, by its id. */
function articleTokens(text: ArticleText): Map<string, PlacedToken[]> {
  const tokensOf = (passage: Passage) =>
    passage.marked
      .split(/[ \t\n]+/)
      .filter(Boolean)
      .map((word) => ({ text: word, passage }));
  const body: PlacedToken[] = [];
  for (const mark of text.bodyMarks) {
    if (body.length > 0) body.push({ text: PARAGRAPH, passage: mark === '***' ? undefined : mark });
    body.push(...(mark === '***' ? [{ text: '***', passage: undefined }] : tokensOf(mark)));
  }
  const notes = text.passages.filter(({ kind }) => kind === 'note');
  return new Map([['body', body], ...notes.map((note) => [note.id, tokensOf(note)] as const)]);
}

/** Words that differ, beyond which no shortest way is sought: that takes time by their square. */
const mostDifferent = 5_000;

/** What differs between two texts; of those that are too different, all between what they begin and end with. */
function changesBetween(source: string[], article: string[]): ArrayChange<string>[] {
  const changes = diffArrays(source, article, { maxEditLength: mostDifferent });
  if (changes) return changes;
  const shorter = Math.min(source.length, article.length);
  let begin = 0;
  while (begin < shorter && source[begin] === article[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && source.at(-1 - end) === article.at(-1 - end)) end++;
  const part = (value: string[], added: boolean, removed: boolean) =>
    value.length > 0 ? [{ value, count: value.length, added, removed }] : [];
  return [
    ...part(source.slice(0, begin), false, false),
    ...part(source.slice(begin, source.length - end), false, true),
    ...part(article.slice(begin, article.length - end), true, false),
    ...part(source.slice(source.length - end), false, false),
  ];
}

function compare(
  source: Token[],
  article: PlacedToken[],
  files: ProofFiles,
  name: string,
): { problem: Problem; line: number }[] {
  const differences: { problem: Problem; line: number }[] = [];
  const changes = changesBetween(
    source.map((t) => t.text),
    article.map((t) => t.text),
  );
  let s = 0;
  let a = 0;
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]!;
    if (!change.added && !change.removed) {
      s += change.count;
      a += change.count;
      continue;
    }
    const next = changes[i + 1];
    const paired = next && (next.added || next.removed) ? [change, next] : [change];
    const gone = paired.find((c) => c.removed)?.value ?? [];
    const come = paired.find((c) => c.added)?.value ?? [];
    const line = (source[s] ?? source.at(-1))?.line;
    const passage = (article[a] ?? article.at(-1))?.passage;
    const where = name === 'body' ? name : `note ${name}`;
    differences.push({
      line: line ?? 0,
      problem: {
        file: files.article,
        ...(passage && startOf(passage)),
        message:
          `${where}${passage?.id ? `, passage ${passage.id}` : ''}: the source (${files.source}:${line ?? '?'}) has ${show(gone, source, s)}, ` +
          `the article has ${show(come, article, a)}`,
        hint: 'mend the article, or declare the difference in the apparatus',
      },
    });
    s += gone.length;
    a += come.length;
    if (paired.length === 2) i++;
  }
  return differences;
}

function show(words: string[], all: { text: string }[], at: number): string {
  const write = (tokens: typeof all) => tokens.map(({ text }) => text).join(' ');
  const end = at + words.length;
  const before = write(all.slice(Math.max(0, at - 3), at));
  const after = write(all.slice(end, end + 3));
  const here = words.length > 24 ? [...words.slice(0, 24), `… (${words.length} words)`] : words;
  return words.length === 0
    ? `nothing between “${before}” and “${after}”`
    : `“${before} ▸${here.join(' ')}◂ ${after}”`;
}

function checkFields(
  reading: ReadingText,
  field: (path: string) => unknown,
  { source, article, placeInArticle: placeOf = nowhere }: ProofFiles,
): Problem[] {
  return reading.fields.flatMap(({ field: path, value, line }) => {
    const actual = field(path);
    if (actual === value) return [];
    return [
      {
        ...fieldIn({ file: article, placeOf }, ...pathOf(path)),
        message: `the source (${source}:${line}) has “${value}”, the front matter has ${actual === undefined ? 'nothing' : `“${typeof actual === 'string' ? actual : JSON.stringify(actual)}”`}`,
        hint: 'mend the front matter, or declare the difference with article: in the apparatus',
      },
    ];
  });
}

/** `authors.0.printed` as a path. */
function pathOf(field: string): PropertyKey[] {
  return field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** The readings of all sic marks agree; their places are proved with the words around them. */
function checkSics(
  interventions: ReadInterventions,
  text: ArticleText,
  files: ProofFiles,
): Problem[] {
  const write = (words: string, reads: string) => `${words.replaceAll(/\s+/g, ' ')} → ${reads}`;
  const declared = interventions.flatMap((item, index) =>
    'kind' in item && item.kind === 'sic' ? [{ says: write(item.source, item.reads!), index }] : [],
  );
  const marked = text.sics.map(({ text: words, reads, passage }) => ({
    says: write(words, reads),
    passage,
  }));
  const unmarked = without(declared, marked).map(({ says, index }) => ({
    ...interventionIn(files, index),
    message: `a sic is declared that the article does not mark: ${says}`,
    hint: 'mark it with <Sic reads="…">…</Sic> or remove it here',
  }));
  const undeclared = without(marked, declared).map(({ says, passage }) => ({
    file: files.article,
    ...startOf(passage),
    message: `a sic is marked that the apparatus does not declare: ${says}`,
    hint: 'declare it with kind sic, its line, source and reads',
  }));
  return [...unmarked, ...undeclared];
}

/** Those of some that say what none of the others says; of equal ones as many as are too many. */
function without<T extends { says: string }>(some: T[], others: { says: string }[]): T[] {
  const left = others.map(({ says }) => says);
  return some.filter(({ says }) => {
    const at = left.indexOf(says);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
