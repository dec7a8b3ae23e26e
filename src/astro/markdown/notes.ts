import type { PhrasingContent, RootContent } from 'mdast';
import type { Passage } from '../../article/passage.ts';
import type { RetiredAnchor } from '../../ledger/changes/retired.ts';
import { linkTo, type Publication } from '../../publication/publication.ts';
import { type LostNotes, lostNotesSentence, lostNumbers } from '../../words/lost-notes.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';

/** Where the page stands. */
type Place = Pick<Publication, 'base'>;

/** The number of a passage or note, a link to itself. */
export function numberLink({ id, kind }: Passage): PhrasingContent {
  const number = id.slice(1);
  const ariaLabel = `${kind === 'note' ? 'Note' : 'Passage'} ${number}`;
  return inlineElement('a', { class: 'pn', href: `#${id}`, ariaLabel }, number);
}

/** The notes of an article, at its end; each leads back to its place in the text. */
export function notesSection(
  notes: readonly Passage[],
  content: (note: Passage) => PhrasingContent[],
): RootContent {
  const items = notes.map((note) => {
    const back = backLink(note.id, `Back to the text at note ${note.id.slice(1)}`, '↩', 'back');
    const children = [numberLink(note), ...content(note), textNode(' '), back];
    return blockElement('li', { id: note.id, class: 'note' }, { type: 'paragraph', children });
  });
  return endnotes('notes', blockElement('ol', { role: 'list' }, ...items));
}

/** The numbers of notes whose text was not supplied, so that their addresses hold. */
export function lostNotesSection(lost: LostNotes): RootContent {
  const items = lostNumbers(lost).map((n) => {
    const back = backLink(`n${n}`, `Note ${n}, not supplied; back to the text`, `[${n}]`);
    return blockElement('li', { id: `n${n}` }, back);
  });
  const sentence = `${lostNotesSentence(lost)} Each number leads back to its place in the text.`;
  return endnotes(
    'notes lost-notes',
    {
      type: 'paragraph',
      data: { hProperties: { class: 'editorial' } },
      children: [textNode(sentence)],
    },
    blockElement('ol', { role: 'list' }, ...items),
  );
}

function backLink(id: string, ariaLabel: string, words: string, className?: string) {
  const properties = { href: `#${id}-ref`, role: 'doc-backlink', ariaLabel };
  return inlineElement('a', { ...(className && { class: className }), ...properties }, words);
}

/** A section whose heading is the edition’s, not the author’s. */
function endnotes(className: string, ...children: RootContent[]): RootContent {
  return blockElement(
    'section',
    { class: className, role: 'doc-endnotes', ariaLabelledby: 'notes' },
    {
      type: 'heading',
      depth: 2,
      data: { hProperties: { id: 'notes', class: 'editorial' } },
      children: [textNode('Notes')],
    },
    ...children,
  );
}

/** The anchor of a passage that was given up, with a line that says what happened to it. */
export function retiredNote(anchor: RetiredAnchor, place: Place): PhrasingContent {
  const properties = { class: 'retired', id: anchor.id, lang: 'en' };
  return inlineElement('small', properties, ...wordsOn(anchor, place));
}

/** Anchors of passages whose successors stand on other pages, at the end of the text. */
export function retiredSection(anchors: readonly RetiredAnchor[], place: Place): RootContent {
  return blockElement(
    'ul',
    { role: 'list', lang: 'en', ariaLabel: 'Addresses of earlier editions' },
    ...anchors.map((anchor) =>
      blockElement('li', { class: 'retired', id: anchor.id }, ...wordsOn(anchor, place)),
    ),
  );
}

function wordsOn({ note }: RetiredAnchor, place: Place): (PhrasingContent | string)[] {
  return note.map((part) =>
    typeof part === 'string'
      ? part
      : inlineElement('a', { href: linkTo(part.address, place) }, part.label),
  );
}
