import type { Intervention } from '../../schemas/apparatus.ts';
import { sourceInWords } from './interventions.ts';
import {
  BREAK,
  escapeSigns,
  JOIN,
  SIC_CLOSES,
  SIC_OPENS,
  type Token,
  TokenStream,
} from './reading-tokens.ts';

/** The source with all interventions carried out, and the strings that went to front matter. */
export interface ReadingText {
  body: Token[];
  notes: Map<string, Token[]>;
  fields: { field: string; value: string; line: number }[];
}

/** Interventions in the order of their file; of one that is not valid, what is written there. */
export type ReadInterventions = readonly (Intervention | { invalid: unknown })[];

/** An intervention that cannot be carried out, with its index in the apparatus. */
export interface ApparatusFault {
  index: number;
  message: string;
  hint: string;
}

interface Edit {
  index: number;
  /** Line of the source on which it is declared. */
  line: number;
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
 * Carries out the interventions on a source; their ranges may touch, but overlap only in moved lines.
 *
 * @returns the reading text and every fault found; what is at fault is not carried out
 */
export function applyApparatus(
  source: string,
  interventions: ReadInterventions,
): { text: ReadingText; faults: ApparatusFault[] } {
  const faults: ApparatusFault[] = [];
  const lineStarts = findLineStarts(source);
  const fields: ReadingText['fields'] = [];
  const moves: { start: number; end: number; to: string }[] = [];

  /** What an intervention does to the source, once moves and fields are noted. */
  const read = (item: Intervention, index: number): Edit[] => {
    const { kind, line, source: words } = item;
    const fault = (message: string, hint: string): Edit[] => {
      faults.push({ index, message, hint });
      return [];
    };
    if (line > lineStarts.length)
      return fault(
        `line ${line} is past the end of the source`,
        `the source has ${lineStarts.length} lines`,
      );
    if (kind === 'note-moved') {
      const start = lineStarts[line - 1]!;
      const through = item.through!;
      if (!source.startsWith(words, start))
        return fault(
          `line ${line} does not begin with ${quote(words)}`,
          `it begins with ${quote(lineText(source, lineStarts, line).slice(0, 40))}`,
        );
      if (through < line || through > lineStarts.length)
        return fault(
          `the note’s last line, ${through}, is not a line after ${line}`,
          `through is the last line of the note, at most ${lineStarts.length}`,
        );
      moves.push({ start, end: lineStarts[through] ?? source.length, to: item.to! });
      return [];
    }
    const places = findOnLine(source, lineStarts, line, words);
    if (places.length === 0)
      return fault(
        `${quote(words)} does not begin on line ${line}`,
        whereElse(source, lineStarts, words),
      );
    const editAt = (start: number, end: number, replacement: string): Edit => ({
      index,
      line,
      start,
      end,
      replacement,
    });
    if (kind === 'no-break-space') {
      if (places.length !== item.count)
        fault(
          `count is ${item.count}, but line ${line} has ${places.length}`,
          `write count: ${places.length}`,
        );
      return places.map((start) => editAt(start, start + words.length, ' '));
    }
    if (places.length > 1 && item.occurrence === undefined)
      return fault(
        `${quote(words)} begins ${places.length} times on line ${line}`,
        'lengthen the string or say which with occurrence',
      );
    const start = places[(item.occurrence ?? 1) - 1];
    if (start === undefined)
      return fault(
        `there is no occurrence ${item.occurrence} on line ${line}`,
        `the string begins there ${places.length} times`,
      );
    const end = start + words.length;
    switch (kind) {
      case 'front-matter':
        fields.push({ field: item.field!, value: item.article ?? words, line });
        return [editAt(start, end, '')];
      case 'sic':
        return [editAt(start, start, SIC_OPENS), editAt(end, end, SIC_CLOSES)];
      case 'paragraph-joined':
        return [editAt(start, start, JOIN)];
      case 'paragraph-break':
        return [editAt(start, start, BREAK)];
      case 'section-break':
        return [editAt(start, start, `${BREAK}***${BREAK}`)];
      case 'list-item':
        return [editAt(start, end, BREAK + (item.article ?? ''))];
      default:
        return [editAt(start, end, item.article ?? '')];
    }
  };

  const edits = interventions
    .flatMap((item, index) => ('invalid' in item ? [] : read(item, index)))
    .sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const apart = edits.filter((edit, i) => {
    const before = edits[i - 1];
    const overlaps = before !== undefined && edit.start < before.end;
    if (overlaps)
      faults.push({
        index: edit.index,
        message: `overlaps the intervention on line ${before.line}`,
        hint: 'make one intervention of the two or shorten their strings',
      });
    return !overlaps;
  });

  const body = new TokenStream();
  const notes = new Map<string, TokenStream>();
  const target = (offset: number): TokenStream => {
    const move = moves.find(({ start, end }) => offset >= start && offset < end);
    if (!move) return body;
    const note = notes.get(move.to) ?? new TokenStream();
    notes.set(move.to, note);
    return note;
  };
  let position = 0;
  const copy = (until: number) => {
    for (let line = lineAt(lineStarts, position); position < until; position++) {
      const character = source[position]!;
      target(position).push(escapeSigns(character), line);
      if (character === '\n') line++;
    }
  };
  for (const { start, end, replacement } of apart) {
    copy(start);
    const line = lineAt(lineStarts, start);
    for (const character of replacement) target(start).push(character, line);
    position = end;
  }
  copy(source.length);
  const noteTokens = [...notes].map(([name, stream]) => [name, stream.tokens()] as const);
  return { text: { body: body.tokens(), notes: new Map(noteTokens), fields }, faults };
}

function quote(source: string): string {
  return `“${sourceInWords({ source })}”`;
}

/** Offsets at which the lines of a text begin. */
export function findLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=[^])/g)].map(({ index }) => index + 1)];
}

/** The line, from 1, that holds an offset. */
export function lineAt(lineStarts: number[], offset: number): number {
  return lineStarts.findLastIndex((start) => start <= offset) + 1;
}

/** A line, from 1, without its end. */
function lineText(source: string, lineStarts: number[], line: number): string {
  return source.slice(lineStarts[line - 1], (lineStarts[line] ?? source.length + 1) - 1);
}

/** Offsets at which a string begins on a line; it may end on a later one. */
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

/** Says where a string stands that was not found on its line. */
function whereElse(source: string, lineStarts: number[], needle: string): string {
  const at = source.indexOf(needle);
  return at === -1
    ? 'the string is nowhere in the source: compare it character by character'
    : `it begins on line ${lineAt(lineStarts, at)}`;
}
