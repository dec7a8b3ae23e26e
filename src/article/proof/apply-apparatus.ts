import type { Intervention } from '../../schemas/apparatus.ts';
import { findLineStarts, findOnLine, lineAt, lineText, whereElse } from './source-lines.ts';
import {
  BREAK,
  escapeSigns,
  JOIN,
  SIC_CLOSES,
  SIC_OPENS,
  type Token,
  TokenStream,
} from './reading-tokens.ts';

/**
 * The source with every declared intervention carried out: one stream of tokens for the body, one
 * for each note, and the strings that went to front matter.
 */
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
 * Carries out the interventions on a source.
 *
 * @param source the whole source text
 * @param interventions in any order; ranges may touch but not overlap, except inside moved note lines
 * @returns the reading text and every fault found; what is at fault is not carried out
 */
export function applyApparatus(
  source: string,
  interventions: ReadInterventions,
): { text: ReadingText; faults: ApparatusFault[] } {
  const faults: ApparatusFault[] = [];
  const lineStarts = findLineStarts(source);
  const edits: Edit[] = [];
  const text: ReadingText = { body: [], notes: new Map(), fields: [] };
  const moves: { start: number; end: number; to: string }[] = [];

  interventions.forEach((item, index) => {
    if ('invalid' in item) return;
    const entry = { index, line: item.line };
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
        fault(
          `line ${item.line} does not begin with ${quote(item.source)}`,
          `it begins with ${quote(lineText(source, lineStarts, item.line).slice(0, 40))}`,
        );
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
      fault(
        `${quote(item.source)} does not begin on line ${item.line}`,
        whereElse(source, lineStarts, item.source),
      );
      return;
    }
    if (item.kind === 'no-break-space') {
      if (places.length !== item.count)
        fault(
          `count is ${item.count}, but line ${item.line} has ${places.length}`,
          `write count: ${places.length}`,
        );
      for (const start of places)
        edits.push({ ...entry, start, end: start + item.source.length, replacement: ' ' });
      return;
    }
    if (places.length > 1 && item.occurrence === undefined) {
      fault(
        `${quote(item.source)} begins ${places.length} times on line ${item.line}`,
        'lengthen the string or say which with occurrence',
      );
      return;
    }
    const start = places[(item.occurrence ?? 1) - 1];
    if (start === undefined) {
      fault(
        `there is no occurrence ${item.occurrence} on line ${item.line}`,
        `the string begins there ${places.length} times`,
      );
      return;
    }
    if (item.kind === 'front-matter')
      text.fields.push({ field: item.field!, value: item.article ?? item.source, line: item.line });
    if (item.kind === 'sic') {
      const end = start + item.source.length;
      edits.push(
        { ...entry, start, end: start, replacement: SIC_OPENS },
        { ...entry, start: end, end, replacement: SIC_CLOSES },
      );
      return;
    }
    edits.push({ ...entry, ...editOf(item, start) });
  });

  edits.sort((a, b) => a.start - b.start || rank(a) - rank(b));
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

  const streams = new Map<string, TokenStream>([['body', new TokenStream()]]);
  let position = 0;
  const target = (offset: number) => {
    const move = moves.find((m) => offset >= m.start && offset < m.end);
    const name = move?.to ?? 'body';
    if (!streams.has(name)) streams.set(name, new TokenStream());
    return streams.get(name)!;
  };
  const copy = (until: number) => {
    for (; position < until; position++)
      target(position).push(escapeSigns(source[position]!), lineAt(lineStarts, position));
  };
  for (const edit of apart) {
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

function editOf(item: Intervention, start: number): Omit<Edit, 'index' | 'line'> {
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

function quote(text: string): string {
  return `“${text.replaceAll('\n', '⏎').replaceAll('\u00A0', '⍽')}”`;
}
