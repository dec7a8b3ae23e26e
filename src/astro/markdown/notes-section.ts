import type { PhrasingContent, RootContent } from 'mdast';
import type { Passage } from '../../article/passage.ts';
import { type LostNotes, lostNotesSentence, lostNumbers } from '../../words/lost-notes.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';

/** The notes of an article, at its end; each leads back to its place in the text. */
export function notesSection(
  notes: readonly Passage[],
  content: (note: Passage) => PhrasingContent[],
): RootContent {
  const items = notes.map((note) => {
    const { id } = note;
    const number = id.slice(1);
    const children: PhrasingContent[] = [
      inlineElement('a', { class: 'pn', href: `#${id}`, ariaLabel: `Note ${number}` }, [
        textNode(number),
      ]),
      ...content(note),
      textNode(' '),
      inlineElement(
        'a',
        {
          class: 'back',
          href: `#${id}-ref`,
          role: 'doc-backlink',
          ariaLabel: `Back to the text at note ${number}`,
        },
        [textNode('↩')],
      ),
    ];
    return blockElement('li', { id, class: 'note' }, [{ type: 'paragraph', children }]);
  });
  return blockElement(
    'section',
    { class: 'notes', role: 'doc-endnotes', ariaLabelledby: 'notes' },
    [editorialHeading('notes', 'Notes'), blockElement('ol', { role: 'list' }, items)],
  );
}

/** The numbers of notes whose text was not supplied, so that their addresses hold. */
export function lostNotesSection(lost: LostNotes): RootContent {
  const items = lostNumbers(lost).map((n) =>
    blockElement('li', { id: `n${n}` }, [
      inlineElement(
        'a',
        {
          href: `#n${n}-ref`,
          role: 'doc-backlink',
          ariaLabel: `Note ${n}, not supplied; back to the text`,
        },
        [textNode(`[${n}]`)],
      ),
    ]),
  );
  return blockElement(
    'section',
    { class: 'notes lost-notes', role: 'doc-endnotes', ariaLabelledby: 'notes' },
    [
      editorialHeading('notes', 'Notes'),
      {
        type: 'paragraph',
        data: { hProperties: { class: 'editorial' } },
        children: [
          textNode(`${lostNotesSentence(lost)} Each number leads back to its place in the text.`),
        ],
      },
      blockElement('ol', { role: 'list' }, items),
    ],
  );
}

/** A heading that is the edition's, not the author's. */
function editorialHeading(id: string, words: string): RootContent {
  return {
    type: 'heading',
    depth: 2,
    data: { hProperties: { id, class: 'editorial' } },
    children: [textNode(words)],
  };
}
