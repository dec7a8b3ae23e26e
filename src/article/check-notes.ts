import type { FootnoteDefinition, Node, Parent, Root } from 'mdast';
import type { Report } from './inline.ts';

/**
 * Every note has a number, is one paragraph, is written once and referred to; every reference has its
 * note.
 *
 * @param notes in the order of their numbers
 * @param references identifiers of the notes to which the text refers
 */
export function checkNotes(
  tree: Root,
  notes: readonly FootnoteDefinition[],
  references: ReadonlySet<string>,
  problem: Report,
): void {
  for (const note of notes) {
    const { identifier, children } = note;
    if (!/^\d+$/.test(identifier))
      problem(
        note,
        `note [^${identifier}] has no number`,
        'number notes as the original does: [^1]',
      );
    if (children.length !== 1 || children[0]!.type !== 'paragraph')
      problem(note, 'a note must be one paragraph', 'write it on one line');
    if (!references.has(identifier))
      problem(
        note,
        `note [^${identifier}] is referred to nowhere`,
        `put [^${identifier}] at the sentence it hangs on`,
      );
  }
  const written = Map.groupBy(notes, ({ identifier }) => identifier);
  for (const [identifier, same] of written)
    if (same.length > 1)
      problem(
        same[0]!,
        `note [^${identifier}] is written ${same.length} times`,
        'give each note a number of its own',
      );
  checkMissingNotes(tree, new Set(written.keys()), problem);
}

/**
 * GFM leaves a reference whose note is missing as plain text, `[^7]`; only such text can tell that
 * a note was forgotten.
 */
function checkMissingNotes(node: Node, defined: Set<string>, problem: Report): void {
  if (node.type === 'text') {
    for (const match of (node as Node & { value: string }).value.matchAll(/\[\^([^\]]+)\]/g))
      if (!defined.has(match[1]!.toLowerCase()))
        problem(
          node,
          `there is a reference to note [^${match[1]}], but no such note`,
          `write the note as a line [^${match[1]}]: … at the end of the file`,
        );
  }
  if ('children' in node)
    for (const child of (node as Parent).children) checkMissingNotes(child, defined, problem);
}
