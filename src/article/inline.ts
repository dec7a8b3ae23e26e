import type { Link, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { linkFault } from '../schemas/standards.ts';
import { isWritten, readAttributes, type Report, reportUnknown } from './components.ts';
import { escapeSigns, SIC_CLOSES, SIC_OPENS } from './proof/reading-tokens.ts';

/** What stands within a passage. Offsets count the characters of the passage's words. */
export type Inline = Words | Wrapped | Point;

interface Stretch {
  start: number;
  end: number;
}

/** Plain words. */
export type Words = Stretch & { type: 'text'; text: string };

/** Words with something that is said of them. */
export type Wrapped = Stretch & { children: Inline[] } & (
    | { type: 'emphasis' | 'strong' }
    | { type: 'link'; url: string; line: number | undefined; column: number | undefined }
    /** A mistake of the original, with what the words probably should be. */
    | { type: 'sic'; reads: string }
    /** Tied to an entity by hand; `none` unties. */
    | { type: 'entity'; id: string; line: number | undefined; column: number | undefined }
  );

/** Something without words of its own, between two characters. */
export type Point = Stretch &
  (
    | { type: 'note'; number: string }
    /** A page of the printed original begins; without number where that is unknown. */
    | { type: 'pageBreak'; page: number | undefined; inferred: boolean }
  );

/** Components that an article may use within a passage. */
const inlineNames = ['PageBreak', 'Sic', 'Entity'];

/** Reads what stands within a passage; a line end in the file is a space. */
export function readInline(nodes: PhrasingContent[], report: Report): Inline[] {
  let offset = 0;

  const within = (children: PhrasingContent[]) => {
    const start = offset;
    const pieces = children.flatMap(read);
    return { start, end: offset, children: pieces };
  };

  const read = (node: PhrasingContent): Inline[] => {
    const start = offset;
    switch (node.type) {
      case 'text': {
        const text = node.value.replaceAll(/\s*\n\s*/g, ' ');
        offset += text.length;
        return [{ type: 'text', text, start, end: offset }];
      }
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, ...within(node.children) }];
      case 'link':
        return readLink(node);
      case 'footnoteReference':
        return [{ type: 'note', number: node.identifier, start, end: start }];
      case 'mdxJsxTextElement':
        return readComponent(node);
      default:
        report(
          node,
          `a passage cannot hold ${node.type}`,
          'use plain words, emphasis, links, notes and the components in the README',
        );
        return [];
    }
  };

  const readLink = (node: Link): Inline[] => {
    const { url, title, children, position } = node;
    const fault = linkFault(url);
    if (fault) report(node, fault.message, fault.hint);
    if (title) report(node, `a link has the title “${title}”, which no page shows`, 'leave it out');
    const { line, column } = position?.start ?? {};
    const words = within(children);
    return fault ? words.children : [{ type: 'link', url, line, column, ...words }];
  };

  const readComponent = (node: MdxJsxTextElement): Inline[] => {
    const start = offset;
    switch (node.name) {
      case 'PageBreak': {
        const { n, inferred: sign } = readAttributes(node, report);
        const page = n === undefined ? undefined : Number(n);
        const inferred = sign !== undefined;
        if (inferred && !isWritten(node, 'n'))
          report(
            node,
            '<PageBreak> is inferred, but gives no number',
            'give the number, or leave out inferred where it is unknown',
          );
        return [{ type: 'pageBreak', page, inferred, start, end: start }];
      }
      case 'Sic': {
        const words = within(node.children);
        const { reads } = readAttributes(node, report);
        if (reads) return [{ type: 'sic', reads, ...words }];
        if (!isWritten(node, 'reads'))
          report(
            node,
            '<Sic> does not say what the word probably should be',
            'write <Sic reads="…">…</Sic>',
          );
        return words.children;
      }
      case 'Entity': {
        const words = within(node.children);
        const { id } = readAttributes(node, report);
        const { line, column } = node.position?.start ?? {};
        if (id) return [{ type: 'entity', id, line, column, ...words }];
        if (!isWritten(node, 'id'))
          report(node, '<Entity> does not say which', 'write <Entity id="…">…</Entity>');
        return words.children;
      }
      default:
        reportUnknown(node, inlineNames, 'within a passage there are', report);
        return [];
    }
  };

  return nodes.flatMap(read);
}

/** Every piece, in reading order, what holds others before these. */
export function everyPiece(pieces: readonly Inline[]): Inline[] {
  return pieces.flatMap((piece) =>
    'children' in piece ? [piece, ...everyPiece(piece.children)] : [piece],
  );
}

/** The words alone. */
export function wordsOf(pieces: readonly Inline[]): string {
  return everyPiece(pieces)
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('');
}

/** The words with the marks that the proof compares: `{12}`, `[^1]`, `⟦sic⟧`. */
export function markedOf(pieces: readonly Inline[]): string {
  return pieces
    .map((piece): string => {
      switch (piece.type) {
        case 'text':
          return escapeSigns(piece.text);
        case 'note':
          return `[^${piece.number}]`;
        case 'pageBreak':
          return `{${piece.page ?? ''}${piece.inferred ? '?' : ''}}`;
        case 'sic':
          return SIC_OPENS + markedOf(piece.children) + SIC_CLOSES;
        default:
          return markedOf(piece.children);
      }
    })
    .join('');
}

/** Markers `[12]` of notes that were not supplied. */
export function lostMarkers(text: string): (Stretch & { number: string })[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map(({ 0: marker, 1: number, index }) => ({
    start: index,
    end: index + marker.length,
    number: number!,
  }));
}
