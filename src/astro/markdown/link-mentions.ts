import type { PhrasingContent, Text } from 'mdast';
import { inlineElement } from './nodes.ts';

/** A stretch of a passage's words that becomes a link. */
export interface Span {
  start: number;
  end: number;
  properties: Record<string, string>;
}

/**
 * Wraps stretches of the words below `parent` in links. Offsets count the characters of all text
 * nodes in order; line ends within a text node count as the single space they are read as. A
 * stretch that runs over the border of another element is linked piece by piece.
 *
 * @param spans in order, not overlapping
 */
export function linkSpans(parent: { children: PhrasingContent[] }, spans: Span[]): void {
  if (spans.length > 0) linkWithin(parent, spans, 0);
}

function linkWithin(parent: { children: PhrasingContent[] }, spans: Span[], from: number): number {
  let offset = from;
  const children: PhrasingContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'text') {
      const value = node.value.replaceAll(/\s*\n\s*/g, ' ');
      children.push(...cut(value, offset, spans));
      offset += value.length;
      continue;
    }
    if ('children' in node && node.type !== 'link') offset = linkWithin(node, spans, offset);
    else if (node.type === 'link') offset += lengthOf(node);
    children.push(node);
  }
  parent.children = children;
  return offset;
}

function cut(value: string, offset: number, spans: Span[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const span of spans) {
    const start = Math.max(span.start - offset, 0);
    const end = Math.min(span.end - offset, value.length);
    // A lone space between two marked words is no link of its own.
    if (start >= end || value.slice(start, end).trim() === '') continue;
    if (start > done) pieces.push(text(value.slice(done, start)));
    pieces.push(inlineElement('a', span.properties, [text(value.slice(start, end))]));
    done = end;
  }
  if (done < value.length) pieces.push(text(value.slice(done)));
  return pieces;
}

function lengthOf(node: PhrasingContent): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function text(value: string): Text {
  return { type: 'text', value };
}
