import type { FootnoteDefinition, List, Node, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { checkNotes } from './check-notes.ts';
import {
  type ArticleText,
  type BlockName,
  blockNames,
  type Passage,
  type PassageKind,
  type Report,
} from './passage.ts';
import { attribute, readPhrasing } from './phrasing.ts';
import type { Problem } from '../files/problems.ts';
import { nearest } from '../files/problems.ts';

/**
 * Reads the passages of an article from its Markdown tree.
 *
 * A passage is a heading, a paragraph, a list item, a caption or a note; each holds phrasing
 * content only. Ids are not yet assigned.
 *
 * @param file path for messages; anything an article may not hold is pushed to `problems`
 */
export function readPassages(tree: Root, file: string, problems: Problem[]): ArticleText {
  const text: ArticleText = {
    passages: [],
    pageBreaks: [],
    sics: [],
    entityMarks: [],
    bodyMarks: [],
  };
  const references = new Map<string, number>();
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
    node: Passage['node'],
    context: { block?: BlockName; lang?: string },
    { depth, holder = node }: { depth?: number; holder?: Node } = {},
  ) => {
    const passage: Passage = {
      id: '',
      kind,
      ...context,
      text: '',
      marked: '',
      line: node.position?.start.line ?? 0,
      node,
      holder,
      ...(depth === undefined ? {} : { depth }),
    };
    readPhrasing(passage, node.children, text, { problem, references });
    if (passage.text.trim() === '')
      problem(node, 'this passage has no words', 'remove it or write its text');
    if (passage.text.includes('\u00A0'))
      problem(
        node,
        'a no-break space stands in this passage',
        'write an ordinary space and declare the no-break space of the source in the apparatus',
      );
    text.passages.push(passage);
    if (kind !== 'note') text.bodyMarks.push(passage);
    return passage;
  };

  const readBlocks = (nodes: RootContent[], context: { block?: BlockName; lang?: string }) => {
    for (const node of nodes) {
      switch (node.type) {
        case 'yaml':
          break;
        case 'heading':
          if (node.depth === 1)
            problem(
              node,
              'a heading of level 1 stands in the body',
              'the title is front matter; begin sections with ##',
            );
          addPassage('heading', node, context, { depth: node.depth });
          break;
        case 'paragraph':
          addPassage(context.block === 'Caption' ? 'caption' : 'paragraph', node, context);
          break;
        case 'list':
          readList(node, context);
          break;
        case 'thematicBreak':
          text.bodyMarks.push('***');
          break;
        case 'footnoteDefinition':
          notes.push(node);
          break;
        case 'mdxJsxFlowElement':
          readBlock(node);
          break;
        default:
          problem(
            node,
            `an article cannot hold ${node.type}`,
            'use headings, paragraphs, lists, notes and the components in the README',
          );
      }
    }
  };

  const readList = (list: List, context: { block?: BlockName; lang?: string }) => {
    for (const item of list.children) {
      const [only, ...more] = item.children;
      if (only?.type !== 'paragraph' || more.length > 0)
        problem(
          item,
          'a list item must be one paragraph',
          'write each item on a line of its own, without nested blocks',
        );
      else addPassage('item', only, context, { holder: item });
    }
  };

  const readBlock = (node: MdxJsxFlowElement) => {
    const name = node.name as BlockName;
    if (!blockNames.includes(name)) {
      const known = nearest(String(node.name), blockNames);
      problem(
        node,
        `<${node.name}> is not a component of this edition`,
        known ? `did you mean <${known}>?` : `blocks are ${blockNames.join(', ')}`,
      );
      return;
    }
    const lang = attribute(node, 'lang');
    readBlocks(node.children, { block: name, ...(lang ? { lang } : {}) });
  };

  readBlocks(tree.children, {});

  notes.sort((a, b) => Number(a.identifier) - Number(b.identifier));
  for (const note of notes) {
    const [only, ...more] = note.children;
    if (only?.type === 'paragraph' && more.length === 0)
      addPassage('note', only, {}, { holder: note }).id = `n${note.identifier}`;
  }
  checkNotes(tree, notes, references, problem);
  return text;
}
