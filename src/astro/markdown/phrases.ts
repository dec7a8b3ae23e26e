import type { PhrasingContent } from 'mdast';
import type { Inline, Point, Words } from '../../article/inline.ts';
import { type Publication, targetOnSite } from '../../publication/publication.ts';
import { inlineElement, type Properties, textNode } from './nodes.ts';

/** A stretch of a passage's words that becomes a link. */
export interface Link {
  start: number;
  end: number;
  properties: Properties;
}

/**
 * What stands within a passage, as its page shows it. A link over the border of another element is
 * made piece by piece; within a link of the text there is none.
 *
 * @param links in order, not overlapping
 */
export function makePhrases(
  pieces: readonly Inline[],
  links: readonly Link[],
  place: Pick<Publication, 'base'>,
): PhrasingContent[] {
  const within = (children: readonly Inline[]) => makePhrases(children, links, place);
  return pieces.flatMap((piece): PhrasingContent[] => {
    switch (piece.type) {
      case 'text':
        return linkedWords(piece, links);
      case 'emphasis':
      case 'strong':
        return [{ type: piece.type, children: within(piece.children) }];
      case 'link':
        return [
          {
            type: 'link',
            url: targetOnSite(piece.url, place),
            children: makePhrases(piece.children, [], place),
          },
        ];
      case 'sic': {
        const title = `So in the source; probably “${piece.reads}”`;
        const words = within(piece.children);
        return [inlineElement('span', { class: 'sic', title }, ...words)];
      }
      case 'entity':
        return [inlineElement('span', {}, ...within(piece.children))];
      case 'note':
        return [inlineElement('sup', {}, noteReference(piece.number))];
      case 'pageBreak':
        return [pageBreak(piece)];
    }
  });
}

function linkedWords({ text, start: offset }: Words, links: readonly Link[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const link of links) {
    const start = Math.max(link.start - offset, 0);
    const end = Math.min(link.end - offset, text.length);
    // A lone space between two marked words is no link of its own.
    if (start >= end || text.slice(start, end).trim() === '') continue;
    if (start > done) pieces.push(textNode(text.slice(done, start)));
    pieces.push(inlineElement('a', link.properties, text.slice(start, end)));
    done = end;
  }
  if (done < text.length) pieces.push(textNode(text.slice(done)));
  return pieces;
}

function noteReference(n: string): PhrasingContent {
  return inlineElement(
    'a',
    { class: 'nr', id: `n${n}-ref`, href: `#n${n}`, role: 'doc-noteref', ariaLabel: `Note ${n}` },
    n,
  );
}

function pageBreak({ page, inferred }: Point & { type: 'pageBreak' }): PhrasingContent {
  if (page === undefined)
    return inlineElement('span', {
      class: 'pb',
      title: 'A new page of the original begins here; its number is unknown',
    });
  return inlineElement('a', {
    class: inferred ? 'pb inferred' : 'pb',
    id: `page-${page}`,
    href: `#page-${page}`,
    dataN: String(page),
    ariaLabel: `Page ${page} begins`,
    title: `Page ${page} of the original begins here${inferred ? ' (number inferred)' : ''}`,
  });
}
