import type { FootnoteDefinition, List, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { nearest, type Problem } from '../files/problems.ts';
import { checkNotes } from './check-notes.ts';
import { attribute, everyPiece, markedOf, readInline, type Report, wordsOf } from './inline.ts';
import {
  type ArticleText,
  type Block,
  type BlockName,
  blockNames,
  type Passage,
  type PassageKind,
} from './passage.ts';

/** In which component passages stand. */
interface Context {
  block?: BlockName;
  lang?: string;
}

/**
 * Reads the passages of an article from its Markdown tree.
 *
 * A passage is a heading, a paragraph, a list item, a caption or a note; each holds phrasing
 * content only. Ids are not yet assigned.
 *
 * @param file path for messages; anything an article may not hold is pushed to `problems`
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
    problems.push({
      file,
      line: node.position?.start.line,
      column: node.position?.start.column,
      message,
      hint,
    });

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
      if (piece.type === 'pageBreak')
        text.pageBreaks.push({
          page: piece.page,
          inferred: piece.inferred,
          passage,
          offset: start,
        });
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
      const known = nearest(String(node.name), blockNames);
      problem(
        node,
        `<${node.name}> is not a component of this edition`,
        known ? `did you mean <${known}>?` : `blocks are ${blockNames.join(', ')}`,
      );
      return [];
    }
    const lang = attribute(node, 'lang');
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
