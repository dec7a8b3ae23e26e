import type { Intervention } from '../schemas/apparatus.ts';

/**
 * The source with every declared intervention carried out: one stream of tokens for the body, one
 * for each note, and the strings that went to front matter.
 */
export interface ReadingText {
  body: Token[];
  notes: Map<string, Token[]>;
  fields: { field: string; value: string; line: number }[];
  sics: { text: string; reads: string; line: number }[];
}

/** A word with its punctuation, or the mark of a paragraph break. */
export interface Token {
  text: string;
  /** Line of the source, from 1. */
  line: number;
}

/** Stands in a token stream where one passage ends and the next begins. */
export const PARAGRAPH = '¶';

/** An intervention that cannot be carried out, with its index in the apparatus. */
export interface ApparatusFault {
  index: number;
  message: string;
  hint: string;
}

/** Stand around words marked sic, so that the proof sees the mark at its place. */
export const SIC_OPENS = '⟦';
export const SIC_CLOSES = '⟧';

/**
 * Puts a backslash before the signs of the proof’s own notation where they are words of a text, so
 * that none can be typed to feign a milestone, a break or a sic mark.
 */
export function escapeSigns(words: string): string {
  return words.replaceAll(/[\\{¶⟦⟧*]/g, '\\$&');
}

// Private-use characters carry the editors' decisions through the text until it is cut into tokens.
const JOIN = '\uE000';
const BREAK = '\uE001';

interface Edit {
  index: number;
  start: number;
  end: number;
  replacement: string;
}

/** At one place a sic mark closes, then a passage ends, then a sic mark opens, then words change. */
function rank({ start, end, replacement }: Edit): number {
  if (end > start) return 3;
  if (replacement === SIC_CLOSES) return 0;
  return replacement === SIC_OPENS ? 2 : 1;
}

/**
 * Carries out the interventions on a source.
 *
 * @param source the whole source text
 * @param interventions in any order; ranges may touch but not overlap, except inside moved note lines
 * @returns the reading text and every fault found; the reading text is complete only without faults
 */
export function applyApparatus(
  source: string,
  interventions: Intervention[],
): { text: ReadingText; faults: ApparatusFault[] } {
  const faults: ApparatusFault[] = [];
  const lineStarts = findLineStarts(source);
  const edits: Edit[] = [];
  const text: ReadingText = { body: [], notes: new Map(), fields: [], sics: [] };
  const moves: { start: number; end: number; to: string }[] = [];

  interventions.forEach((item, index) => {
    const fault = (message: string, hint: string) => faults.push({ index, message, hint });
    if (item.line > lineStarts.length) {
      fault(
        `line ${item.line} is past the end of the source`,
        `the source has ${lineStarts.length} lines`,
      );
      return;
    }
    if (item.kind === 'note-moved') {
      const start = lineStarts[item.line - 1]!;
      const end = lineStarts[item.through!] ?? source.length;
      if (!source.startsWith(item.source, start))
        fault(`line ${item.line} does not begin with ${quote(item.source)}`, `it begins with ${quote(lineText(source, lineStarts, item.line).slice(0, 40))}`); // prettier-ignore
      else if (item.through! < item.line || item.through! > lineStarts.length)
        fault(
          `the note’s last line, ${item.through!}, is not a line after ${item.line}`,
          `through is the last line of the note, at most ${lineStarts.length}`,
        );
      else moves.push({ start, end, to: item.to! });
      return;
    }
    const places = findOnLine(source, lineStarts, item.line, item.source);
    if (places.length === 0) {
      fault(`${quote(item.source)} does not begin on line ${item.line}`, whereElse(source, lineStarts, item.source)); // prettier-ignore
      return;
    }
    if (item.kind === 'no-break-space') {
      if (places.length !== item.count)
        fault(
          `count is ${item.count}, but line ${item.line} has ${places.length}`,
          `write count: ${places.length}`,
        );
      for (const start of places)
        edits.push({ index, start, end: start + item.source.length, replacement: ' ' });
      return;
    }
    if (places.length > 1 && item.occurrence === undefined) {
      fault(`${quote(item.source)} begins ${places.length} times on line ${item.line}`, 'lengthen the string or say which with occurrence'); // prettier-ignore
      return;
    }
    const start = places[(item.occurrence ?? 1) - 1];
    if (start === undefined) {
      fault(`there is no occurrence ${item.occurrence} on line ${item.line}`, `the string begins there ${places.length} times`); // prettier-ignore
      return;
    }
    if (item.kind === 'front-matter')
      text.fields.push({ field: item.field!, value: item.article ?? item.source, line: item.line });
    if (item.kind === 'sic') {
      text.sics.push({ text: item.source, reads: item.reads!, line: item.line });
      const end = start + item.source.length;
      edits.push(
        { index, start, end: start, replacement: SIC_OPENS },
        { index, start: end, end, replacement: SIC_CLOSES },
      );
      return;
    }
    edits.push({ index, ...editOf(item, start) });
  });

  edits.sort((a, b) => a.start - b.start || rank(a) - rank(b));
  edits.forEach((edit, i) => {
    const before = edits[i - 1];
    if (before && edit.start < before.end)
      faults.push({
        index: edit.index,
        message: `overlaps the intervention on line ${interventions[before.index]!.line}`,
        hint: 'make one intervention of the two or shorten their strings',
      });
  });
  if (faults.length > 0) return { text, faults };

  const streams = new Map<string, Stream>([['body', new Stream()]]);
  let position = 0;
  const target = (offset: number) => {
    const move = moves.find((m) => offset >= m.start && offset < m.end);
    const name = move?.to ?? 'body';
    if (!streams.has(name)) streams.set(name, new Stream());
    return streams.get(name)!;
  };
  const copy = (until: number) => {
    for (; position < until; position++)
      target(position).push(escapeSigns(source[position]!), lineAt(lineStarts, position));
  };
  for (const edit of edits) {
    copy(edit.start);
    const stream = target(edit.start);
    const line = lineAt(lineStarts, edit.start);
    for (const character of edit.replacement) stream.push(character, line);
    position = edit.end;
  }
  copy(source.length);

  for (const [name, stream] of streams) {
    if (name === 'body') text.body = stream.tokens();
    else text.notes.set(name, stream.tokens());
  }
  return { text, faults };
}

function editOf(item: Intervention, start: number): Omit<Edit, 'index'> {
  const end = start + item.source.length;
  switch (item.kind) {
    case 'paragraph-joined':
      return { start, end: start, replacement: JOIN };
    case 'paragraph-break':
      return { start, end: start, replacement: BREAK };
    case 'section-break':
      return { start, end: start, replacement: `${BREAK}***${BREAK}` };
    case 'list-item':
      return { start, end, replacement: BREAK + (item.article ?? '') };
    default:
      return { start, end, replacement: item.kind === 'front-matter' ? '' : (item.article ?? '') };
  }
}

/** Characters with their lines, cut into tokens at white space. */
class Stream {
  #characters: string[] = [];
  #lines: number[] = [];

  push(character: string, line: number): void {
    this.#characters.push(character);
    this.#lines.push(line);
  }

  tokens(): Token[] {
    const tokens: Token[] = [];
    let word = '';
    let wordLine = 0;
    let gap = '';
    const closeWord = () => {
      if (word) tokens.push({ text: word, line: wordLine });
      word = '';
    };
    this.#characters.forEach((character, i) => {
      if (isSpace(character) || character === JOIN || character === BREAK) {
        closeWord();
        gap += character;
        return;
      }
      if (!word) {
        if (tokens.length > 0 && isParagraphBreak(gap))
          tokens.push({ text: PARAGRAPH, line: this.#lines[i]! });
        gap = '';
        wordLine = this.#lines[i]!;
      }
      word += character;
    });
    closeWord();
    return tokens;
  }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function isParagraphBreak(gap: string): boolean {
  if (gap.includes(BREAK)) return true;
  return !gap.includes(JOIN) && /\n[ \t]*\n/.test(gap);
}

/** Offsets at which the lines of a text begin. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1 && i + 1 < text.length; i = text.indexOf('\n', i + 1))
    starts.push(i + 1);
  return starts;
}

/** The line, from 1, that holds an offset. */
export function lineAt(lineStarts: number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function lineText(source: string, lineStarts: number[], line: number): string {
  return source.slice(lineStarts[line - 1], (lineStarts[line] ?? source.length + 1) - 1);
}

function findOnLine(source: string, lineStarts: number[], line: number, needle: string): number[] {
  const places: number[] = [];
  const end = lineStarts[line] ?? source.length;
  for (
    let at = source.indexOf(needle, lineStarts[line - 1]);
    at !== -1 && at < end;
    at = source.indexOf(needle, at + 1)
  )
    places.push(at);
  return places;
}

function whereElse(source: string, lineStarts: number[], needle: string): string {
  const at = source.indexOf(needle);
  return at === -1
    ? 'the string is nowhere in the source: compare it character by character'
    : `it begins on line ${lineAt(lineStarts, at)}`;
}

function quote(text: string): string {
  return `“${text.replaceAll('\n', '⏎').replaceAll('\u00A0', '⍽')}”`;
}
