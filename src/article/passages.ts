import type {
  FootnoteDefinition,
  List,
  Node,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Problem } from '../files/problems.ts';
import {
  type BlockName,
  blockNames,
  readAttributes,
  type Report,
  reportUnknown,
} from './components.ts';
import { everyPiece, markedOf, readInline, wordsOf } from './inline.ts';
import {
  type ArticleText,
  type Block,
  type Passage,
  type PassageKind,
  placeOfNode,
} from './passage.ts';

/** In which component passages stand. */
interface Context {
  block?: BlockName;
  lang?: string;
}

/**
 * Reads the passages of an article, without ids, from its Markdown tree; each holds phrasing content
 * only. Anything an article may not hold is pushed to `problems`.
 */
export function readPassages(tree: Root, file: string, problems: Problem[]): ArticleText {
  const text: Omit<ArticleText, 'blocks'> = {
    passages: [],
    pageBreaks: [],
    sics: [],
    entityMarks: [],
    bodyMarks: [],
  };
  const references = new Set<string>();
  const notes: FootnoteDefinition[] = [];

  const problem: Report = (node, message, hint) =>
    problems.push({ file, ...placeOfNode(node), message, hint });

  const addPassage = (
    kind: PassageKind,
    node: Parent & { children: PhrasingContent[] },
    context: Context & Pick<Passage, 'depth'> = {},
  ): Passage => {
    const content = readInline(node.children, problem);
    const words = wordsOf(content);
    const line = node.position?.start.line ?? 0;
    const marked = markedOf(content);
    const passage: Passage = { id: '', kind, ...context, text: words, marked, line, content, node };
    if (words.trim() === '')
      problem(node, 'this passage has no words', 'remove it or write its text');
    if (words.includes('\u00A0'))
      problem(
        node,
        'a no-break space stands in this passage',
        'write an ordinary space and declare the no-break space of the source in the apparatus',
      );
    collectMarks(passage);
    text.passages.push(passage);
    if (kind !== 'note') text.bodyMarks.push(passage);
    return passage;
  };

  const collectMarks = (passage: Passage) => {
    for (const piece of everyPiece(passage.content)) {
      const { start, end } = piece;
      if (piece.type === 'note') references.add(piece.number);
      if (piece.type === 'pageBreak') {
        const { page, inferred } = piece;
        text.pageBreaks.push({ page, inferred, passage, offset: start });
      }
      if (piece.type === 'sic')
        text.sics.push({ text: passage.text.slice(start, end), reads: piece.reads, passage });
      if (piece.type === 'entity') {
        const { id: entity, line, column } = piece;
        text.entityMarks.push({ entity, passage, start, end, line, column });
      }
    }
  };

  const readBlocks = (nodes: RootContent[], context: Context): Block[] =>
    nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'yaml':
          return [];
        case 'heading': {
          if (node.depth === 1)
            problem(
              node,
              'a heading of level 1 stands in the body',
              'the title is front matter; begin sections with ##',
            );
          const passage = addPassage('heading', node, { ...context, depth: node.depth });
          return [{ type: 'passage', passage }];
        }
        case 'paragraph': {
          const kind = context.block === 'Caption' ? 'caption' : 'paragraph';
          return [{ type: 'passage', passage: addPassage(kind, node, context) }];
        }
        case 'list':
          return [readList(node, context)];
        case 'thematicBreak':
          text.bodyMarks.push('***');
          return [{ type: 'break' }];
        case 'footnoteDefinition':
          notes.push(node);
          return [];
        case 'mdxJsxFlowElement':
          return readComponent(node);
        default:
          problem(
            node,
            `an article cannot hold ${node.type}`,
            'use headings, paragraphs, lists, notes and the components in the README',
          );
          return [];
      }
    });

  const readList = ({ ordered, start, spread, children }: List, context: Context): Block => {
    const items = children.flatMap((item): Passage[] => {
      const [only, ...more] = item.children;
      if (only?.type === 'paragraph' && more.length === 0)
        return [addPassage('item', only, context)];
      problem(
        item,
        'a list item must be one paragraph',
        'write each item on a line of its own, without nested blocks',
      );
      return [];
    });
    const loose = spread === true || children.some((item) => item.spread);
    return { type: 'list', ordered: ordered === true, start: start ?? 1, loose, items };
  };

  const readComponent = (node: MdxJsxFlowElement): Block[] => {
    const name = blockNames.find((known) => known === node.name);
    if (!name) {
      reportUnknown(node, blockNames, 'blocks are', problem);
      return [];
    }
    const { lang } = readAttributes(node, problem);
    const blocks = readBlocks(node.children, { block: name, ...(lang ? { lang } : {}) });
    return [{ type: 'component', name, lang, blocks }];
  };

  const blocks = readBlocks(tree.children, {});

  notes.sort((a, b) => Number(a.identifier) - Number(b.identifier));
  for (const note of notes) {
    const [only, ...more] = note.children;
    if (only?.type === 'paragraph' && more.length === 0)
      addPassage('note', only).id = `n${note.identifier}`;
  }
  checkNotes(tree, notes, references, problem);
  return { ...text, blocks };
}

/** Every note has a number, one paragraph and a reference, and is written once; none is missing. */
function checkNotes(
  tree: Root,
  notes: readonly FootnoteDefinition[],
  references: ReadonlySet<string>,
  problem: Report,
): void {
  for (const note of notes) {
    const { identifier, children } = note;
    const name = `note [^${identifier}]`;
    if (!/^\d+$/.test(identifier))
      problem(note, `${name} has no number`, 'number notes as the original does: [^1]');
    if (children.length !== 1 || children[0]!.type !== 'paragraph')
      problem(note, 'a note must be one paragraph', 'write it on one line');
    if (!references.has(identifier))
      problem(
        note,
        `${name} is referred to nowhere`,
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

/** GFM leaves a reference whose note is missing as plain text, `[^7]`: only that tells of it. */
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
