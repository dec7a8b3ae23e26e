import { diffArrays } from 'diff';
import type { Intervention } from '../../schemas/apparatus.ts';
import { applyApparatus, type ReadingText } from './apply-apparatus.ts';
import { PARAGRAPH, type Token } from './reading-tokens.ts';
import type { Problem } from '../../files/problems.ts';
import type { ArticleText, Passage } from '../passage.ts';

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

/**
 * Proves an article against its source: with every declared intervention carried out on the source,
 * its words must be the article's words, in order, character by character, notes included, and
 * divided into the same passages. White space counts only as the border between words.
 *
 * @param input.field reads a front-matter field by path (`authors.0.printed`)
 */
export function verifyArticle(input: {
  source: string;
  interventions: Intervention[];
  text: ArticleText;
  field: (path: string) => unknown;
  files: { source: string; apparatus: string; article: string };
}): Proof {
  const { source, interventions, text, files } = input;
  const problems: Problem[] = [];
  const { text: reading, faults } = applyApparatus(source, interventions);
  for (const { index, message, hint } of faults)
    problems.push({ file: files.apparatus, field: `interventions.${index}`, message, hint });

  const article = articleTokens(text);
  if (faults.length === 0) {
    problems.push(...compare(reading.body, article.body, files, 'body'));
    const names = new Set([...reading.notes.keys(), ...article.notes.keys()]);
    for (const name of names)
      problems.push(
        ...compare(
          reading.notes.get(name) ?? [],
          article.notes.get(name) ?? [],
          files,
          `note ${name}`,
        ),
      );
    problems.push(...checkFields(reading, input.field, files));
  }
  problems.push(...checkSics(reading, text, files));
  return {
    sourceWords: countWords(source),
    articleWords: [...text.passages].reduce((sum, passage) => sum + countWords(passage.text), 0),
    passageOfLine: placeLines(reading, article),
    problems,
  };
}

/** Source and article have the same tokens once proved, so that each word of a line tells its passage. */
function placeLines(
  reading: ReadingText,
  article: ReturnType<typeof articleTokens>,
): Map<number, Passage> {
  const places = new Map<number, Passage>();
  const place = (source: Token[], tokens: PlacedToken[]) =>
    source.forEach(({ line }, i) => {
      const passage = tokens[i]?.passage;
      if (passage && !places.has(line)) places.set(line, passage);
    });
  place(reading.body, article.body);
  for (const [name, tokens] of reading.notes) place(tokens, article.notes.get(name) ?? []);
  return places;
}

/** Words, as runs of characters between white space; the mark ¶ is not one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '' && word !== '***').length;
}

function articleTokens(text: ArticleText): {
  body: PlacedToken[];
  notes: Map<string, PlacedToken[]>;
} {
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
  const notes = new Map(
    text.passages.filter((p) => p.kind === 'note').map((p) => [p.id, tokensOf(p)]),
  );
  return { body, notes };
}

function compare(
  source: Token[],
  article: PlacedToken[],
  files: { source: string; article: string },
  where: string,
): Problem[] {
  const problems: Problem[] = [];
  const changes = diffArrays(
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
    problems.push({
      file: files.article,
      line: passage?.line,
      message:
        `${where}${passage?.id ? `, passage ${passage.id}` : ''}: the source (${files.source}:${line ?? '?'}) has ${show(gone, source, s)}, ` +
        `the article has ${show(come, article, a)}`,
      hint: 'mend the article, or declare the difference in the apparatus',
    });
    s += gone.length;
    a += come.length;
    if (paired.length === 2) i++;
  }
  return problems;
}

function show(words: string[], all: { text: string }[], at: number): string {
  const before = all
    .slice(Math.max(0, at - 3), at)
    .map((t) => t.text)
    .join(' ');
  const after = all
    .slice(at + words.length, at + words.length + 3)
    .map((t) => t.text)
    .join(' ');
  const here = words.length > 24 ? [...words.slice(0, 24), `… (${words.length} words)`] : words;
  return words.length === 0
    ? `nothing between “${before}” and “${after}”`
    : `“${before} ▸${here.join(' ')}◂ ${after}”`;
}

function checkFields(
  reading: ReadingText,
  field: (path: string) => unknown,
  files: { source: string; article: string },
): Problem[] {
  return reading.fields.flatMap(({ field: path, value, line }) => {
    const actual = field(path);
    if (actual === value) return [];
    return [
      {
        file: files.article,
        field: path,
        message: `the source (${files.source}:${line}) has “${value}”, the front matter has ${actual === undefined ? 'nothing' : `“${typeof actual === 'string' ? actual : JSON.stringify(actual)}”`}`,
        hint: 'mend the front matter, or declare the difference with article: in the apparatus',
      },
    ];
  });
}

/** The readings of all sic marks agree; their places are proved with the words around them. */
function checkSics(
  reading: ReadingText,
  text: ArticleText,
  files: { apparatus: string; article: string },
): Problem[] {
  const key = (sic: { text: string; reads: string }) =>
    `${sic.text.replaceAll(/\s+/g, ' ')} → ${sic.reads}`;
  const declared = reading.sics.map(key).sort();
  const marked = text.sics.map(key).sort();
  const problems: Problem[] = [];
  for (const change of diffArrays(declared, marked)) {
    for (const value of change.value) {
      if (change.removed)
        problems.push({
          file: files.apparatus,
          message: `a sic is declared that the article does not mark: ${value}`,
          hint: 'mark it with <Sic reads="…">…</Sic> or remove it here',
        });
      if (change.added)
        problems.push({
          file: files.article,
          message: `a sic is marked that the apparatus does not declare: ${value}`,
          hint: 'declare it with kind sic, its line, source and reads',
        });
    }
  }
  return problems;
}
