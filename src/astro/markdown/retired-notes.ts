import type { PhrasingContent, RootContent } from 'mdast';
import type { RetiredAnchor } from '../../ledger/changes/retired.ts';
import { withBase } from '../../site.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';

/** The anchor of a passage that was given up, with a line that says what happened to it. */
export function retiredNote(anchor: RetiredAnchor, base: string): PhrasingContent {
  return inlineElement(
    'small',
    { class: 'retired', id: anchor.id, lang: 'en' },
    words(anchor, base),
  );
}

/** Anchors of passages whose successors stand on other pages, at the end of the text. */
export function retiredSection(anchors: RetiredAnchor[], base: string): RootContent {
  const items = anchors.map((anchor) =>
    blockElement('li', { class: 'retired', id: anchor.id }, words(anchor, base)),
  );
  return blockElement(
    'ul',
    { role: 'list', lang: 'en', ariaLabel: 'Addresses of earlier editions' },
    items,
  );
}

function words({ note }: RetiredAnchor, base: string): PhrasingContent[] {
  return note.map((part) =>
    typeof part === 'string'
      ? textNode(part)
      : inlineElement('a', { href: withBase(part.address, base) }, [textNode(part.label)]),
  );
}
