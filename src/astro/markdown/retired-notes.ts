import type { PhrasingContent, RootContent } from 'mdast';
import type { RetiredAnchor } from '../../ledger/changes/retired.ts';
import { linkTo, type Publication } from '../../publication/publication.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';

/** Where the page stands. */
type Place = Pick<Publication, 'base'>;

/** The anchor of a passage that was given up, with a line that says what happened to it. */
export function retiredNote(anchor: RetiredAnchor, place: Place): PhrasingContent {
  return inlineElement(
    'small',
    { class: 'retired', id: anchor.id, lang: 'en' },
    words(anchor, place),
  );
}

/** Anchors of passages whose successors stand on other pages, at the end of the text. */
export function retiredSection(anchors: readonly RetiredAnchor[], place: Place): RootContent {
  const items = anchors.map((anchor) =>
    blockElement('li', { class: 'retired', id: anchor.id }, words(anchor, place)),
  );
  return blockElement(
    'ul',
    { role: 'list', lang: 'en', ariaLabel: 'Addresses of earlier editions' },
    items,
  );
}

function words({ note }: RetiredAnchor, place: Place): PhrasingContent[] {
  return note.map((part) =>
    typeof part === 'string'
      ? textNode(part)
      : inlineElement('a', { href: linkTo(part.address, place) }, [textNode(part.label)]),
  );
}
